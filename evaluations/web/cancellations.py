"""Cancelling a review that should not have been opened: a page of its own, with a reason."""

from typing import Annotated

from litestar import Controller, get, post

from evaluations.reviews.actions.cancelling import cancel
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Action
from evaluations.web.answers.forms import Form, FormModel, Paragraphs, Says, read_form
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.entry.authorisation import seen


class CancellationForm(FormModel):
    reason: Annotated[str, Paragraphs(2000, least=1), Says("Escribe por qué se cancela.")]


class CancellationController(Controller):
    path = "/reviews/{review_id:int}/cancellation"

    @get(name="cancellation", opt=seen("review", to=Action.CANCEL))
    async def show(self, request: Request) -> Page:
        return cancellation_page(request, Form())

    @post(opt=seen("review", to=Action.CANCEL))
    async def create(self, request: Request) -> Page:
        form = read_form(request, CancellationForm)
        if form.data is None:
            return cancellation_page(request, form)
        review = found(request, SeenReview)
        await cancel(review, form.data.reason, by=request.viewer)
        return see_other(request, url("review", review_id=review.id))


def cancellation_page(request: Request, form: Form[CancellationForm]) -> Page:
    return page(
        request,
        "cancellations/show.html",
        status=422 if form.errors else 200,
        review=found(request, SeenReview),
        form=form,
    )
