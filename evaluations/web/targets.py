"""A goal as its page shows it: what was agreed, and what the result comes to."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from evaluations.goals.attainment import attainment
from evaluations.goals.queries import GoalLine, figures_of
from evaluations.reviews.queries.own_goals import OwnGoal
from evaluations.web.answers import formats
from evaluations.web.answers.language import mark, translate
from evaluations.web.lines import cautions, saved_time
from evaluations.web.reached_goals import actual


@dataclass(frozen=True, slots=True)
class Target:
    """A goal as the page shows it: what was agreed, and what it comes to so far."""

    goal: GoalLine
    evidence: str
    terms: list[tuple[str, str]]
    actual: str
    index: str
    """0.0 to 120.0; empty until there is a result."""
    saved_at: str
    notes: tuple[str, ...]


def target(own: OwnGoal) -> Target:
    goal, evidence = own.goal, own.evidence.text
    return Target(
        goal,
        evidence,
        list(terms(goal)),
        actual(goal),
        index(goal),
        saved_time(own.saved_at),
        cautions(evidence),
    )


def terms(goal: GoalLine) -> Sequence[tuple[str, str]]:
    """The figures that were agreed on, each with its name."""
    named = (
        (mark("Peso"), formats.percent(goal.weight / 100)),
        (mark("Indicador"), goal.indicator),
        (mark("Línea base"), figure(goal.baseline)),
        (mark("Mínimo aceptable"), figure(goal.threshold)),
        (mark("Valor meta"), figure(goal.target)),
        (mark("Sobresaliente"), figure(goal.stretch)),
        (mark("Rango"), between(goal.low, goal.high)),
        (mark("Tolerancia"), figure(goal.tolerance)),
        (mark("Unidad"), goal.unit),
        (mark("Fuente"), goal.source),
        (mark("Criterio de éxito"), goal.success_criteria),
    )
    return [(translate(name), value) for name, value in named if value]


def between(low: Decimal | None, high: Decimal | None) -> str:
    return "" if low is None else f"{figure(low)} – {figure(high)}"


def index(goal: GoalLine) -> str:
    """What the result comes to, 100 being the target (RULES §3.5, §3.6)."""
    if goal.is_excluded or not goal.has_result:
        return ""
    reached = attainment(figures_of([goal])[0])
    return "" if reached is None else formats.number(reached, 1)


def figure(value: Decimal | None) -> str:
    """1,234.5: every digit that was given, none more."""
    return "" if value is None else f"{value:,f}"
