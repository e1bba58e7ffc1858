"""The competencies and behaviours of the whole organisation, each once."""

from enum import StrEnum

from piccolo.columns import Serial, SmallInt, Text, Varchar
from piccolo.columns.reference import LazyTableReference
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from evaluations.columns import belongs_to, choice, moment, sort_column
from evaluations.people.tables import Person


class EntryKind(StrEnum):
    """What the dictionary holds."""

    COMPETENCY = "competency"
    BEHAVIOUR = "behaviour"


class DictionaryEntry(Table):
    """A competency or a behaviour of the whole organisation, whichever profiles say it."""

    id: Serial
    kind = choice(EntryKind)
    text = Text(default=None)
    text_sort = sort_column()
    key = Varchar(length=64, default=None)
    """SHA-256 of the folded text, in hex: the same words are the same entry."""
    definition = Text(default="")
    merged_into = belongs_to(LazyTableReference("DictionaryEntry", module_path=__name__), null=True)
    """The entry that stands for this one since they were merged; that one stands for itself."""
    compared_at = moment()
    """When its resemblance to the others was measured."""

    known_kind = Check("kind in ('competency', 'behaviour')")
    entry_once = Unique([kind, key])
    has_words = Check("btrim(text) <> ''")
    merged_into_another = Check("merged_into <> id")


class Resemblance(Table):
    """Two entries worded almost alike, until a person merges them or keeps them apart."""

    id: Serial
    one = belongs_to(DictionaryEntry, index=False)
    other = belongs_to(DictionaryEntry)
    percent = SmallInt(default=None)
    kept_apart_by = belongs_to(Person, null=True)
    kept_apart_at = moment()

    resemblance_once = Unique([one, other])
    in_order = Check("one < other")
    known_percent = Check("percent between 0 and 100")
