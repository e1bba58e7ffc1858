"""Profiles in force whose words are what matters: the entries of a dictionary to test with."""

from typing import Any

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.drafting import Source, open_draft
from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.tables import DictionaryEntry, Profile
from evaluations.database import row, rows
from evaluations.people.viewer import Viewer

ASKS, ASKS_FIRST = "Pregunta antes de suponer las cosas.", "Pregunta antes de suponer cosas."
SUMS_UP = "Resume lo acordado en cada reunión."


async def says(by: Viewer, title: str, *competencies: CompetencyContent) -> Profile:
    """That position's profile in force, with these competencies."""
    draft = await open_draft(Content(title=title, competencies=competencies), Source(), by=by)
    return await approve(draft, draft.version, by=by)


def part(name: str, *behaviours: str, **values: Any) -> CompetencyContent:
    return CompetencyContent(name=name, behaviours=behaviours, **values)


async def entry(text: str) -> DictionaryEntry:
    found = await DictionaryEntry.objects().get(DictionaryEntry.text == text)
    assert found is not None, text
    return found


async def two_alike(by: Viewer) -> tuple[int, int]:
    """Two positions that say almost the same: the entries of the two behaviours."""
    await says(by, "Analista", part("Escucha", ASKS))
    await says(by, "Gestora", part("Escucha", ASKS_FIRST))
    return (await entry(ASKS)).id, (await entry(ASKS_FIRST)).id


async def stands_for(*entries: int) -> list[int]:
    """Who stands for each of them."""
    found = await rows(
        "select coalesce(merged_into, id) as id from dictionary_entry where id = any($1)"
        " order by array_position($1, id)",
        list(entries),
    )
    return [line["id"] for line in found]


async def chains() -> int:
    """Entries merged into one that is merged itself: there must be none, ever."""
    found = await row(
        "select count(*) as n from dictionary_entry a join dictionary_entry b"
        " on b.id = a.merged_into where b.merged_into is not null"
    )
    return int(found["n"])
