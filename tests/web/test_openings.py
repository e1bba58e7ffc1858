"""Opening a review: what the law refuses, what it warns of, and what is frozen into it."""

from datetime import date
from typing import Any

import pytest

from evaluations.database import row, rows
from evaluations.people.actions.moving import Post, move
from evaluations.people.queries.persons import person_by_id
from evaluations.people.tables import Employment
from evaluations.people.viewer import THE_SYSTEM
from evaluations.reviews.actions.cancelling import cancel
from evaluations.reviews.states import ReviewKind, State
from tests.browser import Browser, Page
from tests.factories import (
    CALLS,
    COURSE,
    a_person,
    a_plan,
    a_position,
    a_profile,
    a_review,
    an_employment,
    an_organization,
    hr,
    the_review,
)
from tests.web.outcomes import as_hr, as_manager

WRITTEN: dict[str, Any] = {
    "contract_date": date(2026, 1, 12),
    "contract_clause": "Cláusula cuarta.",
}
YEAR = {"starts_on": "2026-01-01", "ends_on": "2026-12-31", "due_on": "2026-12-11"}


async def a_job(**values: Any) -> Employment:
    """Emilio's, of which nothing is missing."""
    await an_organization()
    manager = values.pop("manager", None) or await a_person("Marta")
    position = values.pop("position", None)
    job = await an_employment(manager=manager, position=position, **(WRITTEN | values))
    if position is None:
        await a_profile(job.position)
    return job


async def open_one(browser: Browser, job: Employment, kind: str, **dates: str) -> Page:
    await as_hr(browser)
    page = await browser.visit("/reviews/new")
    return await browser.submit(page, "main form", person=await email(job), kind=kind, **dates)


async def email(job: Employment) -> str:
    return str((await person_by_id(job.person)).email)


async def opened() -> list[Any]:
    return await rows("select id, kind, starts_on, ends_on, due_on, plan from review")


async def test_a_probation_takes_its_dates_from_the_contract(browser: Browser) -> None:
    after = await open_one(browser, await a_job(), "probation")

    [review] = await opened()
    assert after.path == f"/reviews/{review['id']}"
    assert (review["starts_on"], review["ends_on"]) == (date(2026, 1, 12), date(2026, 2, 10))
    assert review["due_on"] == date(2026, 2, 4)


async def test_a_person_of_whom_one_comes_is_already_chosen(browser: Browser) -> None:
    job = await a_job()
    await as_hr(browser)

    person = await browser.visit(f"/people/{job.person}")
    link = person.soup.select_one(".actions .button-primary")
    assert link is not None
    page = await browser.visit(str(link["href"]))

    assert typed(page) == await email(job)


@pytest.mark.parametrize("query", ["", "?employment=", "?employment=x", "?employment=4711"])
async def test_without_a_person_one_comes_of_nobody_is_chosen(browser: Browser, query: str) -> None:
    await a_job()
    await as_hr(browser)

    assert typed(await browser.visit(f"/reviews/new{query}")) == ""


def typed(page: Page) -> str:
    """What stands in the field that asks for the person."""
    field = page.soup.select_one("#person")
    assert field is not None
    return str(field["value"])


async def test_dates_typed_for_a_probation_change_nothing(browser: Browser) -> None:
    await open_one(browser, await a_job(), "probation", **YEAR)

    [review] = await opened()
    assert (review["kind"], review["ends_on"]) == (ReviewKind.PROBATION, date(2026, 2, 10))


async def test_an_annual_review_has_the_dates_that_hr_writes(browser: Browser) -> None:
    await open_one(browser, await a_job(), "annual", **YEAR)

    [review] = await opened()
    dates = [review[name].isoformat() for name in ("starts_on", "ends_on", "due_on")]
    assert (review["kind"], dates) == (ReviewKind.ANNUAL, list(YEAR.values()))


async def test_the_goals_agreed_for_the_period_come_along(browser: Browser) -> None:
    emilio = await a_person()
    job = await a_job(person=emilio)
    plan = await a_plan(emilio, (CALLS, COURSE))

    await open_one(browser, job, "probation")

    [review] = await opened()
    assert review["plan"] == plan
    assert (await the_review(review["id"])).goals_weight == 40


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"probation_days": 0}, "dura al menos un día"),
        ({"probation_days": 31}, "elige cuál es (LFT 39-A)"),
        (
            {"probation_days": 31, "probation_exception": "direction"},
            "Explica por qué dura más de 30 días",
        ),
        ({"contract_kind": "initial_training"}, "LFT 39-D"),
        ({"contract_kind": "fixed_term", "contract_days": 180}, "180 días o menos no admite"),
    ],
)
async def test_what_the_law_does_not_allow_is_refused(
    browser: Browser, values: dict[str, Any], sentence: str
) -> None:
    after = await open_one(browser, await a_job(**values), "probation")

    assert after.status == 422
    assert sentence in after.error("person")
    assert await opened() == []


