"""The determination: a page of its own, in plain words, where nothing is chosen beforehand."""

from typing import Annotated

from litestar import Controller, get, post

from evaluations.clock import today
from evaluations.errors import Invalid
from evaluations.reviews.actions.deciding import NewDetermination, decide
from evaluations.reviews.actions.readiness import (
    CLOSED,
    against,
    evidence_of,
    standing,
    what_is_lacking,
)
from evaluations.reviews.law.packs import pack
from evaluations.reviews.queries.result import outcome_of
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rounding import band_of, index_text
from evaluations.reviews.rules import Action
from evaluations.web.answers.formats import said
from evaluations.web.answers.forms import Form, Line, Paragraphs, Says
from evaluations.web.answers.language import mark, translate
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.entry.authorisation import seen
from evaluations.web.second_look import PrintedForm, read_printed


class DeterminationForm(PrintedForm):
    outcome: Annotated[str, Line(30), Says(mark("Elige la determinación."))]
    reasons: Annotated[
        str, Paragraphs(4000, least=1), Says(mark("Escribe las razones: una por línea."))
    ]

    @property
    def text_in_it(self) -> str:
        return self.reasons


class DeterminationController(Controller):
    path = "/reviews/{review_id:int}/determination"

    @get(name="determination", opt=seen("review", to=Action.DECIDE))
    async def show(self, request: Request) -> Page:
        return await determination_page(request, Form())

    @post(opt=seen("review", to=Action.DECIDE))
    async def create(self, request: Request) -> Page:
        review = found(request, SeenReview)
        form = read_printed(request, DeterminationForm)
        if form.data is None:
            return await determination_page(request, form)
        new = NewDetermination(form.data.outcome, form.data.reasons, today())
        try:
            await decide(review, new, by=request.viewer)
        except Invalid as error:
            return await determination_page(request, form.refused(beside(error, review)))
        return see_other(request, url("result", review_id=review.id))


def beside(error: Invalid, review: SeenReview) -> Invalid:
    """An annual review has no choice of outcomes that a refusal could stand beside."""
    return error if review.is_probation else Invalid(error.message, field="form", **error.values)


async def determination_page(request: Request, form: Form[DeterminationForm]) -> Page:
    review = found(request, SeenReview)
    outcome = await outcome_of(review, request.viewer)
    evidence = await evidence_of(review, outcome, request.viewer)
    case = standing(review, evidence, today())
    overall = outcome.result.overall if outcome.result else None
    return page(
        request,
        "determinations/show.html",
        status=422 if form.errors else 200,
        review=review,
        outcomes=outcomes_of(review),
        lacking=[said(sentence) for sentence in what_is_lacking(review, evidence)],
        against={
            code: [said(sentence) for sentence in against(review, case, code)]
            for code in outcomes_of(review)
        },
        case=case,
        is_complete=outcome.result is not None,
        overall=index_text(overall),
        band="" if overall is None else translate(band_of(overall).label),
        form=form,
    )


def outcomes_of(review: SeenReview) -> dict[str, str]:
    """The law pack's outcomes with their labels; an annual review has only its end."""
    if not review.is_probation:
        return {CLOSED: translate("Concluir la evaluación y compartir el resultado")}
    return {o.code: translate(o.label) for o in pack(review.law_pack).outcomes()}
