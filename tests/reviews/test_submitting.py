"""Handing in: blanks and missing facts are refused, odd habits only warned of."""

import pytest

from evaluations.errors import Invalid, NotAllowed
from evaluations.reviews.actions.submitting import check_answers, submit
from evaluations.reviews.states import Side, State
from tests.factories import a_person, a_review, answered, side_viewer, the_review, viewer_of


@pytest.mark.parametrize(
    ("first", "second", "between"),
    [
        (Side.SELF, Side.MANAGER, State.AWAITING_MANAGER),
        (Side.MANAGER, Side.SELF, State.AWAITING_SELF),
    ],
)
async def test_each_side_hands_in_and_the_last_one_opens_the_decision(
    first: Side, second: Side, between: State
) -> None:
    review = await a_review()

    states = []
    for side in (first, second):
        review = await answered(await the_review(review.id), side)
        states.append(await submit(review, by=await side_viewer(review, side)))

    assert states == [between, State.AWAITING_DECISION]
    after = await the_review(review.id)
    assert after.submitted_at(Side.SELF)
    assert after.submitted_at(Side.MANAGER)
    assert after.done(Side.SELF) == after.done(Side.MANAGER) == after.items


async def test_a_form_with_blanks_cannot_be_submitted() -> None:
    review = await answered(await a_review(), Side.SELF, but=2)

    with pytest.raises(Invalid, match="Conductas por responder: 2"):
        await submit(review, by=await side_viewer(review, Side.SELF))


async def test_the_manager_owes_a_fact_for_the_extremes() -> None:
    review = await answered(await a_review(behaviours=(2,)), Side.MANAGER, 5, fact="Corto.")

    with pytest.raises(Invalid, match="sin un hecho: 2"):
        await submit(review, by=await side_viewer(review, Side.MANAGER))


async def test_the_manager_owes_a_fact_for_each_competency() -> None:
    review = await answered(await a_review(behaviours=(2, 3)), Side.MANAGER, 4, fact="")

    with pytest.raises(Invalid, match="Competencias sin ningún hecho: 2"):
        await submit(review, by=await side_viewer(review, Side.MANAGER))


async def test_the_person_owes_no_facts_but_is_warned_of_equal_ratings() -> None:
    review = await answered(await a_review(), Side.SELF, 5, fact="")

    check = await check_answers(review, Side.SELF, by=await side_viewer(review, Side.SELF))

    assert check.is_ready
    assert {warning.kind for warning in check.warnings} == {"halo", "lenient"}


async def test_nobody_hands_in_twice() -> None:
    review = await a_review(state=State.AWAITING_MANAGER)

    with pytest.raises(NotAllowed):
        await submit(review, by=await side_viewer(review, Side.SELF))


async def test_a_stranger_hands_in_nothing() -> None:
    review = await answered(await a_review(), Side.SELF)

    with pytest.raises(NotAllowed):
        await submit(review, by=viewer_of(await a_person("Otto")))