async def test_a_second_probation_is_refused_for_good(browser: Browser) -> None:
    emilio = await a_person()
    await a_job(person=emilio, ends_on=date(2026, 5, 31))
    again = await a_job(person=emilio, starts_on=date(2026, 6, 1))

    after = await open_one(browser, again, "probation")

    assert "no se repite, ni por ascenso ni por recontratación (LFT 39-D)" in after.error("person")


@pytest.mark.parametrize(
    ("values", "warning"),
    [
        ({"contract_date": None}, "Falta la fecha del contrato"),
        ({"contract_clause": ""}, "Falta la cláusula del periodo a prueba"),
    ],
)
async def test_what_the_contract_lacks_is_told_once_and_never_blocks(
    browser: Browser, values: dict[str, Any], warning: str
) -> None:
    warned = await open_one(browser, await a_job(**values), "probation")

    assert warning in warned.text(".notice li")
    assert await opened() == []
    await browser.submit(warned, "main form", kind="probation")
    assert len(await opened()) == 1


async def test_a_warning_never_hides_a_refusal(browser: Browser) -> None:
    job = await a_job(contract_kind="initial_training", contract_date=None)
    await as_hr(browser)

    after = await browser.post(
        "/reviews/new", person=await email(job), kind="probation", warned="true"
    )

    assert after.status == 422
    assert "LFT 39-D" in after.error("person")


@pytest.mark.parametrize(("kind", "dates"), [("probation", {}), ("annual", YEAR)])
async def test_a_job_without_a_manager_is_refused(
    browser: Browser, kind: str, dates: dict[str, str]
) -> None:
    await an_organization()
    job = await an_employment(**WRITTEN)
    await a_profile(job.position)

    after = await open_one(browser, job, kind, **dates)

    assert after.error("person") == "Emilio no tiene jefatura inmediata: asígnala antes."


async def test_a_post_without_a_profile_is_refused(browser: Browser) -> None:
    job = await a_job(position=(await a_position("Analista")).id)

    after = await open_one(browser, job, "annual", **YEAR)

    assert "«Analista» no tiene un perfil aprobado" in after.error("person")


async def test_a_person_who_has_left_is_refused(browser: Browser) -> None:
    job = await a_job()
    await a_job(person=await a_person("Lucía"))
    await row("update person set is_active = false where id = $1", job.person)

    after = await open_one(browser, job, "probation")

    assert after.error("person") == "Emilio ya no tiene una cuenta activa."


@pytest.mark.parametrize(
    ("dates", "field", "sentence"),
    [
        ({}, "starts_on", "Escribe el primer día del periodo."),
        ({}, "due_on", "Escribe cuándo entregan ambas partes."),
        ({"starts_on": "31/12/2026"}, "starts_on", "Escribe el primer día del periodo."),
        ({"ends_on": "2025-12-31"}, "ends_on", "El periodo termina antes de empezar."),
        ({"due_on": "2025-12-31"}, "due_on", "La entrega es anterior al periodo."),
        (
            {"starts_on": "2024-01-01", "ends_on": "2024-12-31"},
            "ends_on",
            "El periodo termina antes de que la persona entrara.",
        ),
    ],
)
async def test_the_dates_of_an_annual_review_make_sense(
    browser: Browser, dates: dict[str, str], field: str, sentence: str
) -> None:
    sent = YEAR | dates if dates else {}

    after = await open_one(browser, await a_job(), "annual", **sent)

    assert (after.status, after.error(field)) == (422, sentence)
    assert await opened() == []


async def test_the_same_period_is_not_reviewed_twice(browser: Browser) -> None:
    job = await a_job()
    await open_one(browser, job, "annual", **YEAR)

    after = await open_one(browser, job, "annual", **YEAR)

    assert (after.status, len(await opened())) == (422, 1)
    assert "Ya existe la evaluación EV-2026-" in after.error("starts_on")


async def test_a_cancelled_review_does_not_stand_in_the_way_of_the_right_one(
    browser: Browser,
) -> None:
    job = await a_job()
    await open_one(browser, job, "probation")
    [wrong] = await opened()
    await cancel(await the_review(wrong["id"]), "Se abrió por error.", by=await hr())

    after = await open_one(browser, job, "probation")

    assert (after.status, len(await opened())) == (200, 2)


