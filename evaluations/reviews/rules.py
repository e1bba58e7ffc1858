"""Who may do what with a review, and when. Everything that is not in the table is refused."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Protocol

from evaluations.errors import NotAllowed
from evaluations.people.tables import Role
from evaluations.people.viewer import THE_SYSTEM
from evaluations.reviews.states import BOTH_SUBMITTED, DECIDED, RATING, Side, State


class Viewer(Protocol):
    """Who looks at the review, or acts on it."""

    @property
    def id(self) -> int: ...

    @property
    def name(self) -> str: ...

    @property
    def role(self) -> str: ...


class Parties(Protocol):
    """The people of a review, and where it stands."""

    @property
    def person(self) -> int: ...

    @property
    def manager(self) -> int: ...

    @property
    def state(self) -> State: ...


class Relation(StrEnum):
    """What someone is to one review. Who is none of these does not learn that it exists."""

    PERSON = "person"
    MANAGER = "manager"
    HR = "hr"
    AUDITOR = "auditor"


class Action(StrEnum):
    READ = "read"
    ANSWER = "answer"
    ASSESS_REQUIREMENTS = "assess_requirements"
    MEASURE_GOALS = "measure_goals"
    EXCLUDE_GOAL = "exclude_goal"
    WRITE_NOTES = "write_notes"
    COMPARE = "compare"
    EXPLAIN_GAPS = "explain_gaps"
    GIVE_OPINION = "give_opinion"
    DECIDE = "decide"
    SEE_RESULT = "see_result"
    ACKNOWLEDGE = "acknowledge"
    RECORD_REFUSAL = "record_refusal"
    PREVIEW = "preview"
    DOWNLOAD = "download"
    CANCEL = "cancel"


ANY = frozenset(State)
NOBODY_SUBMITTED = RATING[Side.SELF] & RATING[Side.MANAGER]
OPEN = RATING[Side.SELF] | RATING[Side.MANAGER]
BEFORE_DECISION = OPEN | {State.AWAITING_DECISION}
SEALED = frozenset({State.SEALED})
DECISION = frozenset({State.AWAITING_DECISION})
RECEIPT = frozenset({State.AWAITING_ACKNOWLEDGEMENT})

POLICY: dict[Action, dict[Relation, frozenset[State]]] = {
    Action.READ: {
        Relation.PERSON: ANY,
        Relation.MANAGER: ANY,
        Relation.HR: ANY,
        Relation.AUDITOR: SEALED,
    },
    Action.ANSWER: {
        Relation.PERSON: RATING[Side.SELF],
        Relation.MANAGER: RATING[Side.MANAGER],
    },
    Action.ASSESS_REQUIREMENTS: {Relation.MANAGER: RATING[Side.MANAGER] | DECISION},
    Action.MEASURE_GOALS: {
        Relation.PERSON: NOBODY_SUBMITTED,
        Relation.MANAGER: RATING[Side.MANAGER] | DECISION,
    },
    Action.EXCLUDE_GOAL: {Relation.MANAGER: BEFORE_DECISION, Relation.HR: BEFORE_DECISION},
    Action.WRITE_NOTES: {
        Relation.PERSON: RATING[Side.SELF],
        Relation.MANAGER: RATING[Side.MANAGER] | DECISION,
    },
    Action.COMPARE: {
        Relation.PERSON: BOTH_SUBMITTED,
        Relation.MANAGER: BOTH_SUBMITTED,
        Relation.HR: BOTH_SUBMITTED,
        Relation.AUDITOR: SEALED,
    },
    Action.EXPLAIN_GAPS: {Relation.MANAGER: DECISION},
    Action.GIVE_OPINION: {Relation.HR: BEFORE_DECISION},
    Action.DECIDE: {Relation.MANAGER: DECISION},
    Action.SEE_RESULT: {
        Relation.PERSON: DECIDED,
        Relation.MANAGER: BOTH_SUBMITTED,
        Relation.HR: BOTH_SUBMITTED,
        Relation.AUDITOR: SEALED,
    },
    Action.ACKNOWLEDGE: {Relation.PERSON: RECEIPT},
    Action.RECORD_REFUSAL: {Relation.HR: RECEIPT},
    Action.PREVIEW: {
        Relation.PERSON: RECEIPT,
        Relation.MANAGER: DECISION | RECEIPT,
        Relation.HR: DECISION | RECEIPT,
    },
    Action.DOWNLOAD: {
        Relation.PERSON: SEALED,
        Relation.MANAGER: SEALED,
        Relation.HR: SEALED,
        Relation.AUDITOR: SEALED,
    },
    Action.CANCEL: {Relation.HR: BEFORE_DECISION},
}


def relations(viewer: Viewer, review: Parties) -> frozenset[Relation]:
    """What the viewer is to the review; nobody handles the own review as HR or auditor."""
    if viewer.id == review.person:
        return frozenset({Relation.PERSON})
    by_role = {Role.HR: Relation.HR, Role.AUDITOR: Relation.AUDITOR}
    found = {Relation.MANAGER} if viewer.id == review.manager else set()
    if viewer.role in by_role:
        found.add(by_role[Role(viewer.role)])
    return frozenset(found)


def may(viewer: Viewer, review: Parties, action: Action) -> bool:
    """Whether the table allows it to one of the viewer's relations in the review's state."""
    return may_as(relations(viewer, review), review.state, action)


def may_as(held: Iterable[Relation], state: State, action: Action) -> bool:
    return any(state in POLICY[action].get(relation, ()) for relation in held)


def ensure_may_open(viewer: Viewer) -> None:
    """HR opens reviews and rounds; so does the program itself."""
    if viewer.role not in (Role.HR, THE_SYSTEM.role):
        raise NotAllowed("Las evaluaciones las abre Recursos Humanos.")


def side_of(viewer: Viewer, review: Parties) -> Side | None:
    """Which side the viewer rates on, if any."""
    if viewer.id == review.person:
        return Side.SELF
    return Side.MANAGER if viewer.id == review.manager else None


def sees_ratings_of(side: Side, viewer: Viewer, review: Parties) -> bool:
    """The own side always; the other one only when both have submitted (RULES §2)."""
    return side == side_of(viewer, review) or may(viewer, review, Action.COMPARE)


def seen_of(sides: Iterable[Side], viewer: Viewer, review: Parties) -> list[str]:
    """Of these sides, those whose ratings and comments the viewer may see: for a query."""
    return [side.value for side in sides if sees_ratings_of(side, viewer, review)]
