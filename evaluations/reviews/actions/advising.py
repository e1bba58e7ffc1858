"""The opinion of the mixed commission, which HR records before a probation is decided."""

import datetime as dt
from dataclasses import dataclass

from evaluations import audit
from evaluations.clock import today
from evaluations.database import row
from evaluations.errors import Invalid, NotAllowed
from evaluations.reviews.queries.decision import opinion_of
from evaluations.reviews.queries.seen import SeenReview, locked
from evaluations.reviews.rules import Action, Viewer, may
from evaluations.reviews.tables import OpinionSense


@dataclass(frozen=True, slots=True)
class NewOpinion:
    """What the mixed commission said, with its members by side."""

    given_on: dt.date
    sense: OpinionSense
    members: str
    text: str = ""


async def record_opinion(review: SeenReview, given: NewOpinion, *, by: Viewer) -> None:
    """Keep the commission's opinion on a probation: once, before the decision (LFT 39-A)."""
    now = await locked(review)
    if not (now.is_probation and may(by, now, Action.GIVE_OPINION)):
        raise NotAllowed("La opinión la registra Recursos Humanos, antes de la determinación.")
    if await opinion_of(now):
        raise NotAllowed("La opinión de la Comisión ya está registrada.")
    if given.given_on > today():
        raise Invalid("La opinión no puede tener una fecha futura.", field="given_on")
    await row(
        "insert into opinion (review, given_on, sense, members, text, recorded_by)"
        " values ($1, $2, $3, $4, $5, $6)",
        now.id,
        given.given_on,
        given.sense,
        given.members,
        given.text,
        by.id,
    )
    await audit.record(
        "opinion_recorded",
        f"review {now.id}",
        by=by,
        after={"sense": given.sense, "on": given.given_on},
    )
