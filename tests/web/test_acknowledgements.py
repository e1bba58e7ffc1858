"""The receipt: the person's, with a comment; or HR's record of a refusal, before two witnesses."""

import pytest

from evaluations.database import row
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import ReviewKind, State
from tests.browser import Browser, Page
from tests.factories import a_person, a_review, the_review
from tests.web.outcomes import as_hr, as_manager, as_person

RECEIPT = State.AWAITING_ACKNOWLEDGEMENT


async def receipt(browser: Browser, review: SeenReview, page: str = "acknowledgement") -> Page:
    return await browser.visit(f"/reviews/{review.id}/{page}")


async def state_of(review: SeenReview) -> State:
    return (await the_review(review.id)).state


@pytest.mark.parametrize(("agrees", "kept"), [("yes", True), ("no", False), ("unsaid", None)])
@pytest.mark.parametrize("kind", ReviewKind)
async def test_receiving_seals_the_review(
    browser: Browser, kind: ReviewKind, agrees: str, kept: bool | None
) -> None:
    review = await a_review(kind, RECEIPT)
    await as_person(browser, review)
    page = await receipt(browser, review)

    after = await browser.submit(page, "main form", agrees=agrees, comment="Gracias.\nSigo aquí.")

    assert after.path == f"/reviews/{review.id}/result"
    assert await state_of(review) == State.SEALED
    found = await row("select agrees, comment from acknowledgement where review = $1", review.id)
    assert tuple(found) == (kept, "Gracias.\nSigo aquí.")
    assert "Descargar PDF" in after.text(".actions")


async def test_nothing_is_said_for_the_person(browser: Browser) -> None:
    review = await a_review(state=RECEIPT)
    await as_person(browser, review)
    page = await receipt(browser, review)

    after = await browser.submit(page, "main form", comment="Lo escrito se queda.")

    assert page.soup.select("[checked]") == []
    assert after.status == 422
    assert after.error("agrees") == "Di si estás de acuerdo, o que prefieres no decirlo."
    assert after.text("#comment") == "Lo escrito se queda."
    assert await state_of(review) == RECEIPT


async def test_a_comment_that_is_too_long_is_kept_to_be_shortened(browser: Browser) -> None:
    review = await a_review(state=RECEIPT)
    await as_person(browser, review)
    page = await receipt(browser, review)

    after = await browser.submit(page, "main form", agrees="yes", comment="ñ" * 8001)

    assert (after.status, after.error("comment")) == (422, "Usa 8000 caracteres o menos.")


async def test_the_same_receipt_sent_twice_counts_once(browser: Browser) -> None:
    review = await a_review(state=RECEIPT)
    await as_person(browser, review)
    page = await receipt(browser, review)

    first = await browser.submit(page, "main form", agrees="yes")
    again = await browser.submit(page, "main form", agrees="yes")

    assert first.path == again.path == f"/reviews/{review.id}/result"
    assert (await row("select count(*) from document where review = $1", review.id))[0] == 1


async def test_hr_records_a_refusal_before_two_witnesses(browser: Browser) -> None:
    review = await a_review(state=RECEIPT)
    await as_hr(browser)
    page = await receipt(browser, review, "refusal")

    after = await browser.submit(page, "main form", first="Ana  Ruiz", second="Luis Paz")

    assert await state_of(review) == State.SEALED
    assert "se negó a firmar" in after.text(".signatures")
    assert "Atestiguan: Ana Ruiz y Luis Paz" in after.text("main")


@pytest.mark.parametrize(
    ("second", "sentence"),
    [
        (" ", "Escribe el nombre de quien atestigua después."),
        ("ANA ruíz", "Quienes atestiguan son dos personas distintas."),
    ],
)
async def test_it_takes_two_different_witnesses(
    browser: Browser, second: str, sentence: str
) -> None:
    review = await a_review(state=RECEIPT)
    await as_hr(browser)
    page = await receipt(browser, review, "refusal")

    after = await browser.submit(page, "main form", first="Ana Ruiz", second=second)

    assert (after.status, after.error("second")) == (422, sentence)
    assert after.soup.select("#first")[0]["value"] == "Ana Ruiz"
    assert await state_of(review) == RECEIPT


async def test_each_receipt_is_for_those_it_belongs_to(browser: Browser) -> None:
    review = await a_review(state=RECEIPT)
    await as_manager(browser, review)
    assert (await receipt(browser, review)).status == 403
    assert (await receipt(browser, review, "refusal")).status == 403
    await as_person(browser, review)
    assert (await receipt(browser, review, "refusal")).status == 403
    await browser.sign_in(await a_person("Otto"))
    assert (await receipt(browser, review)).status == 404


async def test_before_the_decision_there_is_nothing_to_receive(browser: Browser) -> None:
    review = await a_review(state=State.AWAITING_DECISION)
    await as_person(browser, review)

    assert (await receipt(browser, review)).status == 403
