"""The goals of a review: what was agreed, what was reached, and a side's evidence for it."""

from collections.abc import Sequence

from litestar import Controller, get, post
from litestar.params import FromPath

from evaluations.goals.queries import goal_of
from evaluations.reviews.actions.measuring import answer_goal, standing_answer
from evaluations.reviews.queries.form import sections_of
from evaluations.reviews.queries.own_goals import OwnGoal, own_goals
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Action, may
from evaluations.reviews.states import Side
from evaluations.web.answers.language import translate
from evaluations.web.answers.pages import HTML, Page, page
from evaluations.web.answers.requests import Request
from evaluations.web.entry.authorisation import own_key, seen
from evaluations.web.goal_results import ResultForm, in_words, stored_form
from evaluations.web.lines import Key, Lines
from evaluations.web.settled_results import refused_results, standing_results
from evaluations.web.sheets import Sheet, save_all, save_read
from evaluations.web.steps import form_context, go_on, own_form, settle
from evaluations.web.targets import index, target

ANSWER = seen("review", to=Action.WRITE_NOTES) | own_key()
"""To write evidence, which is a note; the result asks its own rule, which allows less."""
GoalSheet = Sheet[ResultForm, OwnGoal]


class GoalsController(Controller):
    path = "/reviews/{review_id:int}/goals"

    @get(name="goals", opt=seen("review", to=Action.READ))
    async def show(self, request: Request) -> Page:
        review, side = own_form(request)
        goals = await own_goals(review, side, request.viewer)
        lines = Lines({own.goal.id: stored_form(own) for own in answerable(goals)})
        return await goals_page(request, review, side, goals, lines)

    @post(opt=ANSWER)
    async def save(self, request: Request) -> Page:
        review, side = own_form(request)
        review = await settle(request, review)
        goals = await own_goals(review, side, request.viewer)
        sheet = goal_sheet(request, review, goals)
        lines = sheet.read(request)
        if not may(request.viewer, review, Action.MEASURE_GOALS):
            lines = refused_results(lines, sheet.stored)
        if lines.data is None:
            return await goals_page(request, review, side, goals, lines, status=422)
        conflict = await save_all(request, sheet, lines)
        return conflict or await go_on(request, review, side, await sections_of(review, side))

    @post("/{goal:int}", name="goal", opt=ANSWER)
    async def save_line(self, request: Request, goal: FromPath[int]) -> Page:
        """With what the result comes to, beside the sign that it is saved."""
        review, side = own_form(request)
        review = await settle(request, review)
        goals = await own_goals(review, side, request.viewer)
        sheet = goal_sheet(request, review, goals)
        lines, notes = sheet.read_one(request, goal), list[str]()
        if not may(request.viewer, review, Action.MEASURE_GOALS):
            lines, notes = standing_results(lines, sheet.stored)
        saved = await save_read(request, sheet, goal, lines, *notes)
        if saved.status != 200:
            return saved
        reached = index(await goal_of(review.plan, goal))
        shown = page(request, "goals/_index.html", goal=goal, index=reached, oob=True)
        return Page(saved.body + shown.body, 200, [HTML])


def goal_sheet(request: Request, review: SeenReview, goals: Sequence[OwnGoal]) -> GoalSheet:
    async def save(own: OwnGoal, sent: ResultForm) -> int:
        return await answer_goal(review, own, sent.answer(), by=request.viewer)

    stored: dict[Key, OwnGoal] = {own.goal.id: own for own in answerable(goals)}
    return Sheet(ResultForm, stored, standing_answer, lambda own: own.goal.title, in_words, save)


def answerable(goals: Sequence[OwnGoal]) -> list[OwnGoal]:
    """An excluded goal takes no result."""
    return [own for own in goals if not own.goal.is_excluded]


async def goals_page(
    request: Request,
    review: SeenReview,
    side: Side,
    goals: Sequence[OwnGoal],
    lines: Lines[ResultForm],
    *,
    status: int = 200,
) -> Page:
    sections = await sections_of(review, side)
    return page(
        request,
        "goals/show.html",
        status=status,
        **await form_context(request, review, side, sections, Action.WRITE_NOTES),
        may_measure=may(request.viewer, review, Action.MEASURE_GOALS),
        targets=[target(own) for own in goals],
        form=lines,
        yes_no={"yes": translate("Sí"), "no": translate("No")},
    )
