"""For how long the person of a review works under whom, by the employments."""

from evaluations.clock import local
from evaluations.database import rows
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.supervision import Stretch, Supervision, supervision


async def supervision_of(review: SeenReview) -> Supervision:
    """Over the review's whole period, also the days to come; once it is decided, as far as then."""
    decided = local(review.decided_at).date() if review.decided_at else review.ends_on
    last = min(review.ends_on, decided)
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
