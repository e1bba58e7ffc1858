"""Handing in one side's answers: a last look at all of them, then the receipt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from litestar import Controller, get, post

from evaluations.errors import Invalid
from evaluations.reviews.actions.submitting import Check, check_of, submit
from evaluations.reviews.queries.answers import ComparedCompetency, Given, compared
from evaluations.reviews.queries.form import Section
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Action
from evaluations.reviews.states import Side
from evaluations.web.answers.language import ngettext, translate
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request
from evaluations.web.entry.authorisation import seen
from evaluations.web.sections import labels
from evaluations.web.steps import form_context, own_form


@dataclass(frozen=True, slots=True)
class Line:
    """An answer on the page before handing in."""

    text: str
    chosen: str
    fact: str
    lacks: str


@dataclass(frozen=True, slots=True)
class Part:
    """A competency with its answers, and where to change them."""

    name: str
    href: str
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class Missing:
    """Something without which nothing is handed in, and where it is filled in."""

    part: str
    sentence: str
    href: str


class SubmissionsController(Controller):
    path = "/reviews/{review_id:int}/submission"

    @get(name="submission", opt=seen("review", to=Action.READ))
    async def show(self, request: Request) -> Page:
        review, side = own_form(request)
        if review.submitted_at(side):
            return receipt(request, review, side)
        return await check_page(request, review, side)

    @post(opt=seen("review", to=Action.READ))
    async def create(self, request: Request) -> Page:
        """Pressed twice, it leads to the same receipt; the action asks the rule itself."""
        review, side = own_form(request)
        if not review.submitted_at(side):
            try:
                await submit(review, by=request.viewer)
            except Invalid:
                return await check_page(request, review, side, status=422)
        return see_other(request, url("submission", review_id=review.id))


def receipt(request: Request, review: SeenReview, side: Side) -> Page:
    """What was handed in, and what happens next."""
    return page(
        request,
        "submissions/receipt.html",
        review=review,
        side=side.value,
        handed_in_at=review.submitted_at(side),
        both=review.both_submitted,
    )


async def check_page(
    request: Request, review: SeenReview, side: Side, *, status: int = 200
) -> Page:
    competencies = await compared(review, request.viewer, [side])
    check = check_of(review, side, competencies)
    sections = [as_section(part, side) for part in competencies]
    return page(
        request,
        "submissions/show.html",
        status=status,
        **await form_context(request, review, side, sections, Action.ANSWER),
        parts=[part_of(review, side, part, check) for part in competencies],
        missing=list(missing(review, competencies, check)),
        warnings=[str(warning.sentence.render(translate, str)) for warning in check.warnings],
        was_refused=status != 200,
        is_ready=check.is_ready,
    )


def as_section(part: ComparedCompetency, side: Side) -> Section:
    done = sum(not blank(item.answer(side)) for item in part.items)
    return Section(part.number, part.name, part.definition, done, len(part.items))


def blank(given: Given | None) -> bool:
    return given is None or given.is_blank


def part_of(review: SeenReview, side: Side, part: ComparedCompetency, check: Check) -> Part:
    names = labels(review)
    lines = []
    for item in part.items:
        given = item.answer(side)
        lacks = translate("Falta un hecho") if item.id in check.facts.items else ""
        lines.append(Line(item.text, chosen(given, names), given.fact if given else "", lacks))
    return Part(part.name, section_url(review, part), lines)


def chosen(given: Given | None, names: dict[int, str]) -> str:
    if given is None or given.is_blank:
        return ""
    if given.level is None:
        return translate("NO · No observado")
    return f"{given.level} · {names[given.level]}"


def missing(
    review: SeenReview, competencies: Sequence[ComparedCompetency], check: Check
) -> Iterator[Missing]:
    """At most three sentences a competency, each leading to the first place to fill in."""
    for part in competencies:
        here = section_url(review, part)
        ids = [item.id for item in part.items]
        blanks = [item for item in ids if item in check.blanks]
        facts = [item for item in ids if item in check.facts.items]
        if blanks:
            said = ngettext("falta %(n)s respuesta", "faltan %(n)s respuestas", len(blanks))
            yield Missing(part.name, said % {"n": len(blanks)}, f"{here}#rating-{blanks[0]}")
        if facts:
            said = ngettext(
                "falta el hecho de %(n)s conducta con valor 1, 2 o el máximo",
                "faltan los hechos de %(n)s conductas con valor 1, 2 o el máximo",
                len(facts),
            )
            yield Missing(part.name, said % {"n": len(facts)}, f"{here}#fact-{facts[0]}")
        elif part.number in check.facts.competencies:
            said = translate("falta al menos un hecho")
            yield Missing(part.name, said, f"{here}#fact-{ids[0]}")


def section_url(review: SeenReview, part: ComparedCompetency) -> str:
    return url("section", review_id=review.id, number=part.number)
