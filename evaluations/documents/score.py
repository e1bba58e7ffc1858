"""What a record's figures come from, in the input format of `evaluations score` (RULES §3)."""

from typing import Any

from evaluations.documents.record import Answer, Behaviour, Competency, Goal, ReviewRecord
from evaluations.reviews.score_data import BehaviourData, CompetencyData, GoalData, ScoreData

FIGURES = {
    "threshold": ("threshold", "target", "stretch", "actual"),
    "ratio": ("direction", "baseline", "target", "actual"),
    "range": ("low", "high", "tolerance", "actual"),
    "yes_no": ("met",),
}
"""What each kind of goal is measured with; what a goal lacks stays out."""


def score_data(record: ReviewRecord) -> ScoreData:
    return {
        "scale": {"max": record.scale.max, "expected": record.scale.expected},
        "weights": {
            "competencies": record.weights.competencies,
            "goals": record.weights.goals,
            "self": record.weights.self_rating,
        },
        "competencies": [_competency(competency) for competency in record.competencies],
        "goals": [_goal(goal) for goal in record.goals],
    }


def _competency(competency: Competency) -> CompetencyData:
    return {
        "name": competency.name,
        "weight": competency.weight,
        "behaviours": [_behaviour(behaviour) for behaviour in competency.behaviours],
    }


def _behaviour(behaviour: Behaviour) -> BehaviourData:
    data: dict[str, Any] = {"weight": behaviour.weight}
    data |= _rating("self", behaviour.own) | _rating("manager", behaviour.manager)
    return data  # type: ignore[return-value]


def _rating(side: str, answer: Answer) -> dict[str, int | None]:
    """NO is null; a blank has no key, and is refused when it is scored."""
    is_blank = answer.level is None and answer.not_observed is None
    return {} if is_blank else {side: answer.level}


def _goal(goal: Goal) -> GoalData:
    data: dict[str, Any] = {"title": goal.title, "weight": goal.weight, "kind": goal.kind}
    data |= {"excluded": goal.excluded_reason} if goal.excluded_reason else _measured(goal)
    return data  # type: ignore[return-value]


def _measured(goal: Goal) -> dict[str, Any]:
    if goal.kind == "milestones":
        return {"milestones": [{"weight": m.weight, "met": m.met} for m in goal.milestones]}
    figures = ((name, getattr(goal, name)) for name in FIGURES[goal.kind])
    return {name: value for name, value in figures if value is not None}
