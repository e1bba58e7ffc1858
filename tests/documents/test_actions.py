"""Sealing a review with its receipt, and rendering what was sealed."""

import json
from datetime import date
from hashlib import sha256

import pytest

from evaluations.database import row
from evaluations.documents.actions import acknowledge, record_refusal, render_document
from evaluations.documents.queries.record import record_of
from evaluations.documents.queries.sealed import sealed_document
from evaluations.errors import NotFound
from evaluations.reviews.actions.freezing import Opening
from evaluations.reviews.actions.measuring import write_evidence
from evaluations.reviews.actions.opening import open_review
from evaluations.reviews.queries.own_goals import own_goals
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.recompute import recompute
from evaluations.reviews.states import ReviewKind, Side, State
from tests.factories import (
    CALLS,
    COURSE,
    a_review,
    an_organization,
    brought_to,
    hr,
    side_viewer,
    the_review,
)

RECEIPT = State.AWAITING_ACKNOWLEDGEMENT


async def sealed(kind: ReviewKind = ReviewKind.PROBATION) -> SeenReview:
    review = await a_review(kind, RECEIPT, requirements=2, goals=(CALLS, COURSE))
    by = await side_viewer(review, Side.SELF)
    await acknowledge(review, "De acuerdo.", agrees=True, by=by)
    return await the_review(review.id)


@pytest.mark.parametrize("kind", ReviewKind)
async def test_the_receipt_seals_the_data_and_asks_for_the_pdf(kind: ReviewKind) -> None:
    review = await sealed(kind)

    document = await sealed_document(review)

    assert document is not None
    assert document.sha256 == sha256(document.data.encode()).hexdigest()
    assert document.pdf is None
    job = await row("select entrypoint, payload from pgqueuer")
    assert (job["entrypoint"], job["payload"]) == ("render_document", str(document.id).encode())


async def test_anyone_recomputes_the_result_from_the_sealed_data() -> None:
    review = await sealed()
    document = await sealed_document(review)
    assert document is not None

    printed = recompute(json.loads(document.data)["score"])

    kept = await row("select overall, band from review where id = $1", review.id)
    assert (printed["overall"], printed["band"]) == (str(kept["overall"]), kept["band"])


async def test_a_refusal_before_witnesses_seals_it_as_well() -> None:
    review = await a_review(state=RECEIPT)

    await record_refusal(review, ["Ana Ruiz", "Luis Paz"], by=await hr())

    document = await sealed_document(review)
    assert document is not None
    assert "Ana Ruiz" in document.data


async def test_the_pdf_is_rendered_and_kept_once() -> None:
    review = await sealed()
    first = await sealed_document(review)
    assert first is not None

    await render_document(str(first.id))
    rendered = await sealed_document(review)
    await render_document(str(first.id))

    again = await sealed_document(review)
    assert rendered is not None
    assert again is not None
    assert rendered.pdf is not None
    assert rendered.pdf.startswith(b"%PDF")
    assert again.pdf == rendered.pdf


async def test_a_document_that_is_not_there_is_not_rendered() -> None:
    with pytest.raises(NotFound):
        await render_document("0")


async def test_the_evidence_of_both_sides_stands_with_the_goal() -> None:
    review = await a_review(goals=(CALLS, COURSE))
    for side, text in ((Side.SELF, "Las conté."), (Side.MANAGER, "La mitad.")):
        by = await side_viewer(review, side)
        [calls, _] = await own_goals(review, side, by)
        await write_evidence(review, calls, text, by=by)
    review = await brought_to(RECEIPT, review)

    record = await record_of(review, await hr())

    goal = record.goals[0]
    assert (goal.own_evidence, goal.evidence) == ("Las conté.", "La mitad.")
    assert {note.text for note in record.notes} == {"Escrito."}


async def test_last_years_means_stand_in_this_years_annual_review() -> None:
    review = await sealed(ReviewKind.ANNUAL)
    dates = date(2027, 1, 1), date(2027, 12, 31), date(2027, 12, 4)
    again = await open_review(Opening(review.employment, review.kind, *dates), by=await hr())

    record = await record_of(await the_review(again), await hr())

    assert [str(part.last_mean) for part in record.competencies] == ["4.00", "4.00"]


async def test_the_days_of_supervision_and_the_notice_are_printed() -> None:
    await an_organization(privacy_notice="Aviso en la oficina.")
    review = await a_review()

    record = await record_of(review, await hr())

    assert (record.period.days_supervised, record.period.is_sufficient) == (30, True)
    assert record.privacy_notice == "Aviso en la oficina."
