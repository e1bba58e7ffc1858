"""The determination: what stands in its way is told, nothing is chosen beforehand, a person decides."""

import pytest

from evaluations.database import row
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import ReviewKind, Side, State
from tests.browser import Browser, Page
from tests.factories import (
    CALLS,
    COURSE,
    a_review,
    an_organization,
    submitted,
    the_review,
    unmet,
    written,
)
from tests.web.outcomes import IN_TIME, TOO_LATE, as_hr, as_manager, as_person, asked, on

DECISION = State.AWAITING_DECISION
REASONS = "Cumple los requisitos.\nResolvió quejas sola."


async def determination(browser: Browser, review: SeenReview) -> Page:
    return await browser.visit(f"/reviews/{review.id}/determination")


async def ready(kind: ReviewKind = ReviewKind.PROBATION) -> SeenReview:
    """Only the decision is missing; one requirement is not met."""
    review = await written(await a_review(kind, DECISION, requirements=2))
    return await unmet(review) if kind == ReviewKind.PROBATION else review


async def decide(browser: Browser, review: SeenReview, outcome: str = "", **more: str) -> Page:
    page = await determination(browser, review)
    chosen = {"outcome": outcome} if outcome else {}
    return await browser.submit(page, "main form", **(chosen | {"reasons": REASONS} | more))


async def test_nothing_is_chosen_beforehand(browser: Browser) -> None:
    review = await ready()
    with on(IN_TIME):
        await as_manager(browser, review)
        page = await determination(browser, review)

    assert page.texts("fieldset .option") == ["Acredita", "No acredita"]
    assert page.soup.select("[checked]") == []
    assert page.soup.select("main .notice") == []
    assert "10 de febrero de 2026 (mañana)" in page.text(".lead")


async def test_what_the_decision_stands_on_is_beside_it(browser: Browser) -> None:
    review = await ready()
    await as_manager(browser, review)

    page = await determination(browser, review)

    assert page.texts(".summary dd") == ["100.0 · Cumple lo esperado", "1", "1", "No consta", "40"]


async def test_everything_that_is_missing_is_listed_at_once(browser: Browser) -> None:
    review = await a_review(state=DECISION, requirements=2, goals=(CALLS, COURSE))
    with on(IN_TIME):
        await as_manager(browser, review)
        page = await determination(browser, review)

    assert page.texts(".notice b") == [
        "Todavía no se puede decidir",
        "Para «No acredita» hay que atender:",
    ]
    assert page.texts(".notice li") == [
        "Metas sin resultado: 2.",
        "Requisitos por valorar: 2.",
        "Falta escribir: Fortalezas.",
        "Falta escribir: Apoyo dado por la organización.",
        "Para no acreditar hace falta al menos un requisito no acreditado o dos hechos con fecha"
        " (LFT 39-A).",
    ]
    assert page.text(".summary dd") == "Pendiente"


async def test_a_wide_difference_without_a_fact_stands_in_the_way(browser: Browser) -> None:
    review = await submitted(await a_review(behaviours=(1,)), Side.SELF, level=5)
    review = await written(await submitted(review, Side.MANAGER, level=3))
    await row("update rating set fact = '' where review = $1 and side = 'manager'", review.id)
    await as_manager(browser, review)

    refused = await decide(browser, review, "accredits")

    assert "Diferencias amplias sin un hecho: 1" in refused.error("outcome")


@pytest.mark.parametrize(
    ("outcome", "label"), [("accredits", "Acredita"), ("does_not_accredit", "No acredita")]
)
async def test_the_manager_decides_and_the_person_sees_it(
    browser: Browser, outcome: str, label: str
) -> None:
    review = await ready()
    with on(IN_TIME):
        await as_manager(browser, review)
        after = await decide(browser, review, outcome)

    assert after.path == f"/reviews/{review.id}/result"
    assert (await the_review(review.id)).state == State.AWAITING_ACKNOWLEDGEMENT
    await as_person(browser, review)
    result = await browser.visit(f"/reviews/{review.id}/result")
    assert result.text(".card:has(.wording) .badge") == label
    assert "Resolvió quejas sola." in result.text(".card:has(.wording)")
    assert "39-A" in result.text(".wording")


