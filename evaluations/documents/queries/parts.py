"""The parts of a record, from what pages know already."""

import datetime as dt
from decimal import Decimal
from typing import Any

from evaluations.documents import record as doc
from evaluations.goals.queries import GoalLine
from evaluations.reviews.queries.answers import ComparedCompetency, Given
from evaluations.reviews.queries.beside import Notes
from evaluations.reviews.queries.own_goals import evidence_for
from evaluations.reviews.states import Side


def contract_of(facts: dict[str, Any]) -> doc.Contract:
    return doc.Contract(
        kind=facts["contract_kind"],
        signed_on=day(facts["contract_date"]),
        starts_on=day(facts["employed_from"]),
        place=facts["location"] or "",
        probation_days=facts["probation_days"],
        exception=facts["probation_exception"],
        exception_reason=facts["probation_reason"],
    )


def profile_of(facts: dict[str, Any]) -> doc.Profile:
    return doc.Profile(
        facts["document_key"] or "", facts["revision"] or "", facts["profile_number"]
    )


def day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def competency_of(part: ComparedCompetency, last: dict[str, Decimal]) -> doc.Competency:
    return doc.Competency(
        name=part.name,
        behaviours=tuple(
            doc.Behaviour(
                item.text, answer_of(item.self_answer), answer_of(item.manager_answer), item.weight
            )
            for item in part.items
        ),
        weight=part.weight,
        definition=part.definition,
        last_mean=last.get(part.name),
    )


def answer_of(given: Given | None) -> doc.Answer:
    if given is None:
        return doc.Answer()
    return doc.Answer(given.level, given.not_observed, given.fact, given.fact_on)


SHARED = (
    "title", "weight", "indicator", "unit", "source", "success_criteria", "direction", "threshold",
    "target", "stretch", "baseline", "low", "high", "tolerance", "actual", "met",
    "excluded_reason",
)  # fmt: skip


def goal_of(goal: GoalLine, notes: Notes) -> doc.Goal:
    return doc.Goal(
        kind=goal.kind,
        milestones=tuple(
            doc.Milestone(part["title"], Decimal(str(part["weight"])), part["met"])
            for part in goal.milestones
        ),
        excluded_by=goal.excluded_by_name or "",
        evidence=evidence_for(goal, Side.MANAGER, notes).text,
        own_evidence=evidence_for(goal, Side.SELF, notes).text,
        **{name: getattr(goal, name) for name in SHARED},
    )
