"""Which entry of the dictionary stands for which: read and changed by one person at a time."""

from typing import Any

from evaluations.audit import record
from evaluations.competencies.rules import may_manage_profiles
from evaluations.competencies.wording import key_of
from evaluations.database import row, rows
from evaluations.errors import Conflict, NotAllowed, NotFound, msgid
from evaluations.people.names import sort_key
from evaluations.people.viewer import Viewer

CHANGED = msgid("Otra persona cambió estas entradas mientras decidías. Vuelve a mirarlas.")


async def begin(by: Viewer) -> None:
    if not may_manage_profiles(by):
        raise NotAllowed("Solo Recursos Humanos puede cambiar el diccionario.")
    await one_at_a_time()


async def one_at_a_time() -> None:
    """One change in the whole dictionary: what is read from here on stays true."""
    await row("select pg_advisory_xact_lock(hashtextextended('dictionary', 0))")


async def held(entry_id: int) -> Any:
    found = await row(
        "select id, kind, text, key, definition, merged_into from dictionary_entry where id = $1",
        entry_id,
    )
    if found is None:
        raise NotFound
    return found


async def standing(entry_id: int) -> Any:
    found = await held(entry_id)
    if found["merged_into"] is not None:
        raise Conflict(CHANGED)
    return found


async def stand_for(entry_id: int, into_id: int) -> None:
    """The entry and its wordings are those of the other, which may have been one of them."""
    await rows(
        "update dictionary_entry set merged_into = nullif($2, id)"
        " where id in ($1, $2) or merged_into = $1",
        entry_id,
        into_id,
    )


async def also_worded(entry_id: int, text: str, *, by: Viewer) -> None:
    """Other words of the same entry, which stands for them; words that have one already keep it."""
    await begin(by)
    entry = await held(entry_id)
    stands = await held(entry["merged_into"] or entry["id"])
    new = await row(
        "insert into dictionary_entry (kind, text, text_sort, key, merged_into)"
        " values ($1, $2, $3, $4, $5) on conflict (kind, key) do nothing returning id, text",
        stands["kind"],
        text,
        sort_key(text),
        key_of(text),
        stands["id"],
    )
    if new:
        await tell("entry_merged", new, stands, by=by)
        await tell("entry_joined", stands, new, by=by)


async def tell(action: str, entry: Any, other: Any, *, by: Viewer) -> None:
    """A line in the history of the first, about the second."""
    after = {"entry": other["id"], "text": other["text"]}
    await record(action, subject(entry["id"]), by=by, after=after)


def subject(entry_id: int) -> str:
    return f"dictionary_entry {entry_id}"
