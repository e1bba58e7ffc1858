"""One behaviour's answer: the form's fields, and saving it as one types."""

from dataclasses import replace
from typing import Annotated, Literal

from litestar import post
from litestar.params import FromPath

from evaluations.errors import Invalid
from evaluations.reviews.actions.answering import AnswerChanged, NewAnswer, rate
from evaluations.reviews.queries.form import Line
from evaluations.reviews.rules import Action
from evaluations.reviews.scale import NOT_OBSERVED_REASONS
from evaluations.reviews.tables import NotObservedReason
from evaluations.web.answers import formats
from evaluations.web.answers.forms import Form, Paragraphs, Says
from evaluations.web.answers.language import mark, translate
from evaluations.web.answers.pages import Page, page
from evaluations.web.answers.requests import Request
from evaluations.web.entry.authorisation import own_key, seen
from evaluations.web.lines import LineForm, Lines, PastDay, cautions, read_lines, sent_key
from evaluations.web.sheets import Clash, overtaken_line, unsaved_line
from evaluations.web.steps import own_form

NOT_OBSERVED = "NO"
REASON_ASKED = mark("Elige por qué no se observó; hasta entonces cuenta como pendiente.")


class RatingForm(LineForm):
    rating: Annotated[
        int | Literal["NO"] | None, Says(mark("Elige un valor de la escala o «No observado»."))
    ] = None
    no_reason: Annotated[NotObservedReason | None, Says(mark("Elige por qué no se observó."))] = (
        None
    )
    fact: Annotated[str, Paragraphs(2000)] = ""
    fact_on: PastDay = None

    def answer(self) -> NewAnswer:
        """NO is an answer once it has its reason; until then the behaviour is still open."""
        level = self.rating if isinstance(self.rating, int) else None
        reason = self.no_reason if self.rating == NOT_OBSERVED else None
        return NewAnswer(level, reason, self.fact, self.fact_on, self.version)

    @property
    def text_in_it(self) -> str:
        return self.fact

    @property
    def lacks_reason(self) -> bool:
        return self.rating == NOT_OBSERVED and self.no_reason is None


def stored_answer(line: Line) -> NewAnswer:
    return NewAnswer(line.level, line.not_observed, line.fact, line.fact_on)


def stored_form(line: Line) -> Form[RatingForm]:
    """The answer as it stands, in the words of the form."""
    return Form(
        {
            "rating": NOT_OBSERVED if line.not_observed else line.level,
            "no_reason": line.not_observed,
            "fact": line.fact,
            "fact_on": line.fact_on,
            "version": line.version,
        }
    )


@post(
    "/reviews/{review_id:int}/items/{item:int}/rating",
    name="rating",
    opt=seen("review", to=Action.ANSWER) | own_key(),
)
async def save_rating(request: Request, item: FromPath[int]) -> Page:
    """A part of the section's page, said to be saved only after the commit."""
    review, side = own_form(request)
    lines = read_lines(request, RatingForm, [item])
    if lines.data is None:
        return unsaved_line(request, item, lines)
    sent = lines.data[item]
    try:
        answer = replace(sent.answer(), key=sent_key(request))
        saved = await rate(review, item, side, answer, by=request.viewer)
    except Invalid as error:
        return unsaved_line(request, item, Lines({item: lines.forms[item].refused(error)}))
    except AnswerChanged as changed:
        return overtaken_line(request, clash(item, sent, changed), changed.saved_at)
    asked = (translate(REASON_ASKED),) if sent.lacks_reason else ()
    return page(
        request,
        "ratings/_saved.html",
        item=item,
        saved=saved,
        side=side.value,
        at=formats.time(saved.saved_at),
        notes=(*asked, *cautions(sent.fact)),
    )


def clash(item: int, sent: RatingForm, changed: AnswerChanged) -> Clash:
    typed, stored = in_words(sent.answer()), in_words(changed.current)
    return Clash(item, "", typed, stored, changed.current.version)


def in_words(answer: NewAnswer) -> str:
    """An answer in one text, to be compared with another."""
    chosen = translate("Sin respuesta")
    if answer.level is not None:
        chosen = translate("Valoración: %(level)s", level=answer.level)
    if answer.not_observed:
        reason = translate(NOT_OBSERVED_REASONS[answer.not_observed])
        chosen = f"{translate('No observado')}: {reason}"
    day = f"({answer.fact_on:%d/%m/%Y})" if answer.fact_on else ""
    return " ".join(part for part in (f"{chosen}.", answer.fact, day) if part)
