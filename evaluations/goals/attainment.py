"""What a goal's figures come to, and what is refused as they are written (RULES §3.5 to §3.7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from evaluations.errors import Invalid
from evaluations.goals.measures import Measure

LEAST_WEIGHT = 5


@dataclass(frozen=True)
class GoalFigures:
    """A goal as arithmetic sees it: what it weighs, and how it is measured."""

    title: str
    weight: Fraction
    measure: Measure


def attainment(goal: GoalFigures) -> Fraction | None:
    """0 to 120, 100 being the target; None only if excluded. Raises Invalid without a result."""
    goal.measure.check()
    return goal.measure.index()


def check_goal(goal: GoalFigures) -> None:
    """Raises Invalid, with the field, for figures that no result could be measured with."""
    if goal.weight < LEAST_WEIGHT:
        raise Invalid(
            "La meta «%(title)s» pesa menos de %(least)s.",
            field="weight",
            title=goal.title,
            least=LEAST_WEIGHT,
        )
    goal.measure.check()


def check_weights(goals: Sequence[GoalFigures]) -> None:
    """Raises Invalid unless each weighs 5 or more and they sum to 100; no goals at all is fine."""
    for goal in goals:
        check_goal(goal)
    total = sum((goal.weight for goal in goals), Fraction(0))
    if goals and total != 100:
        raise Invalid(
            "Los pesos de las metas suman %(total)s; deben sumar 100.",
            total=f"{Decimal(total.numerator) / total.denominator:f}",
        )
