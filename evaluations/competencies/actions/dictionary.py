"""Keeping the dictionary: merging entries, keeping them apart, giving them other words.

What profiles say never changes by it: each row keeps the entry of its own words. An entry stands
for itself or is merged into one that does, so no chain and no circle can come about.
"""

from typing import Any

from evaluations.audit import record
from evaluations.clock import now
from evaluations.competencies.actions.entering import note_resemblances
from evaluations.competencies.actions.standing import (
    CHANGED,
    begin,
    held,
    stand_for,
    standing,
    subject,
    tell,
)
from evaluations.competencies.rules import LONGEST_NAME
from evaluations.competencies.tables import EntryKind
from evaluations.competencies.wording import key_of
from evaluations.database import row, rows
from evaluations.errors import Conflict, Invalid, msgid
from evaluations.people.names import sort_key
from evaluations.people.viewer import Viewer

LONGEST_BEHAVIOUR = 2000


class AlreadySaid(Invalid):
    """Another entry says these words: the two could be merged."""


async def merge(entry_id: int, into_id: int, *, by: Viewer) -> None:
    """The other stands for it from now on, and for all that it stood for."""
    await begin(by)
    entry, into = await standing(entry_id), await standing(into_id)
    if entry["id"] == into["id"] or entry["kind"] != into["kind"]:
        raise Invalid("Solo se fusionan dos competencias o dos conductas distintas.")
    await stand_for(entry["id"], into["id"])
    await tell("entry_merged", entry, into, by=by)
    await tell("entry_joined", into, entry, by=by)


async def separate(entry_id: int, *, by: Viewer) -> None:
    """Undo a merge: the entry stands for itself again."""
    await begin(by)
    entry = await held(entry_id)
    if entry["merged_into"] is None:
        raise Conflict(CHANGED)
    stood = await held(entry["merged_into"])
    await rows("update dictionary_entry set merged_into = null where id = $1", entry_id)
    await tell("entry_separated", entry, stood, by=by)
    await tell("entry_parted", stood, entry, by=by)


async def rename(entry_id: int, text: str, definition: str = "", *, by: Viewer) -> int:
    """Other words stand for the entry, whose own are kept as one of its wordings.

    Gives the entry that stands now. Raises AlreadySaid where a stranger to it has these words.
    """
    await begin(by)
    entry = await standing(entry_id)
    check_length(entry["kind"], text)
    stands = await worded(entry, text)
    if stands != entry["id"]:
        await stand_for(entry["id"], stands)
    await rows(
        "update dictionary_entry set text = $2, text_sort = $3, definition = $4 where id = $1",
        stands,
        text,
        sort_key(text),
        definition,
    )
    if text != entry["text"]:
        about = {"text": text, "was": entry["text"]}
        await record("entry_renamed", subject(stands), by=by, after=about)
    if definition != entry["definition"]:
        about = {"definition": definition, "was": entry["definition"]}
        await record("entry_redefined", subject(stands), by=by, after=about)
    await note_resemblances(EntryKind(entry["kind"]))
    return stands


async def keep_apart(one: int, other: int, *, by: Viewer) -> None:
    """A person has looked at both: they are not the same, in whichever wording."""
    await begin(by)
    settled = await rows(
        """
        update resemblance r set kept_apart_by = $3, kept_apart_at = $4
        from dictionary_entry a, dictionary_entry b
        where a.id = r.one and b.id = r.other and r.kept_apart_at is null
          and (coalesce(a.merged_into, a.id), coalesce(b.merged_into, b.id))
              in (($1, $2), ($2, $1)) returning r.id
        """,
        one,
        other,
        by.id,
        now(),
    )
    if not settled:
        raise Conflict(CHANGED)
    first, second = await held(one), await held(other)
    await tell("entry_kept_apart", first, second, by=by)
    await tell("entry_kept_apart", second, first, by=by)


async def worded(entry: Any, text: str) -> int:
    """The entry of these words: a new one, this one, or one of its wordings."""
    key = key_of(text)
    new = await row(
        "insert into dictionary_entry (kind, text, text_sort, key) values ($1, $2, $3, $4)"
        " on conflict (kind, key) do nothing returning id",
        entry["kind"],
        text,
        sort_key(text),
        key,
    )
    if new:
        return int(new["id"])
    found = await row(
        "select id, coalesce(merged_into, id) as stands from dictionary_entry"
        " where kind = $1 and key = $2",
        entry["kind"],
        key,
    )
    if found["stands"] != entry["id"]:
        raise AlreadySaid(msgid("Otra entrada ya dice lo mismo."), field="text")
    return int(found["id"])


def check_length(kind: str, text: str) -> None:
    most = LONGEST_NAME if kind == EntryKind.COMPETENCY else LONGEST_BEHAVIOUR
    if not text.strip():
        raise Invalid("Escribe el texto.", field="text")
    if len(text) > most:
        raise Invalid("Usa %(most)s caracteres o menos.", field="text", most=most)
