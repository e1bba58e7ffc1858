"""Agreeing on the goals of a person for a period, before a review takes them."""

from litestar import Controller, get, post

from evaluations.errors import Invalid, NotAllowed
from evaluations.goals.actions.planning import plan_goals
from evaluations.people.queries.persons import person_planned_by
from evaluations.people.tables import Person
from evaluations.people.viewer import Viewer
from evaluations.web.answers.language import words
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.entry.authorisation import register, seen
from evaluations.web.goal_form import KINDS, GoalForm, PlanForm
from evaluations.web.goal_sheet import ROWS, GoalSheet, blank_sheet, read_sheet


def may(viewer: Viewer, person: Person, action: str) -> bool:
    """Whoever finds the person this way may agree on goals, and nothing else."""
    return action == "plan"


register("planned_person", person_planned_by, may)


class GoalPlansController(Controller):
    path = "/people/{person_id:int}/goals/new"
    opt = seen("planned_person", to="plan", named="person")

    @get(name="new_goals")
    async def new(self, request: Request) -> Page:
        return plan_page(request, blank_sheet())

    @post(name="plan_goals")
    async def create(self, request: Request) -> Page:
        sheet = read_sheet(request)
        if sheet.agreed is None:
            return plan_page(request, sheet)
        try:
            await agree(request, *sheet.agreed)
        except (Invalid, NotAllowed) as error:
            return plan_page(request, sheet.refused(error))
        return see_other(request, way_back(request))


async def agree(request: Request, plan: PlanForm, goals: list[GoalForm]) -> None:
    await plan_goals(
        found(request, Person).id,
        plan.title,
        (plan.starts_on, plan.ends_on),
        [goal.as_goal() for goal in goals],
        by=request.viewer,
    )


def way_back(request: Request) -> str:
    """The person's page, which only HR has; a manager's is the first one."""
    if request.viewer.is_hr:
        return url("person", person_id=found(request, Person).id)
    return url("home")


def plan_page(request: Request, sheet: GoalSheet) -> Page:
    return page(
        request,
        "goals/plan.html",
        status=422 if sheet.errors else 200,
        person=found(request, Person),
        form=sheet,
        rows=ROWS,
        kinds=words(KINDS),
        way_back=way_back(request),
    )
