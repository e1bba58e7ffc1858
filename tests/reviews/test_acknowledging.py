"""The receipt is not agreement; a refusal has two witnesses; a cancellation has a reason."""

import pytest

from evaluations.errors import Invalid, NotAllowed
from evaluations.reviews.actions.acknowledging import acknowledge, record_refusal
from evaluations.reviews.actions.cancelling import cancel
from evaluations.reviews.queries.decision import acknowledgement_of
from evaluations.reviews.states import Side, State
from tests.factories import a_review, hr, side_viewer, the_review

RECEIPT = State.AWAITING_ACKNOWLEDGEMENT


@pytest.mark.parametrize("agrees", [True, False, None])
async def test_the_person_receives_the_result_and_says_what_she_thinks(
    agrees: bool | None,
) -> None:
    review = await a_review(state=RECEIPT)

    after = await acknowledge(
        review, "Lo conversamos.", agrees=agrees, by=await side_viewer(review, Side.SELF)
    )

    assert after.state == State.SEALED
    found = await acknowledgement_of(after)
    assert found is not None
    assert (found.comment, found.agrees, found.refused) == ("Lo conversamos.", agrees, False)


async def test_nobody_receives_it_for_her() -> None:
    review = await a_review(state=RECEIPT)

    with pytest.raises(NotAllowed):
        await acknowledge(review, "", agrees=True, by=await side_viewer(review, Side.MANAGER))


async def test_a_refusal_is_recorded_by_hr_with_two_witnesses() -> None:
    review = await a_review(state=RECEIPT)

    after = await record_refusal(review, ["Ana Ruiz", " ", "Luis Paz"], by=await hr())

    found = await acknowledgement_of(after)
    assert found is not None
    assert (found.refused, found.witnesses) == (True, "Ana Ruiz\nLuis Paz")


async def test_one_witness_is_not_enough() -> None:
    review = await a_review(state=RECEIPT)

    with pytest.raises(Invalid):
        await record_refusal(review, ["Ana Ruiz"], by=await hr())


async def test_the_same_witness_twice_is_one() -> None:
    review = await a_review(state=State.AWAITING_ACKNOWLEDGEMENT)

    with pytest.raises(Invalid, match="distintas"):
        await record_refusal(review, ["Ana Ruiz", "ana ruíz"], by=await hr())


@pytest.mark.parametrize("side", list(Side))
async def test_neither_the_person_nor_the_manager_is_a_witness(side: Side) -> None:
    review = await a_review(state=RECEIPT)
    party = (await side_viewer(review, side)).name

    with pytest.raises(Invalid, match="no son la evaluada ni su jefatura"):
        await record_refusal(review, ["Ana Ruiz", party.upper()], by=await hr())


async def test_the_manager_records_no_refusal() -> None:
    review = await a_review(state=RECEIPT)

    with pytest.raises(NotAllowed):
        await record_refusal(review, ["A", "B"], by=await side_viewer(review, Side.MANAGER))


async def test_a_sealed_review_is_not_acknowledged_again() -> None:
    review = await a_review(state=State.SEALED)

    with pytest.raises(NotAllowed):
        await acknowledge(review, "", agrees=True, by=await side_viewer(review, Side.SELF))


async def test_hr_cancels_with_a_reason_before_the_decision() -> None:
    review = await a_review()
    with pytest.raises(Invalid):
        await cancel(review, "  ", by=await hr())

    await cancel(review, "Se abrió dos veces.", by=await hr())

    after = await the_review(review.id)
    assert (after.state, after.cancelled_reason) == (State.CANCELLED, "Se abrió dos veces.")


async def test_what_is_decided_is_not_cancelled() -> None:
    review = await a_review(state=RECEIPT)

    with pytest.raises(NotAllowed):
        await cancel(review, "Ya no.", by=await hr())
