"""The states as tables, and the same steps in the database."""

import asyncpg
import pytest

from evaluations.database import DB, row
from evaluations.reviews.states import (
    AFTER_SUBMISSION,
    BOTH_SUBMITTED,
    NEXT,
    RATING,
    TURN,
    Side,
    State,
    Turn,
)
from tests.factories import a_review


def test_every_state_says_where_it_goes_and_whom_it_waits_for() -> None:
    assert set(NEXT) == set(TURN) == set(State)


def test_a_submission_is_a_step_of_the_table() -> None:
    steps = [step for side in Side for step in AFTER_SUBMISSION[side].items()]

    assert all(to in NEXT[start] for start, to in steps)


def test_a_side_submits_exactly_while_it_may_rate() -> None:
    assert {side: set(AFTER_SUBMISSION[side]) for side in Side} == {
        side: set(RATING[side]) for side in Side
    }


def test_who_may_rate_is_whose_turn_it_is() -> None:
    assert all(Turn.PERSON in TURN[state] for state in RATING[Side.SELF])
    assert all(Turn.MANAGER in TURN[state] for state in RATING[Side.MANAGER])


def test_nobody_rates_once_both_have_submitted() -> None:
    assert not BOTH_SUBMITTED & (RATING[Side.SELF] | RATING[Side.MANAGER])


STEP = """
update review set state = $2::text,
    cancelled_reason = case $2::text when 'cancelled' then 'Por error.' else '' end where id = $1
"""


@pytest.mark.parametrize("start", State)
async def test_the_database_knows_the_same_steps(start: State) -> None:
    review = await a_review(state=start)

    steps = {to for to in State if await is_step(review.id, to)}

    assert steps == NEXT[start] | {start}


async def is_step(review: int, to: State) -> bool:
    """Whether the database lets the review go there; it does not stay."""
    transaction = DB.current_transaction.get()
    assert transaction is not None
    savepoint = await transaction.savepoint()
    try:
        await row(STEP, review, to)
    except asyncpg.CheckViolationError:
        return False
    finally:
        await savepoint.rollback_to()
    return True
