"""Who may do what with a review, written a second time as a table."""

from dataclasses import dataclass

import pytest

from evaluations.people.viewer import Viewer
from evaluations.reviews.rules import (
    Action,
    Relation,
    may,
    relations,
    sees_ratings_of,
    side_of,
)
from evaluations.reviews.states import Side, State


@dataclass(frozen=True)
class Parties:
    person: int
    manager: int
    state: State


EMILIO, MARTA, OTTO = (
    Viewer(number, name, "", "employee", "es") for number, name in enumerate(("E", "M", "O"), 1)
)
HILDA = Viewer(4, "Hilda", "", "hr", "es")
AURORA = Viewer(5, "Aurora", "", "auditor", "es")

BOTH, SELF, MANAGER = State.AWAITING_BOTH, State.AWAITING_SELF, State.AWAITING_MANAGER
DECISION, RECEIPT = State.AWAITING_DECISION, State.AWAITING_ACKNOWLEDGEMENT
SEALED, CANCELLED = State.SEALED, State.CANCELLED
EVERY = {BOTH, SELF, MANAGER, DECISION, RECEIPT, SEALED, CANCELLED}

#                           the person        the manager                HR            auditor
WHEN = {
    Action.READ: (EVERY, EVERY, EVERY, {SEALED}),
    Action.ANSWER: ({BOTH, SELF}, {BOTH, MANAGER}, set(), set()),
    Action.ASSESS_REQUIREMENTS: (set(), {BOTH, MANAGER, DECISION}, set(), set()),
    Action.MEASURE_GOALS: ({BOTH}, {BOTH, MANAGER, DECISION}, set(), set()),
    Action.EXCLUDE_GOAL: (
        set(),
        {BOTH, SELF, MANAGER, DECISION},
        {BOTH, SELF, MANAGER, DECISION},
        set(),
    ),
    Action.WRITE_NOTES: ({BOTH, SELF}, {BOTH, MANAGER, DECISION}, set(), set()),
    Action.COMPARE: ({DECISION, RECEIPT, SEALED},) * 3 + ({SEALED},),
    Action.EXPLAIN_GAPS: (set(), {DECISION}, set(), set()),
    Action.GIVE_OPINION: (set(), set(), {BOTH, SELF, MANAGER, DECISION}, set()),
    Action.DECIDE: (set(), {DECISION}, set(), set()),
    Action.SEE_RESULT: (
        {RECEIPT, SEALED},
        {DECISION, RECEIPT, SEALED},
        {DECISION, RECEIPT, SEALED},
        {SEALED},
    ),
    Action.ACKNOWLEDGE: ({RECEIPT}, set(), set(), set()),
    Action.RECORD_REFUSAL: (set(), set(), {RECEIPT}, set()),
    Action.PREVIEW: ({RECEIPT}, {DECISION, RECEIPT}, {DECISION, RECEIPT}, set()),
    Action.DOWNLOAD: ({SEALED},) * 4,
    Action.CANCEL: (set(), set(), {BOTH, SELF, MANAGER, DECISION}, set()),
}


def test_every_action_is_in_this_table() -> None:
    assert set(WHEN) == set(Action)


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("action", Action)
def test_each_relation_may_act_only_in_its_states(action: Action, state: State) -> None:
    review = Parties(EMILIO.id, MARTA.id, state)

    allowed = [may(who, review, action) for who in (EMILIO, MARTA, HILDA, AURORA, OTTO)]

    assert allowed == [*(state in states for states in WHEN[action]), False]


@pytest.mark.parametrize("role", ["hr", "auditor"])
def test_nobody_handles_the_own_review_by_a_role(role: str) -> None:
    herself = Viewer(EMILIO.id, "E", "", role, "es")

    assert relations(herself, Parties(EMILIO.id, MARTA.id, BOTH)) == {Relation.PERSON}


def test_an_hr_person_may_also_be_the_manager() -> None:
    review = Parties(EMILIO.id, HILDA.id, BOTH)

    assert relations(HILDA, review) == {Relation.MANAGER, Relation.HR}


def test_only_the_two_parties_have_a_side() -> None:
    review = Parties(EMILIO.id, MARTA.id, BOTH)

    assert [side_of(who, review) for who in (EMILIO, MARTA, HILDA)] == [
        Side.SELF,
        Side.MANAGER,
        None,
    ]


@pytest.mark.parametrize("state", State)
def test_the_other_side_is_blind_until_both_have_submitted(state: State) -> None:
    review = Parties(EMILIO.id, MARTA.id, state)

    assert sees_ratings_of(Side.SELF, EMILIO, review)
    assert sees_ratings_of(Side.MANAGER, EMILIO, review) is (state in {DECISION, RECEIPT, SEALED})
    assert sees_ratings_of(Side.SELF, HILDA, review) is (state in {DECISION, RECEIPT, SEALED})
