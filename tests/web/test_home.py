"""The first page: whose turn it is, what is due, and what HR has to look at."""

from datetime import date

import pytest

from evaluations.reviews.states import ReviewKind, Side, State
from tests.browser import Browser
from tests.factories import a_person, a_review, submitted
from tests.web.outcomes import IN_TIME, TOO_LATE, as_hr, as_manager, as_person, asked, on


@pytest.mark.parametrize(
    ("kind", "state", "task"),
    [
        (ReviewKind.PROBATION, State.AWAITING_BOTH, "Responde tu autoevaluación"),
        (ReviewKind.ANNUAL, State.AWAITING_SELF, "Responde tu autoevaluación"),
        (
            ReviewKind.PROBATION,
            State.AWAITING_ACKNOWLEDGEMENT,
            "Lee tu resultado y acusa de recibido",
        ),
    ],
)
async def test_a_person_sees_what_is_due(
    browser: Browser, kind: ReviewKind, state: State, task: str
) -> None:
    review = await a_review(kind, state)
    await as_person(browser, review)

    home = await browser.visit("/")

    assert home.texts(".turn h3") == [task]
    assert "Marta" in home.text(".turn")


@pytest.mark.parametrize(
    ("kind", "state", "task"),
    [
        (ReviewKind.PROBATION, State.AWAITING_MANAGER, "Valora a Emilio"),
        (ReviewKind.PROBATION, State.AWAITING_DECISION, "Compara y decide con Emilio"),
        (ReviewKind.ANNUAL, State.AWAITING_DECISION, "Compara y concluye con Emilio"),
    ],
)
async def test_a_manager_sees_whose_review_waits(
    browser: Browser, kind: ReviewKind, state: State, task: str
) -> None:
    review = await a_review(kind, state)
    await as_manager(browser, review)

    home = await browser.visit("/")

    assert home.texts(".turn h3") == [task]


async def test_what_waits_for_somebody_else_is_only_listed(browser: Browser) -> None:
    review = await submitted(await a_review(), Side.SELF)
    await as_person(browser, review)

    home = await browser.visit("/")

    assert home.texts(".turn") == []
    assert home.text(".lead") == "Hoy no te toca nada."
    assert "Falta la jefatura" in home.text(".plain-list")


async def test_the_nearest_deadline_comes_first(browser: Browser) -> None:
    marta = await a_person("Marta")
    late = await a_review(manager=marta, state=State.AWAITING_DECISION)
    soon = await a_review(manager=marta)
    await as_manager(browser, soon)

    home = await browser.visit("/")

    folios = [text.rpartition(" ")[2] for text in home.texts(".turn .eyebrow")]
    assert folios == [soon.folio, late.folio]


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2026, 2, 1), "Vence en 3 días 4 de febrero de 2026"),
        (date(2026, 2, 4), "Vence hoy 4 de febrero de 2026"),
        (date(2026, 2, 6), "Venció hace 2 días 4 de febrero de 2026"),
    ],
)
async def test_a_deadline_says_how_near_it_is(browser: Browser, today: date, words: str) -> None:
    review = await a_review()
    with on(today):
        await as_person(browser, review)
        home = await browser.visit("/")

    assert home.text(".turn-due") == words


async def test_a_decision_of_an_annual_review_is_due_when_its_period_and_forms_are_over(
    browser: Browser,
) -> None:
    review = await a_review(ReviewKind.ANNUAL, State.AWAITING_DECISION)
    with on(IN_TIME):
        await as_manager(browser, review)
        home = await browser.visit("/")

    assert home.text(".turn-due .badge") == "Vence mañana"


async def test_a_person_has_five_working_days_to_receive_the_result(browser: Browser) -> None:
    review = await a_review(state=State.AWAITING_ACKNOWLEDGEMENT)
    await as_person(browser, review)

    home = await browser.visit("/")

    assert home.text(".turn-due .badge").startswith("Vence en ")


async def test_somebody_without_reviews_is_told_what_will_come(browser: Browser) -> None:
    await a_review()
    await browser.sign_in(await a_person("Otto"))

    home = await browser.visit("/")

    assert home.text(".empty h2") == "Todavía no tienes evaluaciones"
    assert home.soup.select("#watch") == []


async def test_a_cancelled_review_is_on_nobodys_list(browser: Browser) -> None:
    review = await a_review(state=State.CANCELLED)
    await as_person(browser, review)

    home = await browser.visit("/")

    assert home.text(".empty h2") == "Todavía no tienes evaluaciones"


async def test_hr_sees_how_many_wait_for_what(browser: Browser) -> None:
    for state in (State.AWAITING_SELF, State.AWAITING_DECISION, State.SEALED, State.CANCELLED):
        await a_review(state=state)
    await as_hr(browser)

    home = await browser.visit("/")

    assert home.texts(".stat-value") == ["1", "1", "0", "1"]


async def test_hr_sees_each_running_probation_with_its_day(browser: Browser) -> None:
    await a_review()
    with on(date(2026, 2, 6)):
        await as_hr(browser)
        home = await browser.visit("/")

    [bar] = home.soup.select(".watched progress")
    assert (bar["value"], bar["max"]) == ("26", "30")
    assert "día 26 de 30" in home.texts(".watched")[-1]


async def test_hr_sees_a_probation_that_ran_out_undecided(browser: Browser) -> None:
    await a_review(state=State.AWAITING_DECISION)
    with on(TOO_LATE):
        await as_hr(browser)
        home = await browser.visit("/")

    late, probations = home.texts(".watched")
    assert "venció ayer" in late
    assert "Continúa por tiempo indeterminado (art. 39-E)." in probations


async def test_hr_sees_the_first_few_late_ones_and_how_many_more(browser: Browser) -> None:
    for _ in range(7):
        await a_review()
    await as_hr(browser)

    home = await browser.visit("/")

    assert [len(part.select("li")) for part in home.soup.select(".watched")] == [6, 6]
    assert home.texts(".watched + p") == ["y una más", "y una más"]


@pytest.mark.parametrize("how_many", [1, 12])
async def test_it_takes_as_many_statements_however_much_there_is(
    browser: Browser, queries: list[str], how_many: int
) -> None:
    hilda = await as_hr(browser)
    for _ in range(how_many):
        await a_review(manager=hilda)

    assert await asked(queries, browser, "/") == 12


async def test_an_auditor_is_told_what_there_is_to_read(browser: Browser) -> None:
    await browser.sign_in(await a_person("Aurora"))

    page = await browser.visit("/")

    assert page.text(".empty h2") == "Tu cuenta lee sin cambiar nada"
    assert page.texts("nav a")[:4] == ["Inicio", "Evaluaciones", "Puestos", "Diccionario"]
