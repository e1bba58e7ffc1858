"""What the post asks for: the manager says of each requirement whether it is met (RULES §4)."""

from datetime import date
from typing import Annotated, NamedTuple

from litestar import Controller, get, post
from litestar.params import FromPath

from evaluations.errors import NotAllowed
from evaluations.reviews.actions.assessing import NewFinding, assess_requirement
from evaluations.reviews.queries.beside import RequirementLine, requirement_lines
from evaluations.reviews.queries.form import sections_of
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Action
from evaluations.reviews.states import Side
from evaluations.reviews.tables import RequirementOutcome
from evaluations.web.answers.forms import Form, Paragraphs, Says
from evaluations.web.answers.language import mark, translate
from evaluations.web.answers.pages import Page, page
from evaluations.web.answers.requests import Request
from evaluations.web.entry.authorisation import own_key, seen
from evaluations.web.lines import Key, LineForm, Lines, PastDay, cautions, saved_time
from evaluations.web.sheets import Sheet, save_all, save_one
from evaluations.web.steps import form_context, go_on, own_form, settle

OUTCOMES = {
    RequirementOutcome.MET: mark("Acredita"),
    RequirementOutcome.IN_PROGRESS: mark("En proceso"),
    RequirementOutcome.NOT_MET: mark("No acredita"),
    RequirementOutcome.NOT_OBSERVED: mark("No observado"),
}

ASSESS = seen("review", to=Action.ASSESS_REQUIREMENTS) | own_key()


class Finding(NamedTuple):
    """What the manager found about one requirement."""

    outcome: RequirementOutcome | None
    fact: str
    fact_on: date | None


class RequirementForm(LineForm):
    outcome: Annotated[RequirementOutcome | None, Says(mark("Elige una opción."))] = None
    fact: Annotated[str, Paragraphs(2000)] = ""
    fact_on: PastDay = None

    def answer(self) -> Finding:
        return Finding(self.outcome, self.fact, self.fact_on)

    @property
    def text_in_it(self) -> str:
        return self.fact


RequirementSheet = Sheet[RequirementForm, RequirementLine]


class RequirementsController(Controller):
    path = "/reviews/{review_id:int}/requirements"

    @get(name="requirements", opt=seen("review", to=Action.READ))
    async def show(self, request: Request) -> Page:
        review, sheet = await requirement_sheet(request)
        lines = Lines({number: stored_form(line) for number, line in sheet.stored.items()})
        return await requirements_page(request, review, sheet, lines)

    @post(opt=ASSESS)
    async def save(self, request: Request) -> Page:
        review, sheet = await requirement_sheet(request)
        lines = sheet.read(request)
        if lines.data is None:
            return await requirements_page(request, review, sheet, lines, status=422)
        conflict = await save_all(request, sheet, lines)
        sections = await sections_of(review, Side.MANAGER)
        return conflict or await go_on(request, review, Side.MANAGER, sections)

    @post("/{number:int}", name="requirement", opt=ASSESS)
    async def save_line(self, request: Request, number: FromPath[int]) -> Page:
        _, sheet = await requirement_sheet(request)
        return await save_one(request, sheet, number)


async def requirement_sheet(request: Request) -> tuple[SeenReview, RequirementSheet]:
    """Raises NotAllowed for anyone but the manager."""
    review, side = own_form(request)
    if side != Side.MANAGER:
        raise NotAllowed("Los requisitos los valora la jefatura inmediata.")

    async def save(line: RequirementLine, sent: RequirementForm) -> int:
        finding = NewFinding(sent.outcome, sent.fact, sent.fact_on, sent.version)
        return await assess_requirement(review, line.number, finding, by=request.viewer)

    await settle(request, review)
    stored: dict[Key, RequirementLine]
    stored = {line.number: line for line in await requirement_lines(review, request.viewer)}
    return review, Sheet(
        RequirementForm, stored, stored_finding, lambda line: line.text, in_words, save
    )


def stored_finding(line: RequirementLine) -> Finding:
    return Finding(line.outcome, line.fact, line.fact_on)


def stored_form(line: RequirementLine) -> Form[RequirementForm]:
    return Form({**stored_finding(line)._asdict(), "version": line.version})


def in_words(finding: Finding) -> str:
    chosen = translate(OUTCOMES[finding.outcome] if finding.outcome else mark("Sin respuesta"))
    day = f"({finding.fact_on:%d/%m/%Y})" if finding.fact_on else ""
    return " ".join(part for part in (f"{chosen}.", finding.fact, day) if part)


async def requirements_page(
    request: Request,
    review: SeenReview,
    sheet: RequirementSheet,
    lines: Lines[RequirementForm],
    *,
    status: int = 200,
) -> Page:
    sections = await sections_of(review, Side.MANAGER)
    action = Action.ASSESS_REQUIREMENTS
    rows = [
        (line, saved_time(line.saved_at), cautions(line.fact)) for line in sheet.stored.values()
    ]
    return page(
        request,
        "requirements/show.html",
        status=status,
        **await form_context(request, review, Side.MANAGER, sections, action),
        requirements=rows,
        form=lines,
        outcomes={outcome.value: translate(label) for outcome, label in OUTCOMES.items()},
    )
