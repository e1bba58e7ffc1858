"""Agreeing on somebody's goals, as HR or the manager does it."""

from datetime import date
from typing import Any

import pytest

from evaluations.database import rows
from evaluations.goals.queries import GoalLine, goals_of
from evaluations.people.tables import Person
from tests.browser import Browser, Page
from tests.factories import a_person, an_employment, an_organization
from tests.web.outcomes import as_hr

PLAN = {
    "title-plan": "Metas del mes",
    "starts_on-plan": "2026-01-12",
    "ends_on-plan": "2026-02-10",
}
CALLS = {
    "title-1": "Llamadas atendidas",
    "weight-1": "50",
    "kind-1": "threshold",
    "unit-1": "llamadas",
    "threshold-1": "1,000",
    "target-1": "1,234.5",
}
GUIDE = {
    "title-3": "Guía de bienvenida",
    "weight-3": "30",
    "kind-3": "milestones",
    "milestones-3": "Borrador | 60\n\nPublicada | 40",
}
COURSE = {"title-4": "Curso", "weight-4": "20", "kind-4": "yes_no"}
ALL = PLAN | CALLS | GUIDE | COURSE


async def the_team() -> tuple[Person, Person]:
    """Emilio, and Marta who manages him."""
    await an_organization()
    emilio, marta = await a_person("Emilio"), await a_person("Marta")
    await an_employment(emilio, manager=marta)
    return emilio, marta


async def agree(browser: Browser, person: Person, **answers: Any) -> Page:
    page = await browser.visit(f"/people/{person.id}/goals/new")
    return await browser.submit(page, "main form", **answers)


async def agreed() -> list[GoalLine]:
    found = await rows("select id from goal_plan")
    return [goal for line in found for goal in await goals_of(line["id"])]


async def test_hr_agrees_on_goals_of_three_kinds_and_empty_rows_are_none(browser: Browser) -> None:
    emilio, _ = await the_team()
    await as_hr(browser)

    after = await agree(browser, emilio, **ALL)

    calls, guide, course = await agreed()
    [plan] = await rows("select title, starts_on, ends_on from goal_plan")
    assert after.path == f"/people/{emilio.id}"
    assert tuple(plan) == ("Metas del mes", date(2026, 1, 12), date(2026, 2, 10))
    assert (str(calls.target), calls.unit) == ("1234.5", "llamadas")
    assert [part["title"] for part in guide.milestones] == ["Borrador", "Publicada"]
    assert (course.number, course.title) == (3, "Curso")


async def test_the_persons_page_leads_there(browser: Browser) -> None:
    emilio, _ = await the_team()
    await as_hr(browser)

    page = await browser.visit(f"/people/{emilio.id}")

    assert page.soup.select_one(f"main a[href='/people/{emilio.id}/goals/new']")


async def test_a_manager_agrees_with_the_team_from_the_first_page(browser: Browser) -> None:
    emilio, marta = await the_team()
    await browser.sign_in(marta)
    home = await browser.visit("/")

    after = await agree(browser, emilio, **ALL)

    assert home.soup.select_one(f"main a[href='/people/{emilio.id}/goals/new']")
    assert after.path == "/"
    assert len(await agreed()) == 3


async def test_a_manager_agrees_on_nothing_before_being_one(browser: Browser) -> None:
    emilio, marta = await the_team()
    await browser.sign_in(marta)

    earlier = {"starts_on-plan": "2025-01-01", "ends_on-plan": "2025-01-31"}
    after = await agree(browser, emilio, **(ALL | earlier))

    assert (after.status, await agreed()) == (422, [])
    assert "jefatura inmediata o Recursos Humanos" in after.text(".error-summary")


