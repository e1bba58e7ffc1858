"""What one side answers in a review, as JSON: `review show` prints it, `review answer` takes it."""

from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, StrictBool, StrictInt

from evaluations.goals.actions.measuring import NewResult
from evaluations.reviews.actions.answering import NewAnswer
from evaluations.reviews.actions.assessing import NewFinding
from evaluations.reviews.actions.measuring import GoalAnswer
from evaluations.reviews.tables import NotObservedReason, RequirementOutcome
from evaluations.web.answers.text import Paragraphs
from evaluations.web.goal_results import exact_figure
from evaluations.web.lines import PastDay
from evaluations.web.notes import LONGEST

Fact = Annotated[str, Paragraphs(2000)]
Figure = Annotated[
    Decimal | None,
    BeforeValidator(lambda value: None if value is None else exact_figure(value)),
]


class Part(BaseModel):
    """A part of the sheet; whatever else is sent in it is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Line(Part):
    """One answer; where it says over which version it was written, that must still stand."""

    KEY: ClassVar[str]
    """Which field tells it from the other lines of its part."""
    WORDING: ClassVar[str]
    """Which field says what it answers to, as `show` has it; a file may leave that out."""
    WORDS: ClassVar[str]
    """Which field is written freely."""

    version: StrictInt | None = None

    @property
    def key(self) -> Any:
        return getattr(self, self.KEY)

    @property
    def wording(self) -> str:
        return str(getattr(self, self.WORDING))

    @property
    def words(self) -> str:
        return str(getattr(self, self.WORDS))

    def answer(self) -> Any:
        """What the action takes; equal to another that says the same."""
        raise NotImplementedError


class RatingLine(Line):
    KEY, WORDING, WORDS = "item", "behaviour", "fact"

    item: StrictInt
    competency: str = ""
    behaviour: str = ""
    level: StrictInt | None = None
    not_observed: NotObservedReason | None = None
    fact: Fact = ""
    fact_on: PastDay = None

    def answer(self) -> NewAnswer:
        return NewAnswer(self.level, self.not_observed, self.fact, self.fact_on)


class RequirementLine(Line):
    KEY, WORDING, WORDS = "number", "requirement", "fact"

    number: StrictInt
    requirement: str = ""
    outcome: RequirementOutcome | None = None
    fact: Fact = ""
    fact_on: PastDay = None

    def answer(self) -> NewFinding:
        return NewFinding(self.outcome, self.fact, self.fact_on)


class MilestoneLine(Part):
    title: str = ""
    met: StrictBool | None = None


class GoalLine(Line):
    KEY, WORDING, WORDS = "goal", "title", "evidence"

    goal: StrictInt
    title: str = ""
    kind: str = ""
    unit: str = ""
    actual: Figure = None
    met: StrictBool | None = None
    milestones: tuple[MilestoneLine, ...] = ()
    evidence: Fact = ""

    def answer(self) -> GoalAnswer:
        milestones = tuple(milestone.met for milestone in self.milestones)
        return GoalAnswer(NewResult(self.actual, self.met, milestones), self.evidence)


class NoteLine(Line):
    KEY, WORDING, WORDS = "topic", "asks", "text"

    topic: str
    asks: str = ""
    text: Annotated[str, Paragraphs(LONGEST)] = ""

    def answer(self) -> str:
        return self.text


class Sheet(Part):
    """The answers; of `about`, which `show` prints above them, only the review's id is checked."""

    about: dict[str, Any] = {}
    ratings: tuple[RatingLine, ...] = ()
    requirements: tuple[RequirementLine, ...] = ()
    goals: tuple[GoalLine, ...] = ()
    notes: tuple[NoteLine, ...] = ()
