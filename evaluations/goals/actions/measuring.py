"""Telling what was reached, or leaving a goal out."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from evaluations import audit
from evaluations.audit import Actor
from evaluations.database import row
from evaluations.errors import Conflict, Invalid, NotAllowed, msgid
from evaluations.goals.queries import GoalLine

CHANGED = msgid("Alguien guardó otro resultado mientras escribías.")
EXCLUDED = msgid("La meta está excluida: no lleva resultado.")


@dataclass(frozen=True, slots=True)
class NewResult:
    """What was reached: a figure, yes or no, or which milestones."""

    actual: Decimal | None = None
    met: bool | None = None
    milestones: tuple[bool | None, ...] = ()


def standing_result(goal: GoalLine) -> NewResult:
    """What was told last, comparable with what is told now."""
    milestones = tuple(milestone["met"] for milestone in goal.milestones)
    return NewResult(goal.actual, goal.met, milestones)


async def tell_result(goal: GoalLine, result: NewResult, *, version: int, by: Actor) -> None:
    """Save what was reached, with a version check; raises Conflict if it changed meanwhile."""
    if goal.is_excluded:
        raise NotAllowed(EXCLUDED)
    if len(result.milestones) != len(goal.milestones):
        raise Invalid("Di de cada hito si se cumplió.", field="milestones")
    milestones = [
        {**milestone, "met": met}
        for milestone, met in zip(goal.milestones, result.milestones, strict=True)
    ]
    saved = await row(
        "update goal set actual = $2, met = $3, milestones = $4,"
        " version = version + 1, changed_at = now() where id = $1 and version = $5"
        " returning version",
        goal.id,
        result.actual,
        result.met,
        json.dumps(milestones, ensure_ascii=False),
        version,
    )
    if saved is None:
        raise Conflict(CHANGED)
    await audit.record(
        "goal_measured",
        f"goal plan {goal.plan}",
        by=by,
        before=told(goal.number, goal.actual, goal.met, goal.milestones),
        after=told(goal.number, result.actual, result.met, milestones),
    )


def told(
    number: int, actual: Decimal | None, met: bool | None, milestones: Sequence[Any]
) -> dict[str, Any]:
    """A result as the history keeps it."""
    return {
        "goal": number,
        "actual": actual,
        "met": met,
        "milestones": [milestone["met"] for milestone in milestones],
    }


async def exclude(goal: GoalLine, reason: str, *, version: int, by: Actor) -> None:
    """Take a goal out of both sums, for causes outside the person's control (RULES §3.7)."""
    if goal.is_excluded:
        raise NotAllowed("La meta ya está excluida.")
    if not reason.strip():
        raise Invalid("Escribe por qué se excluye la meta.", field="reason")
    saved = await row(
        "update goal set excluded_reason = $2, excluded_by = $3, version = version + 1,"
        " changed_at = now() where id = $1 and version = $4 returning version",
        goal.id,
        reason.strip(),
        by.id,
        version,
    )
    if saved is None:
        raise Conflict(CHANGED)
    await audit.record(
        "goal_excluded",
        f"goal plan {goal.plan}",
        by=by,
        after={"goal": goal.number, "reason": reason.strip()},
    )
