"""Requirements of the post: the manager says of each whether it is met (RULES §4)."""

import datetime as dt
from dataclasses import dataclass

from evaluations import audit
from evaluations.database import row
from evaluations.errors import Conflict, NotFound
from evaluations.reviews.actions.holding import CHANGED, held_for
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Action, Viewer
from evaluations.reviews.tables import RequirementOutcome


@dataclass(frozen=True, slots=True)
class NewFinding:
    """What the manager found about one requirement; no outcome is not yet assessed."""

    outcome: RequirementOutcome | None
    fact: str = ""
    fact_on: dt.date | None = None
    version: int = 0
    """The version it was written over."""


async def assess_requirement(
    review: SeenReview, number: int, finding: NewFinding, *, by: Viewer
) -> int:
    """Gives the new version; raises Conflict when the finding has changed meanwhile."""
    await held_for(review, Action.ASSESS_REQUIREMENTS, by)
    standing = await row(
        "select outcome, fact, version from review_requirement where review = $1 and number = $2",
        review.id,
        number,
    )
    if standing is None:
        raise NotFound("Aquí no hay nada, o no es para ti.")
    if standing["version"] != finding.version:
        raise Conflict(CHANGED)
    await row(
        "update review_requirement set outcome = $3, fact = $4, fact_on = $5,"
        " version = version + 1, saved_at = now() where review = $1 and number = $2",
        review.id,
        number,
        finding.outcome,
        finding.fact,
        finding.fact_on,
    )
    await audit.record(
        "requirement_assessed",
        f"review {review.id}",
        by=by,
        before={"number": number, "outcome": standing["outcome"], "fact": standing["fact"]},
        after={"number": number, "outcome": finding.outcome, "fact": finding.fact},
    )
    return finding.version + 1
