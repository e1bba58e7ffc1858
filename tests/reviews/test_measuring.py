"""Goals in a review: who may tell what was reached, and who may leave one out."""

from decimal import Decimal

import pytest

from evaluations.database import acting_as, rows
from evaluations.errors import NotAllowed, NotFound
from evaluations.goals.actions.measuring import NewResult
from evaluations.goals.queries import GoalLine, goals_of
from evaluations.people.viewer import Viewer
from evaluations.reviews.actions.measuring import exclude_goal, measure_goal
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import Side, State
from tests.factories import CALLS, COURSE, a_review, decided, hr, side_viewer, the_review

REASON = "Se canceló la campaña."


async def with_goals(state: State = State.AWAITING_BOTH) -> tuple[SeenReview, GoalLine]:
    review = await a_review(state=state, goals=(CALLS, COURSE))
    [calls, _] = await goals_of(review.plan)
    return review, calls


async def managers(review: SeenReview) -> Viewer:
    return await side_viewer(review, Side.MANAGER)


async def test_either_side_tells_what_was_reached() -> None:
    review, calls = await with_goals()
    own = await side_viewer(review, Side.SELF)

    await measure_goal(review, calls, NewResult(Decimal(44)), version=1, by=own)

    assert (await goals_of(review.plan))[0].actual == 44


async def test_the_manager_or_hr_leaves_a_goal_out_before_the_decision() -> None:
    review, calls = await with_goals(State.AWAITING_DECISION)
    [_, course] = await goals_of(review.plan)
    hilda, marta = await hr(), await managers(review)

    await exclude_goal(review, calls, REASON, version=1, by=hilda)
    await exclude_goal(review, course, REASON, version=1, by=marta)

    approved_by = [goal.excluded_by_name for goal in await goals_of(review.plan)]
    assert approved_by == [hilda.name, marta.name]


async def test_nobody_leaves_out_an_own_goal_or_one_that_was_decided_on() -> None:
    review, calls = await with_goals(State.AWAITING_DECISION)

    with pytest.raises(NotAllowed):
        await exclude_goal(
            review, calls, REASON, version=1, by=await side_viewer(review, Side.SELF)
        )
    await decided(review)
    with pytest.raises(NotAllowed):
        await exclude_goal(review, calls, REASON, version=1, by=await managers(review))


async def test_a_right_to_one_review_is_none_to_anothers_goals() -> None:
    review, (_, strange) = await a_review(), await with_goals()

    with pytest.raises(NotFound):
        await measure_goal(
            review, strange, NewResult(Decimal(50)), version=1, by=await managers(review)
        )


async def test_the_database_changes_no_goal_after_the_decision() -> None:
    review = await decided((await with_goals(State.AWAITING_DECISION))[0])
    marta = await managers(review)
    await acting_as(marta.id, marta.role)

    changed = await rows("update goal set actual = 99 where plan = $1 returning id", review.plan)

    assert changed == []
    assert (await the_review(review.id)).state == State.AWAITING_ACKNOWLEDGEMENT
