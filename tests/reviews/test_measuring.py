"""Goals in a review: who may tell what was reached, with what evidence, and leave one out."""

import json
from decimal import Decimal

import pytest

from evaluations.audit import history_of
from evaluations.database import acting_as, rows
from evaluations.errors import Conflict, NotAllowed, NotFound
from evaluations.goals.actions.measuring import NewResult
from evaluations.goals.queries import GoalLine, goals_of
from evaluations.people.viewer import Viewer
from evaluations.reviews.actions.measuring import (
    GoalAnswer,
    answer_goal,
    exclude_goal,
    measure_goal,
    write_evidence,
)
from evaluations.reviews.queries.beside import what_is_left
from evaluations.reviews.queries.own_goals import OwnGoal, own_goals
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import side_of
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


async def first(review: SeenReview, by: Viewer) -> OwnGoal:
    """The first goal, as that side answers it."""
    side = side_of(by, review)
    assert side is not None
    return (await own_goals(review, side, by))[0]


async def test_a_result_and_its_evidence_are_saved_together_and_told_apart() -> None:
    review, _ = await with_goals()
    own = await side_viewer(review, Side.SELF)
    both = GoalAnswer(NewResult(Decimal(44)), "Conté las llamadas.")

    version = await answer_goal(review, await first(review, own), both, by=own)

    after = await first(review, own)
    assert (after.goal.actual, after.evidence.text) == (44, "Conté las llamadas.")
    assert (version, after.version) == (3, 3)
    assert await answer_goal(review, after, both, by=own) == 3
    line = (await history_of(f"review {review.id}"))[-1]
    assert json.loads(line["after"]) == {
        "side": "self", "topic": "goal 1", "text": "Conté las llamadas.",
    }  # fmt: skip


async def test_the_other_sides_evidence_changes_no_version() -> None:
    review, _ = await with_goals()
    own, marta = await side_viewer(review, Side.SELF), await managers(review)
    before = await first(review, own)

    answer = GoalAnswer(NewResult(), "La mitad.")
    await answer_goal(review, await first(review, marta), answer, by=marta)

    assert (await first(review, own)).version == before.version


async def test_the_person_tells_no_result_once_the_manager_has_handed_in() -> None:
    review, calls = await with_goals(State.AWAITING_SELF)
    own = await side_viewer(review, Side.SELF)

    with pytest.raises(NotAllowed, match="se conversa en la comparación"):
        await measure_goal(review, calls, NewResult(Decimal(99)), version=1, by=own)
    await answer_goal(review, await first(review, own), GoalAnswer(NewResult(), "Hay más."), by=own)

    assert (await first(review, own)).evidence.text == "Hay más."


async def test_a_side_writes_no_evidence_once_it_has_handed_in() -> None:
    review, _ = await with_goals(State.AWAITING_MANAGER)
    own = await side_viewer(review, Side.SELF)

    with pytest.raises(NotAllowed):
        await write_evidence(review, await first(review, own), "Tarde.", by=own)


async def test_nobody_writes_the_other_sides_evidence_or_for_a_goal_that_is_left_out() -> None:
    review, calls = await with_goals()
    own, marta = await side_viewer(review, Side.SELF), await managers(review)

    with pytest.raises(NotFound):
        await write_evidence(review, await first(review, marta), "De otra.", by=own)
    await exclude_goal(review, calls, REASON, version=1, by=marta)
    with pytest.raises(NotAllowed):
        await write_evidence(review, await first(review, marta), "Sobra.", by=marta)


async def test_evidence_that_changed_meanwhile_is_refused() -> None:
    review, _ = await with_goals()
    own = await side_viewer(review, Side.SELF)
    stale = await first(review, own)
    await write_evidence(review, stale, "Uno.", by=own)

    with pytest.raises(Conflict):
        await write_evidence(review, stale, "Dos.", by=own)


async def test_evidence_counts_as_no_comment_of_the_form() -> None:
    review, _ = await with_goals()
    own = await side_viewer(review, Side.SELF)
    before = await what_is_left(review, Side.SELF)

    await write_evidence(review, await first(review, own), "Uno.", by=own)

    assert await what_is_left(review, Side.SELF) == before


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


@pytest.mark.parametrize(
    ("state", "may"), [(State.AWAITING_BOTH, True), (State.AWAITING_SELF, False)]
)
async def test_the_database_lets_the_person_tell_a_result_until_someone_has_handed_in(
    state: State, may: bool
) -> None:
    review, _ = await with_goals(state)
    for side, expected in ((Side.SELF, may), (Side.MANAGER, True)):
        by = await side_viewer(review, side)
        await acting_as(by.id, by.role)
        changed = await rows(
            "update goal set actual = 99 where plan = $1 returning id", review.plan
        )
        assert bool(changed) is expected


async def test_the_database_changes_no_goal_after_the_decision() -> None:
    review = await decided((await with_goals(State.AWAITING_DECISION))[0])
    marta = await managers(review)
    await acting_as(marta.id, marta.role)

    changed = await rows("update goal set actual = 99 where plan = $1 returning id", review.plan)

    assert changed == []
    assert (await the_review(review.id)).state == State.AWAITING_ACKNOWLEDGEMENT
