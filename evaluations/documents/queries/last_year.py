"""What the review of the year before came to."""

import json
from decimal import Decimal

from evaluations.database import row
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rounding import half_up
from evaluations.reviews.score_reader import read_score_data
from evaluations.reviews.scoring import score
from evaluations.reviews.states import ReviewKind


async def last_means(review: SeenReview) -> dict[str, Decimal]:
    """The manager's means of the person's previous sealed annual review, by competency."""
    if review.kind != ReviewKind.ANNUAL:
        return {}
    found = await row(
        """
        select d.data from document d join review r on r.id = d.review
        where r.person = $1 and r.kind = 'annual' and r.state = 'sealed' and r.starts_on < $2
        order by r.starts_on desc, d.number desc limit 1
        """,
        review.person,
        review.starts_on,
    )
    return means_of(found["data"]) if found else {}


def means_of(data: str) -> dict[str, Decimal]:
    """The displayed means of a sealed review, by the competency's name."""
    result = score(read_score_data(json.loads(data)["score"]))
    return {
        part.name: half_up(part.mean, 2) for part in result.competencies if part.mean is not None
    }
