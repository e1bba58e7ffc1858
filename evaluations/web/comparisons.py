"""Both sides beside each other, once both have submitted: what to talk about, widest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from litestar import Controller, get, post
from litestar.params import FromPath

from evaluations.errors import Conflict, Invalid, NotFound
from evaluations.reviews.actions.explaining import explain_gap
from evaluations.reviews.actions.submitting import answers_of
from evaluations.reviews.queries.answers import ComparedCompetency, ComparedItem, Given
from evaluations.reviews.queries.result import Outcome, outcome_of
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.result import FLAG_LABELS, CompetencyResult
from evaluations.reviews.rounding import mean_text
from evaluations.reviews.rules import Action, may
from evaluations.reviews.scale import NOT_OBSERVED_REASONS
from evaluations.reviews.states import Side
from evaluations.reviews.submission import facts_missing_for_gaps
from evaluations.web.answers.formats import short_date
from evaluations.web.answers.forms import Form, FormModel, Paragraphs, read_form
from evaluations.web.answers.language import translate
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.entry.authorisation import seen
from evaluations.web.lines import PastDay


class GapForm(FormModel):
    fact: Annotated[str, Paragraphs(2000)] = ""
    fact_on: PastDay = None
    version: int = 0


Sent = tuple[int, Form[GapForm]]
"""What was typed about one behaviour, and could not be saved."""


@dataclass(frozen=True)
class Mark:
    """An answer as the page draws it: a point of the scale, or NO with its reason."""

    value: int | str
    fact: str
    reason: str


@dataclass(frozen=True)
class Row:
    """A behaviour with both marks; `owes_fact` until the manager tells what is behind the gap."""

    id: int
    text: str
    self: Mark | None
    manager: Mark | None
    gap: int
    is_wide: bool
    owes_fact: bool
    form: Form[GapForm]


@dataclass(frozen=True)
class Part:
    """A competency with both means, and what their difference may tell."""

    number: int
    name: str
    rows: tuple[Row, ...]
    self_mean: str | None
    mean: str | None
    flag: str


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
    parts = parts_of(review, await outcome_of(review), sent)
    rows = [row for part in parts for row in part.rows]
    if sent and sent[0] not in {row.id for row in rows}:
        raise NotFound
    return page(
        request,
        "comparisons/show.html",
        status=status if sent else 200,
        review=review,
        parts=parts,
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


def parts_of(review: SeenReview, outcome: Outcome, sent: Sent | None) -> list[Part]:
    own = {answer.item: answer.level for answer in answers_of(outcome.competencies, Side.SELF)}
    managers = answers_of(outcome.competencies, Side.MANAGER)
    owed = facts_missing_for_gaps(managers, own, review.scale)
    pairs = zip(outcome.competencies, outcome.rated, strict=True)
    return [part_of(review, part, result, owed, sent) for part, result in pairs]


def part_of(
    review: SeenReview,
    part: ComparedCompetency,
    result: CompetencyResult,
    owed: Sequence[int],
    sent: Sent | None,
) -> Part:
    return Part(
        part.number,
        part.name,
        tuple(row_of(review, item, item.id in owed, sent) for item in part.items),
        mean_text(result.self_mean),
        mean_text(result.mean),
        translate(FLAG_LABELS[result.flag]) if result.flag else "",
    )


def row_of(review: SeenReview, item: ComparedItem, owes_fact: bool, sent: Sent | None) -> Row:
    return Row(
        item.id,
        item.text,
        mark_of(item.self_answer),
        mark_of(item.manager_answer),
        item.gap or 0,
        item.gap is not None and review.scale.is_wide(item.gap),
        owes_fact,
        form_of(item, sent),
    )


def form_of(item: ComparedItem, sent: Sent | None) -> Form[GapForm]:
    """The stored fact, or what was typed over it."""
    stored = item.manager_answer
    kept = {name: getattr(stored, name) for name in GapForm.model_fields} if stored else {}
    if sent is None or sent[0] != item.id:
        return Form(kept)
    return Form({**kept, **sent[1].values}, sent[1].errors)


def mark_of(given: Given | None) -> Mark | None:
    if given is None or given.is_blank:
        return None
    told_on = f" ({short_date(given.fact_on)})" if given.fact and given.fact_on else ""
    reason = translate(NOT_OBSERVED_REASONS[given.not_observed]) if given.not_observed else ""
    return Mark(given.level or "NO", given.fact + told_on, reason)