@pytest.mark.parametrize("name", ["Emilio", "Olga"])
async def test_to_the_person_and_to_strangers_the_page_does_not_exist(
    browser: Browser, name: str
) -> None:
    emilio, _ = await the_team()
    await browser.sign_in(emilio if name == "Emilio" else await a_person(name))
    address = f"/people/{emilio.id}/goals/new"

    assert (await browser.visit(address)).status == 404
    assert (await browser.post(address, **ALL)).status == 404


async def test_nobody_agrees_on_the_own_goals_and_an_auditor_on_none(browser: Browser) -> None:
    emilio, _ = await the_team()
    hilda = await as_hr(browser)
    own = await browser.visit(f"/people/{hilda.id}/goals/new")

    await browser.sign_in(await a_person("Aurora"))
    audited = await browser.visit(f"/people/{emilio.id}/goals/new")

    assert (own.status, audited.status) == (403, 403)


@pytest.mark.parametrize(
    ("wrong", "field", "sentence"),
    [
        ({"weight-4": "4"}, "weight-4", "La meta «Curso» pesa menos de 5."),
        ({"weight-4": "x"}, "weight-4", "Escribe la cifra como número, por ejemplo 1,234.5."),
        ({"title-4": ""}, "title-4", "Escribe la meta."),
        ({"kind-4": ""}, "kind-4", "Elige cómo se mide la meta."),
        ({"threshold-1": ""}, "threshold-1", "Esta forma de medir necesita esta cifra."),
        (
            {"threshold-1": "1,234.5"},
            "threshold-1",
            "La meta y el mínimo aceptable no pueden ser iguales.",
        ),
        (
            {"low-4": "3"},
            "low-4",
            "Esta forma de medir no usa este dato: bórralo o elige otra forma.",
        ),
        (
            {"milestones-3": "Borrador"},
            "milestones-3",
            "Escribe un hito por renglón, con su peso: Borrador | 60.",
        ),
        ({"milestones-3": "Borrador | 60"}, "milestones-3", "Los pesos de los hitos suman 100."),
        ({"ends_on-plan": "2026-01-01"}, "ends_on-plan", "El periodo termina antes de empezar."),
        ({"title-plan": ""}, "title-plan", "Escribe cómo se llama el plan."),
    ],
)
async def test_a_mistake_is_told_beside_its_row_and_nothing_is_lost(
    browser: Browser, wrong: dict[str, str], field: str, sentence: str
) -> None:
    emilio, _ = await the_team()
    await as_hr(browser)

    after = await agree(browser, emilio, **(ALL | wrong))

    assert (after.status, after.error(field), await agreed()) == (422, sentence, [])
    again = await browser.submit(
        after, "main form", **({name: ALL.get(name, "") for name in wrong})
    )
    assert again.path == f"/people/{emilio.id}"


async def test_mistakes_in_several_rows_are_told_at_once(browser: Browser) -> None:
    emilio, _ = await the_team()
    await as_hr(browser)

    after = await agree(browser, emilio, **(ALL | {"target-1": "", "milestones-3": "x"}))

    assert after.error("target-1")
    assert after.error("milestones-3")


async def test_weights_that_do_not_sum_to_100_are_refused(browser: Browser) -> None:
    emilio, _ = await the_team()
    await as_hr(browser)

    after = await agree(browser, emilio, **(ALL | {"weight-4": "25"}))

    assert (after.status, await agreed()) == (422, [])
    assert "Los pesos de las metas suman 105; deben sumar 100." in after.text(".error-summary")


async def test_a_plan_has_a_goal(browser: Browser) -> None:
    emilio, _ = await the_team()
    await as_hr(browser)

    after = await agree(browser, emilio, **PLAN)

    assert (after.status, after.error("title-1")) == (422, "Escribe al menos una meta.")


async def test_a_field_of_no_row_is_not_understood(browser: Browser) -> None:
    emilio, _ = await the_team()
    await as_hr(browser)

    after = await browser.post(f"/people/{emilio.id}/goals/new", **ALL, **{"title-6": "Otra"})

    assert after.status == 400
