"""The goals of a result as a table shows them: what was agreed, what was reached."""

from dataclasses import dataclass
from decimal import Decimal

from evaluations.goals.queries import GoalLine
from evaluations.goals.tables import GoalKind
from evaluations.reviews.queries.beside import Notes
from evaluations.reviews.queries.own_goals import evidence_for
from evaluations.reviews.queries.result import Outcome
from evaluations.reviews.rounding import half_up, index_text
from evaluations.reviews.states import Side
from evaluations.web.answers.language import ngettext, translate


@dataclass(frozen=True)
class ReachedGoal:
    """A goal with its attainment; `place` is the index on the bar, None where there is none."""

    id: int
    title: str
    indicator: str
    excluded: str
    weight: str
    expected: str
    actual: str
    index: str | None
    place: float | None
    evidence: dict[str, str]
    """What each side wrote for it, by the side; one that wrote nothing is not there."""


def reached_goals(outcome: Outcome) -> list[ReachedGoal]:
    """Without indices while any of them has no result."""
    results = outcome.result.goals if outcome.result else ()
    indices = [result.index for result in results] or [None] * len(outcome.goals)
    return [
        ReachedGoal(
            goal.id,
            goal.title,
            goal.indicator,
            excluded(goal),
            figure(goal.weight),
            expected(goal),
            actual(goal),
            index_text(index),
            None if index is None else float(half_up(index, 1)),
            evidence(goal, outcome.notes),
        )
        for goal, index in zip(outcome.goals, indices, strict=True)
    ]


def evidence(goal: GoalLine, notes: Notes) -> dict[str, str]:
    said = {side.value: evidence_for(goal, side, notes).text for side in Side}
    return {side: text for side, text in said.items() if text}


def excluded(goal: GoalLine) -> str:
    """The reason and who approved it."""
    return f"{goal.excluded_reason} ({goal.excluded_by_name})" if goal.is_excluded else ""


def expected(goal: GoalLine) -> str:
    if goal.kind == GoalKind.RANGE:
        return with_unit(f"{figure(goal.low)} – {figure(goal.high)}", goal)
    if goal.kind == GoalKind.MILESTONES:
        return milestones(len(goal.milestones))
    return translate("Sí") if goal.kind == GoalKind.YES_NO else with_unit(figure(goal.target), goal)


def actual(goal: GoalLine) -> str:
    if goal.is_excluded or not goal.has_result:
        return "–"
    if goal.kind == GoalKind.MILESTONES:
        met = sum(bool(milestone["met"]) for milestone in goal.milestones)
        return milestones(met)
    if goal.kind == GoalKind.YES_NO:
        return translate("Sí") if goal.met else translate("No")
    return with_unit(figure(goal.actual), goal)


def milestones(n: int) -> str:
    return ngettext("%(n)s hito", "%(n)s hitos", n) % {"n": n}


def figure(value: Decimal | None) -> str:
    """1,234.5: every digit that was given, none more."""
    return "–" if value is None else f"{value:,f}"


def with_unit(text: str, goal: GoalLine) -> str:
    return f"{text} {goal.unit}".strip()
