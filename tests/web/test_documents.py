"""The PDF: a draft before the receipt; afterwards the sealed one, once the worker has made it."""

from datetime import timedelta

import pytest
import time_machine

from evaluations.clock import now
from evaluations.database import row
from evaluations.documents.actions import acknowledge, render_document
from evaluations.reviews.actions import acknowledging
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import ReviewKind, Side, State
from tests.browser import Browser, Page
from tests.factories import (
    CALLS,
    COURSE,
    a_person,
    a_review,
    side_viewer,
    submitted,
    the_review,
    written,
)
from tests.web.outcomes import FACT, IN_TIME, as_hr, as_manager, as_person, on

RECEIPT = State.AWAITING_ACKNOWLEDGEMENT


async def sealed(kind: ReviewKind = ReviewKind.PROBATION) -> SeenReview:
    review = await a_review(kind, RECEIPT, person=await a_person("Émile Ávila"))
    await acknowledge(review, "", agrees=None, by=await side_viewer(review, Side.SELF))
    return await the_review(review.id)


async def rendered(review: SeenReview) -> None:
    """The worker has done its part."""
    found = await row("select id from document where review = $1", review.id)
    await render_document(str(found["id"]))


async def document(browser: Browser, review: SeenReview) -> Page:
    return await browser.visit(f"/reviews/{review.id}/document")


async def test_from_the_comparison_to_the_pdf(browser: Browser) -> None:
    review = await submitted(await a_review(behaviours=(1,)), Side.SELF, level=5)
    review = await written(await submitted(review, Side.MANAGER, level=3))
    with on(IN_TIME):
        await as_manager(browser, review)
        await explain_and_decide(browser, review)
        await as_person(browser, review)
        page = await browser.visit(f"/reviews/{review.id}/acknowledgement")
        await browser.submit(page, "main form", agrees="yes", comment="Gracias.")
    await rendered(review)

    pdf = await document(browser, review)

    assert pdf.response.content.startswith(b"%PDF")


async def explain_and_decide(browser: Browser, review: SeenReview) -> None:
    page = await browser.visit(f"/reviews/{review.id}/comparison")
    page = await browser.submit(page, ".gap-form", fact=FACT, fact_on="2026-02-03")
    page = await browser.visit(str(page.soup.select(".bar a")[-1]["href"]))
    page = await browser.submit(page, "main form", outcome="accredits", reasons="Cumple.")
    assert page.path == f"/reviews/{review.id}/result"


@pytest.mark.parametrize("kind", ReviewKind)
async def test_the_page_waits_for_the_worker_and_then_downloads(
    browser: Browser, kind: ReviewKind
) -> None:
    review = await sealed(kind)
    await as_person(browser, review)

    waiting = await document(browser, review)
    await rendered(review)
    pdf = (await document(browser, review)).response

    assert (waiting.status, waiting.text("h1")) == (200, "Se prepara el PDF")
    assert waiting.response.headers["refresh"] == "2"
    assert pdf.content.startswith(b"%PDF")
    assert pdf.headers["content-type"] == "application/pdf"
    assert pdf.headers["content-disposition"].startswith(
        f'attachment; filename="{review.folio}-?mile-?vila-v1.pdf"'
    )
    assert "refresh" not in pdf.headers


async def test_a_document_that_takes_long_says_what_to_do(browser: Browser) -> None:
    review = await sealed()
    with time_machine.travel(now() + timedelta(minutes=5)):
        await as_person(browser, review)
        page = await document(browser, review)

    assert page.text(".notice b") == "Tarda más de lo normal"


async def test_everybody_who_sees_the_review_gets_the_same_bytes(browser: Browser) -> None:
    review = await sealed()
    await rendered(review)
    copies = set()
    for sign_in in (as_person, as_manager):
        await sign_in(browser, review)
        copies.add((await document(browser, review)).response.content)
    for name in ("Hilda", "Aurora"):
        await browser.sign_in(await a_person(name))
        copies.add((await document(browser, review)).response.content)

    assert len(copies) == 1


async def test_before_it_is_sealed_there_is_a_draft_only(browser: Browser) -> None:
    review = await a_review(state=RECEIPT)
    await as_person(browser, review)

    draft = (await browser.visit(f"/reviews/{review.id}/preview")).response

    assert draft.content.startswith(b"%PDF")
    assert f"{review.folio}-borrador.pdf" in draft.headers["content-disposition"]
    assert (await document(browser, review)).status == 403


async def test_once_it_is_sealed_there_is_no_draft(browser: Browser) -> None:
    review = await sealed()
    await as_hr(browser)

    assert (await browser.visit(f"/reviews/{review.id}/preview")).status == 403


async def test_without_all_results_a_draft_is_refused_with_a_sentence(browser: Browser) -> None:
    review = await a_review(state=State.AWAITING_DECISION, goals=(CALLS, COURSE))
    await as_manager(browser, review)

    page = await browser.visit(f"/reviews/{review.id}/preview")

    assert page.status == 422
    assert "resultado" in page.text("main")


async def test_a_review_without_a_document_says_so(browser: Browser) -> None:
    review = await a_review(state=RECEIPT)
    await acknowledging.acknowledge(
        review, "", agrees=None, by=await side_viewer(review, Side.SELF)
    )
    await as_person(browser, review)

    page = await document(browser, review)

    assert (page.status, "no tiene documento" in page.text("main")) == (404, True)


async def test_strangers_find_nothing(browser: Browser) -> None:
    review = await sealed()
    await browser.sign_in(await a_person("Otto"))

    assert (await document(browser, review)).status == 404
