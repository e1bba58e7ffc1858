"""Goals as they stand, and as arithmetic sees them."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from evaluations.database import row, rows
from evaluations.errors import NotFound
from evaluations.goals.attainment import GoalFigures
from evaluations.goals.figures import Range, Ratio, Threshold
from evaluations.goals.measures import Excluded, Measure, Milestone, Milestones, YesNo
from evaluations.goals.tables import GoalKind


@dataclass(frozen=True, slots=True)
class GoalLine:
    """One goal, as pages show it."""

    id: int
    plan: int
    number: int
    title: str
    success_criteria: str
    indicator: str
    unit: str
    source: str
    weight: Decimal
    kind: GoalKind
    direction: str
    threshold: Decimal | None
    target: Decimal | None
    stretch: Decimal | None
    baseline: Decimal | None
    low: Decimal | None
    high: Decimal | None
    tolerance: Decimal | None
    milestones: tuple[dict[str, Any], ...]
    actual: Decimal | None
    met: bool | None
    excluded_reason: str
    excluded_by_name: str | None
    version: int
    changed_at: dt.datetime | None = None

    @property
    def saved_at(self) -> dt.datetime | None:
        """When a result was last told; None until then."""
        return self.changed_at if self.version > 1 else None

    @property
    def is_excluded(self) -> bool:
        return bool(self.excluded_reason)

    @property
    def has_result(self) -> bool:
        """Whether there is something to measure the goal with, or it was excluded."""
        if self.kind == GoalKind.MILESTONES:
            told = all(milestone["met"] is not None for milestone in self.milestones)
        else:
            told = (self.met if self.kind == GoalKind.YES_NO else self.actual) is not None
        return told or self.is_excluded


GOALS = """
select g.id, g.plan, g.number, g.title, g.success_criteria, g.indicator, g.unit, g.source,
       g.weight, g.kind, g.direction, g.threshold, g.target, g.stretch, g.baseline, g.low, g.high,
       g.tolerance, g.milestones, g.actual, g.met, g.excluded_reason,
       p.name as excluded_by_name, g.version, g.changed_at
from goal g left join person p on p.id = g.excluded_by
"""


async def goals_of(plan: int | None) -> list[GoalLine]:
    """The goals of a plan in their order; none without a plan."""
    if plan is None:
        return []
    return [
        as_goal(line) for line in await rows(f"{GOALS} where g.plan = $1 order by g.number", plan)
    ]


async def goal_of(plan: int | None, goal: int) -> GoalLine:
    """One goal of the plan; raises NotFound for any other."""
    found = await row(f"{GOALS} where g.plan = $1 and g.id = $2", plan, goal)
    if found is None:
        raise NotFound("Esa meta no está en esta evaluación.")
    return as_goal(found)


def as_goal(record: Any) -> GoalLine:
    values = dict(record)
    values["kind"] = GoalKind(values["kind"])
    values["milestones"] = tuple(json.loads(values["milestones"]))
    return GoalLine(**values)


def figures_of(goals: Sequence[GoalLine]) -> tuple[GoalFigures, ...]:
    """The goals as they are scored (RULES §3.5 to §3.7)."""
    return tuple(GoalFigures(goal.title, Fraction(goal.weight), measure_of(goal)) for goal in goals)


def measure_of(goal: GoalLine) -> Measure:
    """The measure of the goal's kind, with its figures as fractions."""
    if goal.is_excluded:
        return Excluded(goal.excluded_reason)
    measure: Measure = MEASURES[goal.kind](goal)
    return measure


def exact(value: Decimal | None) -> Fraction | None:
    return None if value is None else Fraction(value)


def needed(value: Decimal | None) -> Fraction:
    """A figure that the goal's kind cannot do without; its entry made sure that it is there."""
    return Fraction(value or 0)


def milestone_of(data: dict[str, Any]) -> Milestone:
    return Milestone(Fraction(str(data["weight"])), data["met"])


MEASURES: dict[GoalKind, Any] = {
    GoalKind.THRESHOLD: lambda g: Threshold(
        needed(g.threshold), needed(g.target), exact(g.stretch), exact(g.actual)
    ),
    GoalKind.RATIO: lambda g: Ratio(
        g.direction, needed(g.target), exact(g.baseline), exact(g.actual)
    ),
    GoalKind.RANGE: lambda g: Range(
        needed(g.low), needed(g.high), needed(g.tolerance), exact(g.actual)
    ),
    GoalKind.MILESTONES: lambda g: Milestones([milestone_of(m) for m in g.milestones]),
    GoalKind.YES_NO: lambda g: YesNo(g.met),
}
