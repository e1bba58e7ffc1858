"""A draft written from the dictionary: its words, in new competencies or in those that it has."""

import pytest

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.composing import Pick, add_from_dictionary
from evaluations.competencies.actions.dictionary import merge
from evaluations.competencies.actions.drafting import Source, correct_draft, open_draft
from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.queries.picking import behaviours_offered, competencies_offered
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.tables import Profile
from evaluations.errors import Conflict, Invalid, NotAllowed
from evaluations.people.viewer import Viewer
from tests.competencies.words import ASKS, ASKS_FIRST, SUMS_UP, entry, part, says
from tests.factories import a_person, hr, viewer_of


async def a_draft(by: Viewer, *competencies: CompetencyContent) -> Profile:
    return await open_draft(Content(title="Nueva", competencies=competencies), Source(), by=by)


async def said_by(draft: Profile) -> list[tuple[str, tuple[str, ...]]]:
    stored = await Profile.objects().get(Profile.id == draft.id)
    assert stored is not None
    return [(part.name, part.behaviours) for part in content_of(stored).competencies]


async def picks(*texts: tuple[str, str]) -> list[Pick]:
    """Each a competency's name and a behaviour's text; either may be empty."""
    return [
        Pick((await entry(name)).id if name else None, (await entry(text)).id if text else None)
        for name, text in texts
    ]


async def listening(by: Viewer) -> None:
    await says(by, "Analista", part("Escucha", ASKS, SUMS_UP, definition="Atiende."))


async def test_a_competency_comes_with_the_behaviours_that_were_picked() -> None:
    by = await hr()
    await listening(by)
    draft = await a_draft(by)

    place = await add_from_dictionary(draft, await picks(("Escucha", SUMS_UP)), 1, by=by)

    assert (place, await said_by(draft)) == (0, [("Escucha", (SUMS_UP,))])


async def test_a_competency_by_itself_brings_its_name_and_definition() -> None:
    by = await hr()
    await listening(by)
    draft = await a_draft(by)

    await add_from_dictionary(draft, await picks(("Escucha", "")), 1, by=by)

    stored = await Profile.objects().get(Profile.id == draft.id)
    assert stored and content_of(stored).competencies[0].definition == "Atiende."


async def test_one_that_the_draft_has_gets_only_what_it_lacks() -> None:
    by = await hr()
    await listening(by)
    draft = await a_draft(by, part("Orden", "Llega."), part("ESCUCHA", ASKS.upper()))

    chosen = await picks(("Escucha", ASKS), ("Escucha", SUMS_UP))
    place = await add_from_dictionary(draft, chosen, 1, by=by)

    assert place == 1
    assert (await said_by(draft))[1] == ("ESCUCHA", (ASKS.upper(), SUMS_UP))


async def test_behaviours_by_themselves_wait_for_a_name() -> None:
    by = await hr()
    await listening(by)
    draft = await a_draft(by, part("Orden", "Llega."))

    place = await add_from_dictionary(draft, await picks(("", ASKS), ("", SUMS_UP)), 1, by=by)

    assert (place, (await said_by(draft))[1]) == (1, ("", (ASKS, SUMS_UP)))


async def test_behaviours_go_into_the_competency_that_is_named() -> None:
    by = await hr()
    await listening(by)
    draft = await a_draft(by, part("Atención", ""), part("Orden", "Llega."))

    place = await add_from_dictionary(draft, await picks(("Escucha", ASKS)), 1, into=0, by=by)

    assert (place, await said_by(draft)) == (0, [("Atención", (ASKS,)), ("Orden", ("Llega.",))])


async def test_what_somebody_else_corrected_meanwhile_is_not_overwritten() -> None:
    by = await hr()
    await listening(by)
    draft = await a_draft(by)
    await correct_draft(draft, Content(title="Otra"), 1, by=by)

    with pytest.raises(Conflict):
        await add_from_dictionary(draft, await picks(("Escucha", "")), 1, by=by)


async def test_a_profile_in_force_takes_nothing() -> None:
    by = await hr()
    await listening(by)
    draft = await a_draft(by, part("Orden", "Llega a tiempo a todo."))
    await approve(draft, 1, by=by)

    with pytest.raises(Conflict):
        await add_from_dictionary(draft, await picks(("Escucha", "")), 1, by=by)


async def test_what_is_no_such_entry_is_refused() -> None:
    by = await hr()
    await listening(by)
    draft = await a_draft(by, part("Orden", "Llega."))
    competency = (await entry("Escucha")).id

    for wrong in ([], [Pick(0, 999_999)], [Pick(None, competency)], [Pick(None, None)]):
        with pytest.raises(Invalid):
            await add_from_dictionary(draft, wrong, 1, by=by)
    with pytest.raises(Invalid, match="ya no está"):
        await add_from_dictionary(draft, [Pick(competency, None)], 1, into=7, by=by)


async def test_an_auditor_adds_nothing() -> None:
    by = await hr()
    await listening(by)
    draft = await a_draft(by)
    chosen = await picks(("Escucha", ""))

    with pytest.raises(NotAllowed):
        await add_from_dictionary(draft, chosen, 1, by=viewer_of(await a_person("Aurora")))


async def test_offers_are_the_most_used_with_what_stands_under_them() -> None:
    by = await hr()
    await says(by, "Analista", part("Orden", "Llega a tiempo a todo."))
    await says(by, "Gestora", part("Escucha", ASKS, SUMS_UP, negative_behaviours=("Calla.",)))
    await says(by, "Directora", part("Escucha", ASKS_FIRST))
    await merge((await entry(ASKS_FIRST)).id, (await entry(ASKS)).id, by=by)

    offers = await competencies_offered("")

    assert [(offer.text, offer.positions) for offer in offers] == [("Escucha", 2), ("Orden", 1)]
    assert [(one.text, one.positions) for one in offers[0].behaviours] == [(ASKS, 2), (SUMS_UP, 1)]


async def test_behaviours_are_offered_only_when_looked_for() -> None:
    await listening(await hr())

    assert await behaviours_offered("") == []
    assert [offer.text for offer in await behaviours_offered("reunion")] == [SUMS_UP]
