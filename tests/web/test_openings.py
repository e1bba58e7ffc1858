"""Opening a review: what the law refuses, what it warns of, and what is frozen into it."""

from datetime import date
from typing import Any

import pytest

from evaluations.database import row, rows
from evaluations.people.tables import Employment
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
    return await browser.submit(page, "main form", employment=str(job.id), kind=kind, **dates)


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

    chosen = page.soup.select_one("[name=employment] option[selected]")
    assert chosen is not None
    assert chosen["value"] == str(job.id)


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
    assert sentence in after.error("employment")
    assert await opened() == []


async def test_a_second_probation_is_refused_for_good(browser: Browser) -> None:
    emilio = await a_person()
    await a_job(person=emilio, ends_on=date(2026, 5, 31))
    again = await a_job(person=emilio, starts_on=date(2026, 6, 1))

    after = await open_one(browser, again, "probation")

    assert "no se repite, ni por ascenso ni por recontratación (LFT 39-D)" in after.error(
        "employment"
    )


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
        "/reviews/new", employment=str(job.id), kind="probation", warned="true"
    )

    assert after.status == 422
    assert "LFT 39-D" in after.error("employment")


@pytest.mark.parametrize(("kind", "dates"), [("probation", {}), ("annual", YEAR)])
async def test_a_job_without_a_manager_is_refused(
    browser: Browser, kind: str, dates: dict[str, str]
) -> None:
    await an_organization()
    job = await an_employment(**WRITTEN)
    await a_profile(job.position)

    after = await open_one(browser, job, kind, **dates)

    assert after.error("employment") == "Emilio no tiene jefatura inmediata: asígnala antes."


async def test_a_post_without_a_profile_is_refused(browser: Browser) -> None:
    job = await a_job(position=(await a_position("Analista")).id)

    after = await open_one(browser, job, "annual", **YEAR)

    assert "«Analista» no tiene un perfil aprobado" in after.error("employment")


async def test_a_person_who_has_left_is_refused(browser: Browser) -> None:
    job = await a_job()
    await a_job(person=await a_person("Lucía"))
    await row("update person set is_active = false where id = $1", job.person)

    after = await open_one(browser, job, "probation")

    assert after.error("employment") == "Emilio ya no tiene una cuenta activa."


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


@pytest.mark.parametrize("employment", ["", "x", "0", "99999999999"])
async def test_a_person_has_to_be_chosen(browser: Browser, employment: str) -> None:
    await a_job()
    await as_hr(browser)

    after = await browser.post("/reviews/new", employment=employment, kind="probation")

    assert (after.status, after.error("employment")) == (422, "Elige a la persona y su puesto.")


async def test_an_employment_that_is_none_is_not_found(browser: Browser) -> None:
    await as_hr(browser)

    after = await browser.post("/reviews/new", employment="4711", kind="probation")

    assert after.status == 404


async def test_only_those_who_work_here_can_be_chosen(browser: Browser) -> None:
    await a_job()
    gone = await a_job(person=await a_person("Lucía"), ends_on=date(2026, 3, 1))
    await as_hr(browser)

    page = await browser.visit("/reviews/new")

    assert [text.partition(" ·")[0] for text in page.texts("#employment option")] == [
        "Elige…",
        "Emilio",
    ]
    assert str(gone.id) not in [option["value"] for option in page.soup.select("option")]


async def test_without_anybody_it_says_what_to_do_first(browser: Browser) -> None:
    await as_hr(browser)

    page = await browser.visit("/reviews/new")

    assert page.text(".empty a") == "Ir a personas"


async def test_it_is_hrs(browser: Browser) -> None:
    await as_manager(browser, await a_review(state=State.AWAITING_BOTH))

    assert (await browser.visit("/reviews/new")).status == 403
    assert (await browser.post("/reviews/new", employment="1", kind="probation")).status == 403
