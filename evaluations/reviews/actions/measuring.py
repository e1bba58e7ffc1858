"""Goals in a review: what was reached, and which of them leaves the sums."""

from evaluations.errors import NotFound
from evaluations.goals.actions.measuring import NewResult, exclude, tell_result
from evaluations.goals.queries import GoalLine
from evaluations.reviews.actions.holding import held_for
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Action, Viewer


async def measure_goal(
    review: SeenReview, goal: GoalLine, result: NewResult, *, version: int, by: Viewer
) -> None:
    """Raises NotAllowed when the side has submitted, Conflict when the result has changed."""
    now = await held_for(review, Action.MEASURE_GOALS, by)
    check_belongs(goal, now)
    await tell_result(goal, result, version=version, by=by)


async def exclude_goal(
    review: SeenReview, goal: GoalLine, reason: str, *, version: int, by: Viewer
) -> None:
    """Whoever acts approves it, with a reason outside the person's control (RULES §3.7)."""
    now = await held_for(
        review,
        Action.EXCLUDE_GOAL,
        by,
        or_else="Una meta la excluyen la jefatura o Recursos Humanos, antes de la determinación.",
    )
    check_belongs(goal, now)
    await exclude(goal, reason, version=version, by=by)


def check_belongs(goal: GoalLine, review: SeenReview) -> None:
    """A right to one review is no right to the goals of another."""
    if goal.plan != review.plan:
        raise NotFound("Esa meta no está en esta evaluación.")
