"""Agreeing on the goals of a period."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from evaluations import audit
from evaluations.database import row
from evaluations.errors import Invalid, NotAllowed
from evaluations.goals.attainment import check_goal, check_weights
from evaluations.goals.queries import GoalLine, figures_of
from evaluations.goals.tables import GoalKind
from evaluations.people.queries.employments import managers_during
from evaluations.people.rules import may_manage_people
from evaluations.people.viewer import Viewer


@dataclass(frozen=True, slots=True)
class NewGoal:
    """A goal as it is planned; its kind says which figures it needs."""

    title: str
    weight: Decimal
    kind: GoalKind
    success_criteria: str = ""
    indicator: str = ""
    unit: str = ""
    source: str = ""
    direction: str = "up"
    threshold: Decimal | None = None
    target: Decimal | None = None
    stretch: Decimal | None = None
    baseline: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    tolerance: Decimal | None = None
    milestones: tuple[tuple[str, Decimal], ...] = field(default=())

    def as_line(self, number: int) -> GoalLine:
        """The goal as it will stand, without a result."""
        return GoalLine(
            id=0,
            plan=0,
            number=number,
            milestones=tuple(
                {"title": title, "weight": str(weight), "met": None}
                for title, weight in self.milestones
            ),
            actual=None,
            met=None,
            excluded_reason="",
            excluded_by_name=None,
            version=1,
            **{name: getattr(self, name) for name in SHARED},
        )


SHARED = (
    "title", "success_criteria", "indicator", "unit", "source", "weight", "kind", "direction",
    "threshold", "target", "stretch", "baseline", "low", "high", "tolerance",
)  # fmt: skip

NEEDED = {
    GoalKind.THRESHOLD: ("threshold", "target"),
    GoalKind.RATIO: ("target",),
    GoalKind.RANGE: ("low", "high", "tolerance"),
    GoalKind.MILESTONES: (),
    GoalKind.YES_NO: (),
}


async def plan_goals(
    person: int,
    title: str,
    period: tuple[dt.date, dt.date],
    goals: Sequence[NewGoal],
    *,
    by: Viewer,
) -> int:
    """Agree on the goals of a period; gives the plan's id. Raises Invalid as RULES §3.5 to §3.7."""
    await ensure_may_plan(person, period, by)
    lines = [goal.as_line(number) for number, goal in enumerate(goals, start=1)]
    for line in lines:
        check_figures(line)
    check_weights(figures_of(lines))
    plan: int = (
        await row(
            "insert into goal_plan (person, title, starts_on, ends_on, agreed_on)"
            " values ($1, $2, $3, $4, $3) returning id",
            person,
            title,
            *period,
        )
    )["id"]
    for line in lines:
        await insert_goal(plan, line)
    await audit.record(
        "goals_planned", f"person {person}", by=by, after={"plan": plan, "goals": len(lines)}
    )
    return plan


async def ensure_may_plan(person: int, period: tuple[dt.date, dt.date], by: Viewer) -> None:
    """Raises NotAllowed for anyone but HR and whoever manages the person in that period."""
    if may_manage_people(by) and by.id != person:
        return
    if by.id not in await managers_during(person, *period):
        raise NotAllowed("Las metas las acuerda la jefatura inmediata o Recursos Humanos.")


def check_figures(goal: GoalLine) -> None:
    """Raises Invalid for a figure that the goal's kind needs and that is not there."""
    for name in NEEDED[goal.kind]:
        if getattr(goal, name) is None:
            raise Invalid("Falta una cifra de la meta «%(title)s».", field=name, title=goal.title)
    check_goal(figures_of([goal])[0])


async def insert_goal(plan: int, goal: GoalLine) -> None:
    names = ("number", *SHARED)
    places = ", ".join(f"${place}" for place in range(3, 3 + len(names)))
    await row(
        f"insert into goal (plan, milestones, {', '.join(names)})"  # noqa: S608 -- our own names
        f" values ($1, $2, {places})",
        plan,
        json.dumps(goal.milestones, ensure_ascii=False),
        *(getattr(goal, name) for name in names),
    )
