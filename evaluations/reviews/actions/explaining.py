"""The fact behind a wide difference, which the manager adds once both see each other's answers."""

import datetime as dt

from evaluations import audit
from evaluations.database import row
from evaluations.errors import Conflict, Invalid, NotFound
from evaluations.reviews.actions.holding import CHANGED, held_for
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Action, Viewer
from evaluations.reviews.submission import LEAST_FACT

STANDING = """
select m.fact, m.version, s.level - m.level as gap
from rating m join rating s on s.item = m.item and s.side = 'self'
where m.review = $1 and m.item = $2 and m.side = 'manager'
"""


async def explain_gap(
    review: SeenReview,
    item: int,
    fact: str,
    *,
    fact_on: dt.date | None,
    version: int,
    by: Viewer,
) -> None:
    """Tell what happened; the levels stay as they were submitted.

    Raises Invalid for a fact that is too short to count or where the two do not differ widely,
    Conflict when it has changed meanwhile.
    """
    now = await held_for(review, Action.EXPLAIN_GAPS, by)
    check_length(fact)
    standing = await row(STANDING, now.id, item)
    if standing is None:
        raise NotFound("Aquí no hay nada, o no es para ti.")
    if not now.scale.is_wide(standing["gap"] or 0):
        raise Invalid("Aquí las dos valoraciones no difieren tanto: ya no se cambia.", field="fact")
    if standing["version"] != version:
        raise Conflict(CHANGED)
    await row(
        "update rating set fact = $3, fact_on = $4, version = version + 1, saved_at = now()"
        " where review = $1 and item = $2 and side = 'manager'",
        now.id,
        item,
        fact,
        fact_on,
    )
    await audit.record(
        "gap_explained",
        f"review {now.id}",
        by=by,
        before={"item": item, "fact": standing["fact"]},
        after={"item": item, "fact": fact},
    )


def check_length(fact: str) -> None:
    if len(" ".join(fact.split())) < LEAST_FACT:
        raise Invalid(
            "Describe la situación, la conducta y su efecto, en al menos %(n)s caracteres.",
            field="fact",
            n=LEAST_FACT,
        )
