"""Agreeing on a person's goals for a period."""

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from evaluations.cli.mistakes import Mistakes
from evaluations.errors import NotFound
from evaluations.goals.actions.planning import check_figures, plan_goals
from evaluations.people.queries.persons import person_by_email, person_planned_by
from evaluations.people.tables import Person
from evaluations.people.viewer import Viewer
from evaluations.web.answers.text import Paragraphs
from evaluations.web.goal_form import GoalForm, PlanForm, well_formed
from evaluations.web.goal_sheet import misplaced


def as_lines(milestones: Any) -> str:
    """As the web's form has them: «Borrador | 60» on each line."""
    try:
        return "\n".join(f"{each['title']} | {each['weight']}" for each in milestones)
    except (KeyError, TypeError) as error:
        raise ValueError("Escribe una lista de hitos, cada uno con title y weight.") from error


class GoalFile(GoalForm):
    milestones: Annotated[
        str, BeforeValidator(as_lines), Paragraphs(2000), AfterValidator(well_formed)
    ] = ""


class PlanFile(PlanForm):
    goals: Annotated[tuple[GoalFile, ...], Field(min_length=1)]


async def planned(email: str, plan: PlanFile, viewer: Viewer) -> dict[str, Any]:
    """Raises Told with everything that ails the goals."""
    person = await planned_by(viewer, email)
    check(plan)
    period = plan.starts_on, plan.ends_on
    goals = [goal.as_goal() for goal in plan.goals]
    return {"plan": await plan_goals(person.id, plan.title, period, goals, by=viewer)}


async def planned_by(viewer: Viewer, email: str) -> Person:
    """To whoever may not plan for the person it is the same whether there is one."""
    try:
        person = await person_by_email(email)
        return await person_planned_by(viewer, person.id)
    except NotFound:
        raise NotFound from None


def check(plan: PlanFile) -> None:
    mistakes = Mistakes()
    if plan.ends_on < plan.starts_on:
        mistakes.add("ends_on", "El periodo termina antes de empezar.")
    for number, goal in enumerate(plan.goals):
        for name, sentence in misplaced(goal).items():
            mistakes.add(f"goals[{number}].{name}", sentence)
        with mistakes.at(f"goals[{number}]"):
            check_figures(goal.as_goal().as_line(number))
    mistakes.refuse()
