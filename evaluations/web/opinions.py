"""The opinion of the mixed commission, recorded by HR before a probation is decided."""

from typing import Annotated

from litestar import Controller, get, post

from evaluations.documents.labels import SENSES
from evaluations.errors import Invalid, NotFound
from evaluations.reviews.actions.advising import NewOpinion, record_opinion
from evaluations.reviews.queries.decision import opinion_of
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Action
from evaluations.reviews.tables import OpinionSense
from evaluations.web.answers.forms import Form, Line, Paragraphs, Says
from evaluations.web.answers.language import mark, words
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.answers.values import Day
from evaluations.web.entry.authorisation import seen
from evaluations.web.second_look import PrintedForm, read_printed


class OpinionForm(PrintedForm):
    given_on: Annotated[Day, Says(mark("Escribe la fecha de la opinión."))]
    sense: Annotated[OpinionSense, Says(mark("Elige el sentido de la opinión."))]
    members: Annotated[str, Line(1000), Says(mark("Escribe quiénes la dieron, por cada parte."))]
    text: Annotated[str, Paragraphs(4000)] = ""

    @property
    def text_in_it(self) -> str:
        return self.text


class OpinionController(Controller):
    path = "/reviews/{review_id:int}/opinion"

    @get(name="opinion", opt=seen("review", to=Action.GIVE_OPINION))
    async def show(self, request: Request) -> Page:
        return await opinion_page(request, Form())

    @post(opt=seen("review", to=Action.GIVE_OPINION))
    async def create(self, request: Request) -> Page:
        form = read_printed(request, OpinionForm)
        if form.data is None:
            return await opinion_page(request, form)
        review, given = found(request, SeenReview), form.data
        opinion = NewOpinion(given.given_on, given.sense, given.members, given.text)
        try:
            await record_opinion(review, opinion, by=request.viewer)
        except Invalid as error:
            return await opinion_page(request, form.refused(error))
        return see_other(request, url("review", review_id=review.id))


async def opinion_page(request: Request, form: Form[OpinionForm]) -> Page:
    review = found(request, SeenReview)
    if not review.is_probation:
        raise NotFound
    return page(
        request,
        "opinions/show.html",
        status=422 if form.errors else 200,
        review=review,
        given=await opinion_of(review),
        senses=words(SENSES),
        form=form,
    )
