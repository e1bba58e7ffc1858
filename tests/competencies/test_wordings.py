"""What the dictionary knows of the words of a draft."""

import asyncio

import pytest

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.drafting import Source, open_draft
from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.points import settle_all
from evaluations.competencies.queries.wordings import Known, familiar_wordings, wording_of
from evaluations.competencies.tables import DictionaryEntry, Profile
from tests.factories import hr

ASKS = "Pregunta antes de suponer lo que falta."


def a_content(*behaviours: str, title: str = "Guía", name: str = "Escucha") -> Content:
    part = CompetencyContent(name=name, behaviours=behaviours)
    return settle_all(Content(title=title, competencies=(part,)))


async def in_force(content: Content) -> Profile:
    by = await hr()
    return await approve(await open_draft(content, Source(), by=by), 1, by=by)


async def entry_of(text: str) -> DictionaryEntry:
    entry = await DictionaryEntry.objects().get(DictionaryEntry.text == text)
    assert entry is not None
    return entry


async def test_the_same_words_are_known_from_every_other_post() -> None:
    for title in ("Guía", "Chofer"):
        await in_force(a_content(ASKS, title=title))

    found = await familiar_wordings(a_content(ASKS.lower(), name="Otra cosa"), None)

    entry = await entry_of(ASKS)
    assert found.keys() == {"competency-0-behaviour-0"}
    assert found["competency-0-behaviour-0"].same == Known(entry.id, ASKS, 2)
    assert found["competency-0-behaviour-0"].near is None


async def test_what_only_the_own_post_says_is_not_told() -> None:
    profile = await in_force(a_content(ASKS))

    assert await familiar_wordings(a_content(ASKS), profile.position) == {}


async def test_nearly_the_same_words_are_proposed() -> None:
    await in_force(a_content(ASKS))

    found = await familiar_wordings(a_content(ASKS.replace("Pregunta", "Preguntar")), None)

    near = found["competency-0-behaviour-0"].near
    assert near is not None and near.text == ASKS
    assert found["competency-0-name"].same is not None


async def test_other_words_are_not_known() -> None:
    await in_force(a_content(ASKS))

    assert await familiar_wordings(a_content("Llega a su hora.", name="Orden"), None) == {}


async def test_merged_words_propose_those_that_stand_for_them() -> None:
    other = "Indaga con calma qué es lo que falta."
    await in_force(a_content(ASKS, title="Guía"))
    await in_force(a_content(other, title="Chofer"))
    standing, merged = await entry_of(ASKS), await entry_of(other)
    await DictionaryEntry.update({DictionaryEntry.merged_into: standing.id}).where(
        DictionaryEntry.id == merged.id
    )

    found = (await familiar_wordings(a_content(other), None))["competency-0-behaviour-0"]

    assert found.same == found.near == Known(standing.id, ASKS, 2)


@pytest.mark.parametrize("how_many", [1, 12])
async def test_one_statement_however_long_the_draft(how_many: int, queries: list[str]) -> None:
    await in_force(a_content(ASKS))
    await asyncio.sleep(0)  # the last statement before is told of only now
    queries.clear()

    await familiar_wordings(a_content(*(f"{ASKS} {n}" for n in range(how_many))), None)

    assert len(queries) == 1


async def test_an_entry_is_found_by_its_number() -> None:
    await in_force(a_content(ASKS))

    assert await wording_of((await entry_of(ASKS)).id) == ASKS
    assert await wording_of(999_999_999) is None
