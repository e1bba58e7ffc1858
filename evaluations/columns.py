"""Columns with the defaults we want."""

from typing import Any

from piccolo.columns import ForeignKey, OnDelete, Text, Timestamptz, Varchar
from piccolo.columns.defaults.timestamptz import TimestamptzNow


def belongs_to(table: Any, *, null: bool = False, index: bool = True) -> Any:
    """A reference that is required, indexed, and keeps its row from being deleted.

    Piccolo's own defaults are: not required, not indexed, and ON DELETE CASCADE. `index=False` is
    for a reference that a Unique on the same table already begins with.
    """
    return ForeignKey(table, null=null, on_delete=OnDelete.restrict, index=index)


def name_column(length: int = 200) -> Any:
    """A name as people write it; required."""
    return Varchar(length=length, default=None, null=False)


def sort_column() -> Any:
    """What lists are ordered by: the name without accents or case (see `people.names.sort_key`)."""
    return Varchar(length=200, default=None, null=False, index=True)


def choice(options: Any, *, length: int = 30, default: Any = None, null: bool = False) -> Any:
    """One of an enumeration's values; the table adds a Check, for the database enforces none."""
    return Varchar(length=length, choices=options, default=default, null=null)


def long_text() -> Any:
    """Text that a person writes; empty until then."""
    return Text(default="")


def moment(*, null: bool = True) -> Any:
    """An aware time; the moment of insertion where it is required."""
    return Timestamptz(default=None, null=True) if null else Timestamptz(default=TimestamptzNow())
