"""Leaving a goal out of both sums, for what nobody here could help: a page of its own."""

from typing import Annotated

from litestar import Controller, get, post

from evaluations.errors import Invalid, NotFound
from evaluations.goals.queries import GoalLine, goal_of, goals_of
from evaluations.reviews.actions.measuring import exclude_goal
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Action
from evaluations.web.answers.forms import Form, Paragraphs, Says
from evaluations.web.answers.language import mark
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.answers.values import Id
from evaluations.web.entry.authorisation import seen
from evaluations.web.second_look import PrintedForm, read_printed


class ExclusionForm(PrintedForm):
    goal: Annotated[Id, Says(mark("Elige una meta."))]
    reason: Annotated[
        str, Paragraphs(2000, least=1), Says(mark("Escribe por qué se excluye la meta."))
    ]

    @property
    def text_in_it(self) -> str:
        return self.reason


class ExclusionController(Controller):
    path = "/reviews/{review_id:int}/exclusion"
    opt = seen("review", to=Action.EXCLUDE_GOAL)

    @get(name="exclusion")
    async def show(self, request: Request) -> Page:
        return await exclusion_page(request, Form())

    @post()
    async def create(self, request: Request) -> Page:
        form = read_printed(request, ExclusionForm)
        if form.data is None:
            return await exclusion_page(request, form)
        try:
            await exclude(request, form.data)
        except Invalid as error:
            return await exclusion_page(request, form.refused(error))
        return see_other(request, url("review", review_id=found(request, SeenReview).id))


async def exclude(request: Request, data: ExclusionForm) -> None:
    review = found(request, SeenReview)
    try:
        goal = await goal_of(review.plan, data.goal)
    except NotFound as error:
        raise Invalid(error.message, field="goal") from error
    await exclude_goal(review, goal, data.reason, version=goal.version, by=request.viewer)


async def exclusion_page(request: Request, form: Form[ExclusionForm]) -> Page:
    review = found(request, SeenReview)
    goals = await goals_of(review.plan)
    return page(
        request,
        "exclusions/show.html",
        status=422 if form.errors else 200,
        review=review,
        goals={goal.id: goal.title for goal in goals if not goal.is_excluded},
        excluded=[as_row(goal) for goal in goals if goal.is_excluded],
        form=form,
    )


def as_row(goal: GoalLine) -> tuple[str, str]:
    """The goal, why it is left out and who approved it."""
    return goal.title, f"{goal.excluded_reason} ({goal.excluded_by_name})"
