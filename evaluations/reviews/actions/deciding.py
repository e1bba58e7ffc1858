"""The determination: taken by a person, with reasons."""

import datetime as dt
from dataclasses import dataclass

from evaluations import audit
from evaluations.database import row
from evaluations.errors import Invalid, NotAllowed
from evaluations.reviews.actions.readiness import Evidence, evidence_of, obstacles
from evaluations.reviews.law.cases import DRAFT, Decision, Unmet
from evaluations.reviews.law.packs import pack
from evaluations.reviews.notes import lines_in
from evaluations.reviews.queries.result import Outcome, outcome_of
from evaluations.reviews.queries.seen import SeenReview, locked
from evaluations.reviews.rounding import half_up
from evaluations.reviews.rules import Action, Viewer, may
from evaluations.reviews.states import State


@dataclass(frozen=True, slots=True)
class NewDetermination:
    """What the manager decides; `reasons` are printed under it."""

    outcome: str
    reasons: str
    today: dt.date
    effective_on: dt.date | None = None


async def decide(review: SeenReview, new: NewDetermination, *, by: Viewer) -> None:
    """Decide, or close an annual review; from here on the person sees the result.

    Raises NotAllowed when it is not the manager's turn, Invalid with the first obstacle.
    """
    now = await locked(review)
    if not may(by, now, Action.DECIDE):
        raise NotAllowed("La determinación la toma la jefatura, cuando ambas partes entregaron.")
    evidence = await evidence_of(now, await outcome_of(now, by), by)
    for obstacle in obstacles(now, evidence, new.outcome, new.today):
        raise Invalid(obstacle.message, field="outcome", **obstacle.values)
    await insert_determination(now, new, evidence, by=by)
    await close(now, evidence.outcome)
    await audit.record(
        "review_decided",
        f"review {now.id}",
        by=by,
        before={"state": now.state},
        after={"state": State.AWAITING_ACKNOWLEDGEMENT, "outcome": new.outcome},
    )


async def insert_determination(
    review: SeenReview, new: NewDetermination, evidence: Evidence, *, by: Viewer
) -> None:
    await row(
        "insert into determination (review, outcome, reasons, text, effective_on, decided_by)"
        " values ($1, $2, $3, $4, $5, $6)",
        review.id,
        new.outcome,
        new.reasons,
        wording(review, new, evidence),
        new.effective_on or review.ends_on,
        by.id,
    )


def wording(review: SeenReview, new: NewDetermination, evidence: Evidence) -> str:
    """The law pack's wording, a paragraph a line; nothing for an annual review."""
    if not review.is_probation:
        return ""
    paragraphs = pack(review.law_pack).determination_text(
        Decision(
            outcome=new.outcome,
            person=review.facts["name"],
            position=review.facts["position_title"],
            start=review.starts_on,
            last_day=review.ends_on,
            headcount=review.headcount,
            opinion=evidence.opinion,
            unmet=tuple(Unmet(one.text, one.fact, one.fact_on) for one in evidence.unmet),
            reasons=lines_in(new.reasons),
        )
    )
    return "\n".join(str(paragraph) for paragraph in paragraphs if paragraph != DRAFT)


async def close(review: SeenReview, outcome: Outcome) -> None:
    """Keep on the review's row what lists show; the documents compute it again from the answers."""
    result = outcome.result
    overall = result.overall if result else None
    await row(
        "update review set state = $2, decided_at = now(), overall = $3, band = $4 where id = $1",
        review.id,
        State.AWAITING_ACKNOWLEDGEMENT,
        None if overall is None else half_up(overall, 1),
        result.band if result else None,
    )
