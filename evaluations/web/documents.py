"""The PDF of a review: sealed, or a draft to look at."""

from datetime import timedelta

from litestar import Controller, get

from evaluations.clock import now
from evaluations.documents.canonical import canonical
from evaluations.documents.queries.record import record_of
from evaluations.documents.queries.sealed import Sealed, sealed_document
from evaluations.errors import NotFound
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Action
from evaluations.web.answers.pages import Page, download, page
from evaluations.web.answers.requests import Request, found
from evaluations.web.entry.authorisation import seen
from evaluations.web.pdfs import PDF, pdf_of

USUALLY_READY = timedelta(minutes=2)


class DocumentController(Controller):
    path = "/reviews/{review_id:int}"

    @get("/document", name="document", opt=seen("review", to=Action.DOWNLOAD))
    async def show(self, request: Request) -> Page:
        review = found(request, SeenReview)
        sealed = await sealed_document(review)
        if sealed is None:
            raise NotFound("Esta evaluación no tiene documento.")
        if sealed.pdf is None:
            return waiting(request, review, sealed)
        return download(sealed.pdf, file_name(review, sealed), PDF)

    @get("/preview", name="preview", opt=seen("review", to=Action.PREVIEW))
    async def preview(self, request: Request) -> Page:
        review = found(request, SeenReview)
        pdf = await pdf_of(canonical(await record_of(review, request.viewer)))
        return download(pdf, f"{review.folio}-borrador.pdf", PDF)


def waiting(request: Request, review: SeenReview, sealed: Sealed) -> Page:
    """The worker is rendering it; the page asks again by itself."""
    return page(
        request,
        "documents/waiting.html",
        headers=[(b"refresh", b"2")],
        review=review,
        takes_long=now() - sealed.sealed_at > USUALLY_READY,
    )


def file_name(review: SeenReview, sealed: Sealed) -> str:
    """As people look for it: folio, name, version."""
    person = "-".join(review.facts["name"].split())
    return f"{review.folio}-{person}-v{sealed.number}.pdf"
