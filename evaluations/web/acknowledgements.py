"""The receipt of a result: by the person, or HR's record of a refusal before witnesses."""

from typing import Annotated, Any, Literal

from litestar import Controller, get, post

from evaluations.documents.actions import acknowledge, record_refusal
from evaluations.errors import Invalid
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Action
from evaluations.web.answers.forms import Form, FormModel, Line, Paragraphs, Says, read_form
from evaluations.web.answers.language import mark
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.entry.authorisation import seen
from evaluations.web.second_look import PrintedForm, read_printed

AGREES = {"yes": True, "no": False, "unsaid": None}


class AcknowledgementForm(PrintedForm):
    agrees: Annotated[
        Literal["yes", "no", "unsaid"],
        Says(mark("Di si estás de acuerdo, o que prefieres no decirlo.")),
    ]
    comment: Annotated[str, Paragraphs(8000)] = ""

    @property
    def text_in_it(self) -> str:
        return self.comment


class RefusalForm(FormModel):
    first: Annotated[str, Line(200), Says(mark("Escribe el nombre de quien atestigua primero."))]
    second: Annotated[str, Line(200), Says(mark("Escribe el nombre de quien atestigua después."))]


class AcknowledgementController(Controller):
    path = "/reviews/{review_id:int}/acknowledgement"

    @get(name="acknowledgement", opt=seen("review", to=Action.ACKNOWLEDGE))
    async def show(self, request: Request) -> Page:
        return receipt_page(request, "acknowledgements/show.html", Form())

    @post(opt=seen("review", to=Action.ACKNOWLEDGE))
    async def create(self, request: Request) -> Page:
        form = read_printed(request, AcknowledgementForm)
        if form.data is None:
            return receipt_page(request, "acknowledgements/show.html", form)
        review, given = found(request, SeenReview), form.data
        await acknowledge(review, given.comment, agrees=AGREES[given.agrees], by=request.viewer)
        return see_other(request, url("result", review_id=review.id))


class RefusalController(Controller):
    path = "/reviews/{review_id:int}/refusal"

    @get(name="refusal", opt=seen("review", to=Action.RECORD_REFUSAL))
    async def show(self, request: Request) -> Page:
        return receipt_page(request, "acknowledgements/refusal.html", Form())

    @post(opt=seen("review", to=Action.RECORD_REFUSAL))
    async def create(self, request: Request) -> Page:
        form = read_form(request, RefusalForm)
        if form.data is None:
            return receipt_page(request, "acknowledgements/refusal.html", form)
        review = found(request, SeenReview)
        try:
            await record_refusal(review, [form.data.first, form.data.second], by=request.viewer)
        except Invalid as error:
            told = form.refused(Invalid(error.message, field="second"))
            return receipt_page(request, "acknowledgements/refusal.html", told)
        return see_other(request, url("result", review_id=review.id))


def receipt_page(request: Request, template: str, form: Form[Any]) -> Page:
    return page(
        request,
        template,
        status=422 if form.errors else 200,
        review=found(request, SeenReview),
        form=form,
    )