@pytest.mark.parametrize("person", ["", " "])
async def test_a_person_has_to_be_named(browser: Browser, person: str) -> None:
    after = await named(browser, person)

    sentence = "Escribe el correo o el nombre completo de la persona."
    assert (after.status, after.error("person")) == (422, sentence)


async def named(browser: Browser, person: str) -> Page:
    """The answer when a review of the probation is asked for whomever that names."""
    await as_hr(browser)
    return await browser.post("/reviews/new", person=person, kind="probation")


@pytest.mark.parametrize("name", ["Ana Núñez", " ana  nuñez", "ANA NÚÑEZ"])
async def test_whoever_alone_has_the_name_is_found_by_it(browser: Browser, name: str) -> None:
    job = await a_job(person=await a_person("Ana Núñez"))
    await a_job(person=await a_person("Mariana Núñez"))

    await named(browser, name)

    found = await rows("select person from review")
    assert [line["person"] for line in found] == [job.person]


async def test_a_part_of_a_name_opens_nothing_and_tells_who_it_may_be(browser: Browser) -> None:
    susana = await a_person("Susana Ruiz")
    await a_job(person=susana)

    after = await named(browser, "Ana")

    assert (after.status, typed(after), await opened()) == (422, "Ana", [])
    assert after.error("person") == (
        "«Ana» no es el nombre completo de una sola persona. Escribe el correo de quien buscas:"
        f" Susana Ruiz ({susana.email})"
    )


async def test_of_two_with_the_same_name_the_email_is_asked_for(browser: Browser) -> None:
    people = [await a_person("Ana Ruiz") for _ in range(6)]

    after = await named(browser, "Ana Ruiz")

    told = after.error("person")
    assert [person.email in told for person in people] == [True] * 5 + [False]
    assert told.endswith("…")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("4711", "No hay nadie con el nombre «4711»."),
        ("100% Ana_", "No hay nadie con el nombre «100% Ana_»."),
        ("nadie@example.org", "No hay nadie con el correo nadie@example.org."),
    ],
)
async def test_nobody_of_that_name_is_told_and_what_was_typed_stays(
    browser: Browser, text: str, sentence: str
) -> None:
    await a_job(person=await a_person("1000 Anas"))

    after = await named(browser, text)

    assert (after.status, typed(after), after.error("person")) == (422, text, sentence)


async def test_whoever_has_no_post_now_is_refused(browser: Browser) -> None:
    job = await a_job(ends_on=date(2026, 3, 1))

    after = await named(browser, await email(job))

    assert after.error("person") == "Emilio no tiene un puesto vigente."


async def test_those_who_came_last_are_suggested_and_everybody_else_is_reached(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evaluations.reviews.queries.openable.SUGGESTED", 1)
    first = await a_job()
    last = await a_job(person=await a_person("Lucía"), starts_on=date(2026, 2, 1))
    await a_job(person=await a_person("Nora"), starts_on=date(2026, 2, 2), ends_on=date(2026, 3, 1))
    await as_hr(browser)

    page = await browser.visit(f"/reviews/new?employment={first.id}")
    after = await browser.submit(page, "main form", kind="probation")

    assert [one["value"] for one in page.soup.select("#people option")] == [await email(last)]
    assert (after.status, len(await opened())) == (200, 1)


async def test_a_new_manager_in_the_probation_is_who_reviews_it(browser: Browser) -> None:
    nora, job = await a_person("Nora"), await a_job()
    post, since = Post(job.position, job.unit, nora.id), date(2026, 1, 22)
    await move(await person_by_id(job.person), post, since=since, by=THE_SYSTEM)

    await open_one(browser, job, "probation")

    [review] = await rows("select manager, starts_on, ends_on from review")
    assert tuple(review) == (nora.id, date(2026, 1, 12), date(2026, 2, 10))
    person = await browser.visit(f"/people/{job.person}")
    assert {"Nora", "30 días · 12 ene 2026"} <= set(person.texts("dd"))


async def test_without_anybody_it_says_what_to_do_first(browser: Browser) -> None:
    await as_hr(browser)

    page = await browser.visit("/reviews/new")

    assert page.text(".empty a") == "Ir a personas"


async def test_it_is_hrs(browser: Browser) -> None:
    await as_manager(browser, await a_review(state=State.AWAITING_BOTH))

    assert (await browser.visit("/reviews/new")).status == 403
    assert (await browser.post("/reviews/new", person="x", kind="probation")).status == 403
