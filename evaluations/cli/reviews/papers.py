"""A review's document: as it was sealed, or as it would print now."""

import asyncio
from dataclasses import dataclass

from evaluations.documents.canonical import canonical
from evaluations.documents.queries.record import record_of
from evaluations.documents.queries.sealed import sealed_document
from evaluations.documents.render import render_pdf
from evaluations.errors import NotAllowed, NotFound
from evaluations.people.viewer import Viewer
from evaluations.reviews.queries.seen import SeenReview, review_seen_by
from evaluations.reviews.rules import Action, may


@dataclass(frozen=True)
class Paper:
    """Canonical data with their PDF, where the worker has rendered it already."""

    data: str
    language: str = "es"
    pdf: bytes | None = None

    def rendered(self) -> bytes:
        """The same data always give the same bytes, whoever renders them."""
        return self.pdf or asyncio.run(render_pdf(self.data, self.language))


async def sealed_paper(review_id: int, viewer: Viewer) -> Paper:
    review = await found(review_id, Action.DOWNLOAD, viewer)
    sealed = await sealed_document(review)
    if sealed is None:
        raise NotFound("Esta evaluación no tiene documento.")
    return Paper(sealed.data, pdf=sealed.pdf)


async def draft_paper(review_id: int, viewer: Viewer) -> Paper:
    review = await found(review_id, Action.PREVIEW, viewer)
    return Paper(canonical(await record_of(review, viewer)), viewer.language)


async def found(review_id: int, action: Action, viewer: Viewer) -> SeenReview:
    review = await review_seen_by(viewer, review_id)
    if not may(viewer, review, action):
        raise NotAllowed("Esto no te corresponde, o no es el momento de hacerlo.")
    return review
