"""The states of a review, named after whom we wait for, and the steps between them."""

from enum import StrEnum


class Side(StrEnum):
    """Whose ratings: the evaluated person's own, or the manager's."""

    SELF = "self"
    MANAGER = "manager"


class ReviewKind(StrEnum):
    PROBATION = "probation"
    ANNUAL = "annual"


class State(StrEnum):
    AWAITING_BOTH = "awaiting_both"
    AWAITING_SELF = "awaiting_self"
    AWAITING_MANAGER = "awaiting_manager"
    AWAITING_DECISION = "awaiting_decision"
    AWAITING_ACKNOWLEDGEMENT = "awaiting_acknowledgement"
    SEALED = "sealed"
    CANCELLED = "cancelled"


class Turn(StrEnum):
    """Whom a review waits for."""

    PERSON = "person"
    MANAGER = "manager"


NEXT: dict[State, frozenset[State]] = {
    State.AWAITING_BOTH: frozenset({State.AWAITING_SELF, State.AWAITING_MANAGER, State.CANCELLED}),
    State.AWAITING_SELF: frozenset({State.AWAITING_DECISION, State.CANCELLED}),
    State.AWAITING_MANAGER: frozenset({State.AWAITING_DECISION, State.CANCELLED}),
    State.AWAITING_DECISION: frozenset({State.AWAITING_ACKNOWLEDGEMENT, State.CANCELLED}),
    State.AWAITING_ACKNOWLEDGEMENT: frozenset({State.SEALED}),
    State.SEALED: frozenset(),
    State.CANCELLED: frozenset(),
}

TURN: dict[State, frozenset[Turn]] = {
    State.AWAITING_BOTH: frozenset({Turn.PERSON, Turn.MANAGER}),
    State.AWAITING_SELF: frozenset({Turn.PERSON}),
    State.AWAITING_MANAGER: frozenset({Turn.MANAGER}),
    State.AWAITING_DECISION: frozenset({Turn.MANAGER}),
    State.AWAITING_ACKNOWLEDGEMENT: frozenset({Turn.PERSON}),
    State.SEALED: frozenset(),
    State.CANCELLED: frozenset(),
}

RATING: dict[Side, frozenset[State]] = {
    Side.SELF: frozenset({State.AWAITING_BOTH, State.AWAITING_SELF}),
    Side.MANAGER: frozenset({State.AWAITING_BOTH, State.AWAITING_MANAGER}),
}
"""When each side may still rate."""

BOTH_SUBMITTED = frozenset({State.AWAITING_DECISION, State.AWAITING_ACKNOWLEDGEMENT, State.SEALED})
"""When the two sides may see each other's ratings."""

DECIDED = frozenset({State.AWAITING_ACKNOWLEDGEMENT, State.SEALED})
"""When there is a result."""

AFTER_SUBMISSION: dict[Side, dict[State, State]] = {
    Side.SELF: {
        State.AWAITING_BOTH: State.AWAITING_MANAGER,
        State.AWAITING_SELF: State.AWAITING_DECISION,
    },
    Side.MANAGER: {
        State.AWAITING_BOTH: State.AWAITING_SELF,
        State.AWAITING_MANAGER: State.AWAITING_DECISION,
    },
}
