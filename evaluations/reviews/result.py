"""What ratings and goals come to, as exact fractions."""

from dataclasses import dataclass
from fractions import Fraction

from evaluations.reviews.sentences import msgid

FLAG_LABELS = {
    "blind_spot": msgid("posible punto ciego"),
    "hidden_strength": msgid("fortaleza no reconocida"),
}


@dataclass(frozen=True)
class CompetencyResult:
    """One competency; `mean` is the manager's, who rated `n` of the `items`."""

    name: str
    weight: Fraction
    mean: Fraction | None
    self_mean: Fraction | None
    n: int
    items: int
    coverage: Fraction
    index: Fraction | None
    gap: Fraction | None
    flag: str | None
    wide_gaps: tuple[bool, ...]

    @property
    def evaluable(self) -> bool:
        return self.index is not None


@dataclass(frozen=True)
class GoalResult:
    """One goal; the index is None where it was excluded."""

    title: str
    weight: Fraction
    index: Fraction | None


@dataclass(frozen=True)
class Result:
    """What the review comes to; None is «No evaluable». It informs: a person decides."""

    competencies: tuple[CompetencyResult, ...]
    competencies_index: Fraction | None
    goals: tuple[GoalResult, ...]
    goals_index: Fraction | None
    overall: Fraction | None
    band: str | None
