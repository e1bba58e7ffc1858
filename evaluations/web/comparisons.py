"""Both sides beside each other, once both have submitted: what to talk about, widest first."""

from litestar import Controller, get, post
from litestar.params import FromPath

from evaluations.errors import Conflict, Invalid, NotFound
from evaluations.reviews.actions.explaining import explain_gap
from evaluations.reviews.queries.result import outcome_of
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Action, may
from evaluations.web.answers.forms import Form, read_form
from evaluations.web.answers.language import translate
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.compared import GapForm, Sent, parts_of
from evaluations.web.entry.authorisation import seen
from evaluations.web.reached_goals import reached_goals


class ComparisonController(Controller):
    path = "/reviews/{review_id:int}/comparison"

    @get(name="comparison", opt=seen("review", to=Action.COMPARE))
    async def show(self, request: Request) -> Page:
        return await comparison_page(request)

    @post("/{item:int}", name="explain_gap", opt=seen("review", to=Action.EXPLAIN_GAPS))
    async def explain(self, request: Request, item: FromPath[int]) -> Page:
        form = read_form(request, GapForm)
        if form.data is None:
            return await comparison_page(request, (item, form))
        try:
            await save(request, item, form.data)
        except Invalid as error:
            return await comparison_page(request, (item, form.refused(error)))
        except Conflict as error:
            return await comparison_page(request, (item, overtaken(form, error)), status=409)
        address = url("comparison", review_id=found(request, SeenReview).id)
        return see_other(request, f"{address}#behaviour-{item}")


async def save(request: Request, item: int, given: GapForm) -> None:
    await explain_gap(
        found(request, SeenReview),
        item,
        given.fact,
        fact_on=given.fact_on,
        version=given.version,
        by=request.viewer,
    )


def overtaken(form: Form[GapForm], error: Conflict) -> Form[GapForm]:
    """What was typed, without its version: saved again, it stands over what is there now."""
    typed = {name: value for name, value in form.values.items() if name != "version"}
    return Form(typed).refused(Invalid(error.message, field="fact"))


async def comparison_page(request: Request, sent: Sent | None = None, *, status: int = 422) -> Page:
    """With the words that were refused, where there are any."""
    review = found(request, SeenReview)
    outcome = await outcome_of(review, request.viewer)
    parts = parts_of(review, outcome, sent)
    rows = [row for part in parts for row in part.rows]
    if sent and sent[0] not in {row.id for row in rows}:
        raise NotFound
    return page(
        request,
        "comparisons/show.html",
        status=status if sent else 200,
        review=review,
        parts=parts,
        goals=reached_goals(outcome),
        agenda=sorted((row for row in rows if row.is_wide), key=lambda row: -abs(row.gap)),
        scale={n: translate(label) for n, label in enumerate(review.scale_labels, start=1)},
        may={action.value: may(request.viewer, review, action) for action in OFFERED},
        names={"self": review.facts["name"], "manager": review.facts["manager_name"]},
        form=of_page(sent),
    )


OFFERED = (Action.EXPLAIN_GAPS, Action.DECIDE, Action.SEE_RESULT, Action.PREVIEW)


def of_page(sent: Sent | None) -> Form[GapForm]:
    """The errors by the fields' ids on the page: each behaviour has its own."""
    if sent is None:
        return Form()
    item, form = sent
    return Form({}, {f"{name}-{item}": sentence for name, sentence in form.errors.items()})