async def test_without_a_choice_or_reasons_both_are_asked_for(browser: Browser) -> None:
    review = await ready()
    await as_manager(browser, review)

    page = await decide(browser, review, reasons=" ")

    assert page.status == 422
    assert page.error("outcome") == "Elige la determinación."
    assert page.error("reasons") == "Escribe las razones: una por línea."
    assert (await the_review(review.id)).state == DECISION


async def test_what_was_typed_stays_when_the_outcome_is_refused(browser: Browser) -> None:
    review = await written(await a_review(state=DECISION))
    with on(IN_TIME):
        await as_manager(browser, review)
        page = await decide(browser, review, "does_not_accredit")

    assert (page.status, page.soup.select("[checked]")[0]["value"]) == (422, "does_not_accredit")
    assert "LFT 39-A" in page.error("outcome")
    assert page.soup.select("#reasons")[0].text.strip() == REASONS


async def test_an_outcome_that_the_law_does_not_know_is_refused(browser: Browser) -> None:
    review = await ready()
    await as_manager(browser, review)

    page = await decide(browser, review, "extend")

    assert (page.status, page.error("outcome")) == (422, "Elige si acredita o no acredita.")


async def test_after_the_last_day_it_can_end_nothing_any_more(browser: Browser) -> None:
    review = await ready()
    with on(TOO_LATE):
        await as_manager(browser, review)
        page = await determination(browser, review)
        refused = await decide(browser, review, "does_not_accredit")
        accepted = await decide(browser, review, "accredits")

    assert "continúa por tiempo indeterminado" in page.text(".notice li")
    assert "39-E" in refused.error("outcome")
    assert accepted.path.endswith("/result")


async def test_above_fifty_workers_the_commissions_opinion_is_needed_to_end_it(
    browser: Browser,
) -> None:
    await an_organization(headcount=51)
    review = await ready()
    with on(IN_TIME):
        await as_manager(browser, review)
        page = await determination(browser, review)

    assert "Comisión Mixta" in page.text(".notice li")


async def test_an_annual_review_is_only_concluded(browser: Browser) -> None:
    review = await written(await a_review(ReviewKind.ANNUAL, DECISION))
    await as_manager(browser, review)
    page = await determination(browser, review)

    after = await browser.submit(page, "main form", reasons="Un buen año.")

    assert (page.text("h1"), page.soup.select("[type=radio]")) == ("Concluir la evaluación", [])
    assert "Un buen año." in after.text("main")
    assert "Determinación" not in after.text("main")


async def test_an_annual_review_takes_no_other_outcome(browser: Browser) -> None:
    review = await written(await a_review(ReviewKind.ANNUAL, DECISION))
    await as_manager(browser, review)

    page = await decide(browser, review, "does_not_accredit")

    assert page.status == 422
    assert page.text("[data-error-summary] li") == "Una evaluación anual solo se concluye."


async def test_who_comes_too_early_or_too_late_is_led_back_to_the_review(browser: Browser) -> None:
    review = await a_review(state=State.AWAITING_SELF)
    await as_manager(browser, review)

    page = await determination(browser, review)

    assert page.status == 403
    assert page.soup.select("main a")[0]["href"] == f"/reviews/{review.id}"


async def test_it_is_the_managers_alone_and_only_once(browser: Browser) -> None:
    review = await ready()
    await as_person(browser, review)
    assert (await determination(browser, review)).status == 403
    await as_hr(browser)
    assert (await determination(browser, review)).status == 403

    await as_manager(browser, review)
    page = await determination(browser, review)
    await decide(browser, review, "accredits")
    late = await browser.submit(page, "main form", outcome="does_not_accredit", reasons="Otra.")

    assert late.status == 403
    found = await row("select outcome from determination where review = $1", review.id)
    assert found["outcome"] == "accredits"


@pytest.mark.parametrize("size", [1, 8])
async def test_it_takes_as_many_statements_whatever_the_size(
    browser: Browser, queries: list[str], size: int
) -> None:
    review = await a_review(state=DECISION, behaviours=(size, size), requirements=size)
    await as_manager(browser, review)

    assert await asked(queries, browser, f"/reviews/{review.id}/determination") == 11
