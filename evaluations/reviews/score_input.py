"""What a result comes from, as plain values."""

from dataclasses import dataclass
from fractions import Fraction

from evaluations.goals.attainment import GoalFigures
from evaluations.reviews.scale import Scale


@dataclass(frozen=True)
class ItemRatings:
    """Both ratings of one behaviour; None is «No observado». A blank never gets here."""

    self_rating: int | None
    manager_rating: int | None
    weight: Fraction = Fraction(1)

    @property
    def gap(self) -> int | None:
        """Self minus manager, where both rated."""
        if self.self_rating is None or self.manager_rating is None:
            return None
        return self.self_rating - self.manager_rating


@dataclass(frozen=True)
class CompetencyRatings:
    """A competency, what it weighs, and the ratings of its behaviours."""

    name: str
    items: tuple[ItemRatings, ...]
    weight: Fraction = Fraction(1)


@dataclass(frozen=True)
class BlockWeights:
    """What each block weighs in the overall result, in any unit; `self_rating` is a share of 1."""

    competencies: Fraction
    goals: Fraction
    self_rating: Fraction = Fraction(0)


@dataclass(frozen=True)
class ScoreInput:
    """Everything a result comes from, as it was frozen in the review."""

    scale: Scale
    weights: BlockWeights
    competencies: tuple[CompetencyRatings, ...]
    goals: tuple[GoalFigures, ...] = ()
