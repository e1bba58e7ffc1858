"""The sealed documents of a review."""

import datetime as dt
from dataclasses import dataclass

from evaluations.database import row
from evaluations.reviews.queries.seen import SeenReview


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed document; the PDF is None until it is rendered."""

    id: int
    number: int
    data: str
    sha256: str
    sealed_at: dt.datetime
    pdf: bytes | None


async def sealed_document(review: SeenReview) -> Sealed | None:
    """The newest version, to whoever may see the review."""
    found = await row(
        "select id, number, data, sha256, sealed_at, pdf from document"
        " where review = $1 order by number desc limit 1",
        review.id,
    )
    return Sealed(*found) if found else None


@dataclass(frozen=True, slots=True)
class Seal:
    """What a page says of a sealed document, without carrying it."""

    number: int
    sha256: str
    sealed_at: dt.datetime


async def seal_of(review: SeenReview) -> Seal | None:
    """The newest version's."""
    found = await row(
        "select number, sha256, sealed_at from document"
        " where review = $1 order by number desc limit 1",
        review.id,
    )
    return Seal(*found) if found else None
