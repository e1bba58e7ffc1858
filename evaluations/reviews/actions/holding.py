"""How an action begins: the review is held as it is, and the rule is asked again."""

from evaluations.errors import NotAllowed, msgid
from evaluations.reviews.queries.seen import SeenReview, locked
from evaluations.reviews.rules import Action, Viewer, may

CLOSED = msgid("Esta parte ya se entregó: no se puede cambiar.")
CHANGED = msgid("Alguien guardó otra respuesta mientras escribías.")


async def held_for(
    review: SeenReview, action: Action, by: Viewer, *, or_else: str = CLOSED
) -> SeenReview:
    """The review as it is now, held until the transaction ends.

    Raises NotAllowed with that sentence unless the table allows the action to whoever acts.
    """
    now = await locked(review)
    if not may(by, now, action):
        raise NotAllowed(or_else)
    return now
