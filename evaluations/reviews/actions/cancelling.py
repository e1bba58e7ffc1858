"""Cancelling a review that should not have been opened."""

from evaluations import audit
from evaluations.database import row
from evaluations.errors import Invalid, NotAllowed
from evaluations.reviews.queries.seen import SeenReview, locked
from evaluations.reviews.rules import Action, Viewer, may
from evaluations.reviews.states import State


async def cancel(review: SeenReview, reason: str, *, by: Viewer) -> None:
    """Stop a review before it is decided, with a reason; what was written stays in the history."""
    now = await locked(review)
    if not may(by, now, Action.CANCEL):
        raise NotAllowed("Solo Recursos Humanos cancela, y antes de la determinación.")
    if not reason.strip():
        raise Invalid("Escribe por qué se cancela.", field="reason")
    await row(
        "update review set state = $2, cancelled_reason = $3 where id = $1",
        now.id,
        State.CANCELLED,
        reason.strip(),
    )
    await audit.record(
        "review_cancelled",
        f"review {now.id}",
        by=by,
        before={"state": now.state},
        after={"reason": reason.strip()},
    )
