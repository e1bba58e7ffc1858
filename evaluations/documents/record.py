"""Everything that a review's document prints, as plain frozen values: no database, no arithmetic.

Texts stand as people wrote them and codes as the tables keep them; times carry the offset of the
organisation's own time zone, and are printed in it.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from evaluations.reviews.states import ReviewKind, Side

ONE = Decimal(1)


@dataclass(frozen=True)
class Contract:
    """How the person was hired; `probation_days` is 0 where there is no probation."""

    kind: str
    signed_on: date | None = None
    starts_on: date | None = None
    place: str = ""
    probation_days: int = 0
    exception: str | None = None
    """The ground for more than 30 days (LFT 39-A), and why it applies here."""
    exception_reason: str = ""


@dataclass(frozen=True)
class Profile:
    """The version of the job description that the review was opened with."""

    key: str = ""
    revision: str = ""
    version: int = 1


@dataclass(frozen=True)
class Period:
    """The days that are evaluated, both included, and how many of them under the manager."""

    starts_on: date
    ends_on: date
    days_supervised: int | None = None
    is_sufficient: bool = True
    """Whether those were enough to evaluate (RULES §2)."""


@dataclass(frozen=True)
class Scale:
    """Points 1 to `max` with their labels in that order; `expected` is worth 100."""

    max: int
    expected: int
    labels: tuple[str, ...]


@dataclass(frozen=True)
class Weights:
    """What each block weighs in the overall result; `self_rating` is a percentage of each mean."""

    competencies: Decimal
    goals: Decimal
    self_rating: Decimal = Decimal(0)


@dataclass(frozen=True)
class Answer:
    """One side's answer on one behaviour: a level, a reason for «No observado», or none (blank)."""

    level: int | None = None
    not_observed: str | None = None
    fact: str = ""
    fact_on: date | None = None


@dataclass(frozen=True)
class Behaviour:
    text: str
    own: Answer
    """The evaluated person's own answer."""
    manager: Answer
    weight: Decimal = ONE


@dataclass(frozen=True)
class Competency:
    """`last_mean` is the manager's mean of the previous annual review, where there was one."""

    name: str
    behaviours: tuple[Behaviour, ...]
    weight: Decimal = ONE
    definition: str = ""
    last_mean: Decimal | None = None


@dataclass(frozen=True)
class Milestone:
    title: str
    weight: Decimal
    met: bool | None = None


@dataclass(frozen=True)
class Goal:
    """What was to be reached, how it is measured, what was reached; fields as in `goals.tables`."""

    title: str
    weight: Decimal
    kind: str
    indicator: str = ""
    unit: str = ""
    source: str = ""
    success_criteria: str = ""
    evidence: str = ""
    """The manager's, as a figure's source; `own_evidence` is the evaluated person's."""
    own_evidence: str = ""
    direction: str = "up"
    threshold: Decimal | None = None
    target: Decimal | None = None
    stretch: Decimal | None = None
    baseline: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    tolerance: Decimal | None = None
    milestones: tuple[Milestone, ...] = ()
    actual: Decimal | None = None
    met: bool | None = None
    excluded_reason: str = ""
    excluded_by: str = ""


@dataclass(frozen=True)
class Requirement:
    """A requirement of the post and what was found; `outcome` None: not yet looked at."""

    kind: str
    text: str
    outcome: str | None = None
    fact: str = ""
    fact_on: date | None = None


@dataclass(frozen=True)
class Note:
    side: Side
    topic: str
    text: str


@dataclass(frozen=True)
class Opinion:
    """What the mixed commission said before a probation was decided (LFT 39-A)."""

    given_on: date
    sense: str
    members: str
    text: str = ""


@dataclass(frozen=True)
class Outcome:
    """One of the outcomes that the law pack knows, and how it says it."""

    code: str
    label: str


@dataclass(frozen=True)
class Determination:
    """What a person decided: `outcome` is the code of one of `outcomes`, `text` the wording."""

    outcome: str
    outcomes: tuple[Outcome, ...]
    reasons: str
    text: str
    effective_on: date
    by: str
    at: datetime


@dataclass(frozen=True)
class Acknowledgement:
    """Receipt, which is not agreement; or the refusal to sign, before two witnesses."""

    at: datetime
    comment: str = ""
    agrees: bool | None = None
    refused: bool = False
    witnesses: str = ""


@dataclass(frozen=True)
class SecondReading:
    """The written answer of whoever reads a disagreement."""

    by: str
    at: datetime
    text: str


@dataclass(frozen=True)
class Change:
    """One line of the review's history."""

    at: datetime
    by: str
    what: str


@dataclass(frozen=True)
class ReviewRecord:
    """One version of one review; without `sealed_at` it is a draft."""

    kind: ReviewKind
    folio: str
    number: int
    organization: str
    person: str
    position: str
    unit: str
    manager: str
    contract: Contract
    profile: Profile
    period: Period
    scale: Scale
    weights: Weights
    competencies: tuple[Competency, ...]
    sealed_at: datetime | None = None
    opened_on: date | None = None
    """When profile, rubric and goals were shared."""
    objective: str = ""
    goals: tuple[Goal, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    notes: tuple[Note, ...] = ()
    headcount: int = 0
    opinion: Opinion | None = None
    determination: Determination | None = None
    acknowledgement: Acknowledgement | None = None
    second_reading: SecondReading | None = None
    formula: str = "1"
    law_pack: str = "mx"
    privacy_notice: str = ""
    """The organisation's own, after the sentence that is always printed."""
    changes: tuple[Change, ...] = ()

    def note(self, side: str, topic: str) -> str:
        """What that side wrote on the topic; empty if nothing."""
        return next((n.text for n in self.notes if n.side == side and n.topic == topic), "")
