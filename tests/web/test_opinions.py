"""The opinion of the mixed commission: HR records it once, before a probation is decided."""

import pytest

from evaluations.database import row
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import ReviewKind, State
from tests.browser import Browser, Page
from tests.factories import a_review, an_organization
from tests.web.outcomes import as_hr, as_manager

GIVEN = {
    "given_on": "2026-02-05",
    "sense": "divided",
    "members": "Ana Ruiz (organización) y Raúl Soto (personas trabajadoras)",
    "text": "Falta experiencia.",
}


async def opinion(browser: Browser, review: SeenReview) -> Page:
    return await browser.visit(f"/reviews/{review.id}/opinion")


async def recorded(review: SeenReview) -> bool:
    return await row("select 1 from opinion where review = $1", review.id) is not None


async def test_hr_records_it_and_then_reads_it(browser: Browser) -> None:
    review = await a_review(state=State.AWAITING_DECISION)
    await as_hr(browser)
    page = await opinion(browser, review)

    await browser.submit(page, "main form", **GIVEN)

    told = await opinion(browser, review)
    assert told.texts(".summary dd") == [
        "5 de febrero de 2026",
        "Opinión dividida",
        GIVEN["members"],
        GIVEN["text"],
    ]
    assert told.soup.select("main form") == []


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("given_on", "", "Escribe la fecha de la opinión."),
        ("given_on", "2099-01-01", "La opinión no puede tener una fecha futura."),
        ("sense", "perhaps", "Elige el sentido de la opinión."),
        ("members", "  ", "Escribe quiénes la dieron, por cada parte."),
        ("text", "a" * 4001, "Usa 4000 caracteres o menos."),
    ],
)
async def test_what_is_missing_or_wrong_is_told_beside_its_field(
    browser: Browser, field: str, value: str, sentence: str
) -> None:
    review = await a_review(state=State.AWAITING_DECISION)
    await as_hr(browser)
    page = await opinion(browser, review)

    after = await browser.submit(page, "main form", **(GIVEN | {field: value}))

    assert (after.status, after.error(field)) == (422, sentence)
    assert not await recorded(review)


@pytest.mark.parametrize(("headcount", "notices"), [(50, ["Es opcional"]), (51, [])])
async def test_up_to_fifty_workers_it_is_optional(
    browser: Browser, headcount: int, notices: list[str]
) -> None:
    await an_organization(headcount=headcount)
    review = await a_review(state=State.AWAITING_DECISION)
    await as_hr(browser)

    page = await opinion(browser, review)

    assert page.texts(".notice b") == notices


async def test_a_second_opinion_is_refused(browser: Browser) -> None:
    review = await a_review(state=State.AWAITING_DECISION)
    await as_hr(browser)
    page, other = await opinion(browser, review), await opinion(browser, review)
    await browser.submit(page, "main form", **GIVEN)

    again = await browser.submit(other, "main form", **(GIVEN | {"sense": "accredits"}))

    assert again.status == 403
    found = await row("select sense from opinion where review = $1", review.id)
    assert found["sense"] == "divided"


async def test_an_annual_review_has_none(browser: Browser) -> None:
    review = await a_review(ReviewKind.ANNUAL, State.AWAITING_DECISION)
    await as_hr(browser)

    assert (await opinion(browser, review)).status == 404
    assert (await browser.post(f"/reviews/{review.id}/opinion", **GIVEN)).status in {403, 404}
    assert not await recorded(review)


async def test_after_the_decision_it_is_too_late(browser: Browser) -> None:
    review = await a_review(state=State.AWAITING_ACKNOWLEDGEMENT)
    await as_hr(browser)

    assert (await opinion(browser, review)).status == 403


async def test_it_is_hrs(browser: Browser) -> None:
    review = await a_review(state=State.AWAITING_DECISION)
    await as_manager(browser, review)

    assert (await opinion(browser, review)).status == 403
