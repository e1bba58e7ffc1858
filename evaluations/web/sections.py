"""One competency of a form: its behaviours, to answer or, once handed in, to read."""

from dataclasses import dataclass
from typing import Any

from litestar import Controller, get, post
from litestar.params import FromPath

from evaluations.errors import Invalid
from evaluations.reviews.actions.answering import rate
from evaluations.reviews.queries.form import FormPage, Line, form_page
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Action
from evaluations.reviews.states import Side
from evaluations.web.answers.language import mark, translate
from evaluations.web.answers.pages import Page, page, url
from evaluations.web.answers.remembering import Frozen
from evaluations.web.answers.requests import Request
from evaluations.web.entry.authorisation import own_key, seen
from evaluations.web.lines import Key, Lines, cautions, saved_time
from evaluations.web.ratings import RatingForm, in_words, stored_answer, stored_form
from evaluations.web.sheets import Sheet, save_all
from evaluations.web.steps import form_context, go_on, own_form, settle

RatingSheet = Sheet[RatingForm, Line]


@dataclass(frozen=True, slots=True)
class Behaviour:
    """A line of the page; what follows from it is worked out only when it is rendered anew."""

    review: int
    line: Line
    form: Lines[RatingForm]
    saved_at: str

    def __hash__(self) -> int:
        return self.line.id

    @property
    def id(self) -> int:
        return self.line.id

    @property
    def text(self) -> str:
        return self.line.text

    @property
    def version(self) -> Any:
        """The one that the page had: whether another window was quicker shows in it."""
        return self.form.values[f"version-{self.id}"]

    @property
    def save_url(self) -> str:
        return url("rating", review_id=self.review, item=self.id)

    @property
    def notes(self) -> tuple[str, ...]:
        return cautions(self.line.fact)


class SectionsController(Controller):
    path = "/reviews/{review_id:int}/sections/{number:int}"

    @get(name="section", opt=seen("review", to=Action.READ))
    async def show(self, request: Request, number: FromPath[int]) -> Page:
        review, side = own_form(request)
        section = await form_page(review, side, number)
        lines = Lines({line.id: stored_form(line) for line in section.lines})
        return await section_page(request, review, side, section, lines)

    @post(opt=seen("review", to=Action.ANSWER) | own_key())
    async def save(self, request: Request, number: FromPath[int]) -> Page:
        """All answers of the section at once, as a browser without scripts sends them."""
        review, side = own_form(request)
        await settle(request, review)
        section = await form_page(review, side, number)
        sheet = rating_sheet(request, review, side, section)
        lines = with_reasons(sheet.read(request))
        if lines.data is None:
            return await section_page(request, review, side, section, lines, status=422)
        conflict = await save_all(request, sheet, lines)
        return conflict or await go_on(request, review, side, section.sections)


def rating_sheet(
    request: Request, review: SeenReview, side: Side, section: FormPage
) -> RatingSheet:
    async def save(line: Line, sent: RatingForm) -> int:
        saved = await rate(review, line.id, side, sent.answer(), by=request.viewer)
        return saved.version

    stored: dict[Key, Line] = {line.id: line for line in section.lines}
    return Sheet(RatingForm, stored, stored_answer, lambda line: line.text, in_words, save)


def with_reasons(lines: Lines[RatingForm]) -> Lines[RatingForm]:
    """Leaving the page, a NO says why."""
    asked = Invalid(mark("Elige por qué no se observó."), field="no_reason")
    return Lines(
        {
            key: form.refused(asked) if form.data and form.data.lacks_reason else form
            for key, form in lines.forms.items()
        }
    )


async def section_page(
    request: Request,
    review: SeenReview,
    side: Side,
    section: FormPage,
    lines: Lines[RatingForm],
    *,
    status: int = 200,
) -> Page:
    return page(
        request,
        "sections/show.html",
        status=status,
        **await form_context(request, review, side, section.sections, Action.ANSWER),
        section=section,
        form=lines,
        behaviours=[behaviour(review, line, lines) for line in section.lines],
        scale=labels(review),
        fact_for=review.scale.points_with_fact if side == Side.MANAGER else (),
        saved_at=saved_time(section.saved_at),
    )


def behaviour(review: SeenReview, line: Line, lines: Lines[RatingForm]) -> Behaviour:
    own = Lines({line.id: lines.forms[line.id]})
    return Behaviour(review.id, line, own, saved_time(line.saved_at))


def labels(review: SeenReview) -> Frozen[int, str]:
    """The points of the review's scale with their names."""
    points = enumerate(review.scale_labels, 1)
    return Frozen({point: translate(label) for point, label in points})
