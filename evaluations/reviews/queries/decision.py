"""What a determination stands on, and what was determined and answered."""

import datetime as dt
from dataclasses import dataclass

from evaluations.database import row
from evaluations.reviews.law.cases import Opinion
from evaluations.reviews.queries.seen import SeenReview


@dataclass(frozen=True, slots=True)
class RecordedOpinion(Opinion):
    """The commission's opinion with its text."""

    text: str = ""


async def opinion_of(review: SeenReview) -> RecordedOpinion | None:
    found = await row(
        "select given_on, sense, members, text from opinion where review = $1", review.id
    )
    return RecordedOpinion(*found) if found else None


@dataclass(frozen=True, slots=True)
class Determined:
    """What was decided, by whom and when."""

    outcome: str
    reasons: str
    text: str
    effective_on: dt.date
    by_name: str
    at: dt.datetime


async def determination_of(review: SeenReview) -> Determined | None:
    found = await row(
        "select d.outcome, d.reasons, d.text, d.effective_on, p.name, d.decided_at"
        " from determination d join person p on p.id = d.decided_by where d.review = $1",
        review.id,
    )
    return Determined(*found) if found else None


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The receipt of the result: with a comment, or refused before two witnesses."""

    comment: str
    agrees: bool | None
    refused: bool
    witnesses: str
    by_name: str
    at: dt.datetime


async def acknowledgement_of(review: SeenReview) -> Acknowledged | None:
    found = await row(
        "select a.comment, a.agrees, a.refused, a.witnesses, p.name, a.recorded_at"
        " from acknowledgement a join person p on p.id = a.recorded_by where a.review = $1",
        review.id,
    )
    return Acknowledged(*found) if found else None
