"""For how long the person of a review works under whom, by the employments."""

from datetime import date

from evaluations.database import rows
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.supervision import Stretch, Supervision, supervision


async def supervision_of(review: SeenReview, until: date | None = None) -> Supervision:
    """Over the review's whole period, also the days to come; or as far as `until`."""
    last = min(review.ends_on, until or review.ends_on)
    found = await rows(
        "select e.manager, m.name, e.starts_on, e.ends_on"
        " from employment e join person m on m.id = e.manager"
        " where e.person = $1 and e.starts_on <= $3 and (e.ends_on is null or e.ends_on >= $2)",
        review.person,
        review.starts_on,
        last,
    )
    return supervision(
        (Stretch(*line) for line in found),
        manager=review.manager,
        kind=review.kind,
        period=(review.starts_on, last),
    )
