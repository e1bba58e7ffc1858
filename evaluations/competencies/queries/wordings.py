"""What the dictionary knows of the words of a draft: who else says them, or nearly so."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

from evaluations.competencies.content import Content
from evaluations.competencies.reading.wording import folded
from evaluations.competencies.tables import EntryKind
from evaluations.competencies.wording import ALIKE, key_of
from evaluations.database import row, rows

USED = """
with said as (
    select c.entry, p.position from competency c join profile p on p.id = c.profile
     where p.state = 'approved'
    union all
    select b.entry, p.position from behaviour b join competency c on c.id = b.competency
      join profile p on p.id = c.profile where p.state = 'approved' and not b.is_negative
), used as (
    select coalesce(e.merged_into, e.id) as entry, count(distinct said.position) as positions
    from said join dictionary_entry e on e.id = said.entry
    where said.position is distinct from $1 group by 1
)
select e.kind, e.key, standing.id, standing.text, used.positions
from dictionary_entry e
join dictionary_entry standing on standing.id = coalesce(e.merged_into, e.id)
join used on used.entry = standing.id
order by e.id
"""
"""Every wording that another post says now, by its own key, with the entry that stands for it."""


@dataclass(frozen=True)
class Known:
    """An entry of the dictionary."""

    id: int
    text: str
    positions: int
    """How many other posts say it in force."""


@dataclass(frozen=True)
class Familiar:
    """The entry of these very words, or the one that they are almost worded like."""

    same: Known | None = None
    near: Known | None = None


async def familiar_wordings(content: Content, position: int | None) -> dict[str, Familiar]:
    """By the field of a draft's form, what other posts already say; one statement.

    Compared in a thread: with 20,000 entries it takes half a second, in which others go on.
    """
    return await asyncio.to_thread(familiar_in, content, await rows(USED, position))


def familiar_in(content: Content, found: Sequence[Any]) -> dict[str, Familiar]:
    named = {f"competency-{n}-name": part.name for n, part in enumerate(content.competencies)}
    rated = {
        f"competency-{n}-behaviour-{place}": text
        for n, part in enumerate(content.competencies)
        for place, text in enumerate(part.behaviours)
    }
    return {
        **familiar_among(entries(found, EntryKind.COMPETENCY), named),
        **familiar_among(entries(found, EntryKind.BEHAVIOUR), rated),
    }


def entries(found: Iterable[Any], kind: EntryKind) -> dict[str, Known]:
    return {
        line["key"]: Known(line["id"], line["text"], line["positions"])
        for line in found
        if line["kind"] == kind
    }


def familiar_among(known: Mapping[str, Known], fields: Mapping[str, str]) -> dict[str, Familiar]:
    by_wording = {folded(entry.text): entry for entry in known.values()}
    found = {field: familiar(text, known, by_wording) for field, text in fields.items() if text}
    return {field: one for field, one in found.items() if one != Familiar()}


def familiar(text: str, known: Mapping[str, Known], by_wording: Mapping[str, Known]) -> Familiar:
    """Words that were merged into others are near those, however far apart."""
    key = key_of(text)
    if same := known.get(key):
        return Familiar(same, None if key_of(same.text) == key else same)
    near = extractOne(folded(text), by_wording.keys(), scorer=ratio, score_cutoff=ALIKE)
    return Familiar(near=by_wording[near[0]]) if near else Familiar()


async def wording_of(entry_id: int) -> str | None:
    found = await row("select text from dictionary_entry where id = $1", entry_id)
    return found["text"] if found else None
