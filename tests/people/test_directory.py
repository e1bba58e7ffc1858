from datetime import date

import pytest

from evaluations.errors import NotFound
from evaluations.people.queries.directory import (
    PAGE_SIZE,
    PeoplePage,
    Search,
    manager_suggestions,
    people_page,
)
from evaluations.people.queries.employments import employments_of, had_probation
from evaluations.people.queries.organization import (
    organization,
    position_choices,
    unit_choices,
    unit_list,
)
from evaluations.people.queries.persons import person_seen_by
from evaluations.people.tables import Person
from evaluations.people.viewer import Viewer
from tests.factories import a_person, a_position, a_unit, an_employment

TODAY = date(2026, 6, 1)


def names(page: PeoplePage) -> list[str]:
    return [line["name"] for line in page.people]


def viewer_of(person: Person) -> Viewer:
    return Viewer(person.id, person.name, person.email, person.role, "es")


async def test_people_are_sorted_and_told_with_their_post() -> None:
    marta = await a_person("Marta")
    unit, position = await a_unit("Datos"), await a_position("Analista")
    await an_employment(await a_person("Emilio"), manager=marta, unit=unit.id, position=position.id)

    page = await people_page(Search(), 1, TODAY)

    assert names(page) == ["Emilio", "Marta"]
    first = page.people[0]
    assert (first["title"], first["unit_name"], first["manager_name"]) == (
        "Analista",
        "Datos",
        "Marta",
    )


@pytest.mark.parametrize("text", ["ramir", "RAMÍR", "zoila@ex"])
async def test_a_search_minds_neither_accents_nor_case(text: str) -> None:
    await a_person("Zoila Ramírez", name_sort="zoila ramirez", email="zoila@example.org")
    await a_person("Otto")

    page = await people_page(Search(text), 1, TODAY)

    assert names(page) == ["Zoila Ramírez"]


async def test_a_percent_sign_is_only_a_sign() -> None:
    await a_person("Otto")

    page = await people_page(Search("%"), 1, TODAY)

    assert (names(page), page.total, page.pages) == ([], 0, 1)


async def test_a_unit_has_those_who_are_in_it_today() -> None:
    unit = await a_unit()
    await an_employment(await a_person("Emilio"), unit=unit.id)
    await an_employment(await a_person("Otto"), unit=unit.id, ends_on=date(2026, 5, 31))

    page = await people_page(Search(unit=unit.id), 1, TODAY)

    assert names(page) == ["Emilio"]


async def test_those_who_left_are_a_list_of_their_own() -> None:
    await a_person("Otto", is_active=False)
    await a_person("Marta")

    page = await people_page(Search(active=False), 1, TODAY)

    assert names(page) == ["Otto"]


async def test_the_list_comes_in_pages() -> None:
    for number in range(PAGE_SIZE + 1):
        await a_person(f"Persona {number:03}")

    page = await people_page(Search(), 2, TODAY)

    assert (names(page), page.total, page.pages) == ([f"Persona {PAGE_SIZE:03}"], PAGE_SIZE + 1, 2)


@pytest.mark.parametrize("name", ["Hilda", "Aurora"])
async def test_recursos_humanos_and_auditors_see_everyone(name: str) -> None:
    otto = await a_person("Otto")

    seen = await person_seen_by(viewer_of(await a_person(name)), otto.id)

    assert seen.id == otto.id


async def test_others_see_nobody_here() -> None:
    otto = await a_person("Otto")

    with pytest.raises(NotFound):
        await person_seen_by(viewer_of(await a_person("Emilio")), otto.id)
    with pytest.raises(NotFound):
        await person_seen_by(viewer_of(await a_person("Hilda")), 0)


async def test_all_the_posts_someone_held_are_told() -> None:
    emilio = await a_person("Emilio")
    await an_employment(emilio, starts_on=date(2025, 1, 1), ends_on=date(2025, 12, 31))
    await an_employment(emilio)

    held = await employments_of(emilio.id)

    assert [line["starts_on"].year for line in held] == [2026, 2025]


async def test_a_probation_is_remembered() -> None:
    tried = await an_employment(await a_person("Emilio"))
    untried = await an_employment(await a_person("Otto"), probation_days=0)

    assert await had_probation(tried.person)
    assert not await had_probation(untried.person)


async def test_units_tell_the_one_above_and_their_people() -> None:
    above = await a_unit("Dirección")
    unit = await a_unit("Finanzas", parent=above)
    await an_employment(unit=unit.id)

    units = await unit_list(TODAY)

    assert [(line["name"], line["parent_name"], line["people"]) for line in units] == [
        ("Dirección", None, 0),
        ("Finanzas", "Dirección", 1),
    ]


async def test_forms_offer_units_positions_and_managers() -> None:
    unit, position, marta = await a_unit("Datos"), await a_position("Analista"), await a_person("M")
    await an_employment(unit=unit.id, position=position.id, manager=marta)

    assert await unit_choices() == {unit.id: "Datos"}
    assert await position_choices() == {position.id: "Analista"}
    assert await manager_suggestions(TODAY) == {marta.email: "M"}


async def test_there_may_be_no_organisation_yet() -> None:
    assert await organization() is None
