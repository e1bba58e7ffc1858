"""The goals of a review: what was agreed, and what either side says was reached."""

import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from litestar import Controller, get, post
from litestar.params import FromPath
from pydantic import BeforeValidator

from evaluations.goals.actions.measuring import NewResult
from evaluations.goals.queries import GoalLine, goal_of, goals_of
from evaluations.reviews.actions.measuring import measure_goal
from evaluations.reviews.queries.form import sections_of
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Action
from evaluations.reviews.states import Side
from evaluations.web.answers.forms import Form, Paragraphs, Says
from evaluations.web.answers.language import mark, translate
from evaluations.web.answers.pages import HTML, Page, page
from evaluations.web.answers.requests import Request
from evaluations.web.entry.authorisation import own_key, seen
from evaluations.web.lines import Key, LineForm, Lines
from evaluations.web.sheets import Sheet, save_all, save_one
from evaluations.web.steps import form_context, go_on, own_form, settle
from evaluations.web.targets import figure, index, target

MEASURE = seen("review", to=Action.MEASURE_GOALS) | own_key()
FIGURE = re.compile(r"-?(\d{1,3}(,\d{3}){1,4}|\d{1,15})(\.\d{1,6})?", re.ASCII)
NOT_A_FIGURE = mark("Escribe el resultado como número, por ejemplo 1,234.5.")
ANSWERS = {"yes": True, "no": False, "": None}
WORDS = {True: "yes", False: "no", None: ""}


def exact_figure(value: Any) -> Any:
    """1,234.5 as people write it in Mexico; a comma never stands for the point."""
    text = str(value).replace(" ", "").replace("\u2212", "-")
    if not FIGURE.fullmatch(text):
        raise ValueError(NOT_A_FIGURE)
    return Decimal(text.replace(",", ""))


Figure = Annotated[Decimal | None, BeforeValidator(exact_figure), Says(NOT_A_FIGURE)]
YesNo = Literal["yes", "no", ""]


class ResultForm(LineForm):
    actual: Figure = None
    met: Annotated[YesNo, Says(mark("Elige sí o no."))] = ""
    milestones: Annotated[list[YesNo], Says(mark("Di de cada hito si se cumplió."))] = []
    evidence: Annotated[str, Paragraphs(2000)] = ""

    def answer(self) -> NewResult:
        milestones = tuple(ANSWERS[each] for each in self.milestones)
        return NewResult(self.actual, ANSWERS[self.met], milestones, self.evidence)

    @property
    def text_in_it(self) -> str:
        return self.evidence


GoalSheet = Sheet[ResultForm, GoalLine]


class GoalsController(Controller):
    path = "/reviews/{review_id:int}/goals"

    @get(name="goals", opt=seen("review", to=Action.READ))
    async def show(self, request: Request) -> Page:
        review, side = own_form(request)
        sheet = await goal_sheet(request, review)
        lines = Lines({key: stored_form(goal) for key, goal in sheet.stored.items()})
        return await goals_page(request, review, side, sheet, lines)

    @post(opt=MEASURE)
    async def save(self, request: Request) -> Page:
        review, side = own_form(request)
        sheet = await goal_sheet(request, review)
        lines = sheet.read(request)
        if lines.data is None:
            return await goals_page(request, review, side, sheet, lines, status=422)
        conflict = await save_all(request, sheet, lines)
        return conflict or await go_on(request, review, side, await sections_of(review, side))

    @post("/{goal:int}", name="goal", opt=MEASURE)
    async def save_line(self, request: Request, goal: FromPath[int]) -> Page:
        """With what the result comes to, beside the sign that it is saved."""
        review, _ = own_form(request)
        saved = await save_one(request, await goal_sheet(request, review), goal)
        if saved.status != 200:
            return saved
        reached = index(await goal_of(review.plan, goal))
        shown = page(request, "goals/_index.html", goal=goal, index=reached, oob=True)
        return Page(saved.body + shown.body, 200, [HTML])


async def goal_sheet(request: Request, review: SeenReview) -> GoalSheet:
    """The goals that take a result: an excluded one takes none."""

    async def save(goal: GoalLine, sent: ResultForm) -> int:
        await measure_goal(review, goal, sent.answer(), version=sent.version, by=request.viewer)
        return goal.version + 1

    await settle(request, review)
    stored: dict[Key, GoalLine]
    stored = {goal.id: goal for goal in await goals_of(review.plan) if not goal.is_excluded}
    return Sheet(ResultForm, stored, stored_result, lambda goal: goal.title, in_words, save)


def stored_result(goal: GoalLine) -> NewResult:
    milestones = tuple(milestone["met"] for milestone in goal.milestones)
    return NewResult(goal.actual, goal.met, milestones, goal.evidence)


def stored_form(goal: GoalLine) -> Form[ResultForm]:
    return Form(
        {
            "actual": figure(goal.actual),
            "met": WORDS[goal.met],
            "milestones": [WORDS[milestone["met"]] for milestone in goal.milestones],
            "evidence": goal.evidence,
            "version": goal.version,
        }
    )


def in_words(result: NewResult) -> str:
    told = {True: translate("sí"), False: translate("no"), None: "—"}
    parts = [figure(result.actual), told[result.met] if result.met is not None else ""]
    parts += [", ".join(told[met] for met in result.milestones), result.evidence]
    return " · ".join(part for part in parts if part) or translate("Sin resultado")


async def goals_page(
    request: Request,
    review: SeenReview,
    side: Side,
    sheet: GoalSheet,
    lines: Lines[ResultForm],
    *,
    status: int = 200,
) -> Page:
    sections = await sections_of(review, side)
    return page(
        request,
        "goals/show.html",
        status=status,
        **await form_context(request, review, side, sections, Action.MEASURE_GOALS),
        targets=[target(goal) for goal in await goals_of(review.plan)],
        form=lines,
        yes_no={"yes": translate("Sí"), "no": translate("No")},
    )
