"""The history: who changed what, and from what to what.

The table only grows: the application's database role may insert and read, nothing else. A trigger
chains the entries of each subject by SHA-256, so that a changed or missing one is found.
"""

import json
from typing import Any, Protocol

from piccolo.columns import JSONB, BigSerial, Bytea, Integer, Varchar
from piccolo.table import Table

from evaluations.columns import moment
from evaluations.database import row, rows


class Actor(Protocol):
    """Whoever acts: a person, of whom only this is needed."""

    @property
    def id(self) -> Any: ...

    @property
    def name(self) -> Any: ...


class HistoryEntry(Table):
    """One line of the history. It has no foreign keys, so it outlives what it tells of."""

    id = BigSerial(primary_key=True)
    at = moment(null=False)
    actor = Integer(default=0)
    actor_name = Varchar(length=200, default="")
    action = Varchar(length=60, default=None)
    subject = Varchar(length=120, default=None, index=True)
    """What it tells of, as "review 12" or "person 3": also the chain it belongs to."""
    before = JSONB(default=None, null=True)
    after = JSONB(default=None, null=True)
    previous_hash = Bytea(default=None, null=True)
    hash = Bytea(default=None, null=True)
    """Both are filled in by the database."""


async def record(
    action: str, subject: str, *, by: Actor, before: Any = None, after: Any = None
) -> None:
    """Add a line, inside the transaction of the change that it tells of."""
    await row(
        "insert into history_entry (actor, actor_name, action, subject, before, after)"
        " values ($1, $2, $3, $4, $5::jsonb, $6::jsonb)",
        by.id,
        by.name,
        action,
        subject,
        as_json(before),
        as_json(after),
    )


def as_json(value: Any) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False, default=str)


async def history_of(subject: str) -> list[Any]:
    """The lines about one subject, oldest first."""
    return await rows(
        "select at, actor_name, action, before, after from history_entry"
        " where subject = $1 order by id",
        subject,
    )


async def broken_links() -> list[int]:
    """The ids of entries whose hash, or link to the one before, does not hold any more."""
    found = await rows(
        """
        select id from (
            select id, hash, previous_hash, history_hash(e) as expected,
                   lag(hash) over (partition by subject order by id) as before_it
            from history_entry e
        ) links
        where hash is distinct from expected or previous_hash is distinct from before_it
        order by id
        """
    )
    return [line["id"] for line in found]
