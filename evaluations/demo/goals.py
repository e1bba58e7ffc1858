"""Goals: planned by the manager, told by whoever it falls to, excluded by HR."""

from collections.abc import Sequence
from datetime import date

from evaluations.demo.goal_plans import Planned
from evaluations.demo.network import ORDER, Network
from evaluations.demo.writing import note
from evaluations.goals.actions.planning import plan_goals
from evaluations.goals.queries import goals_of
from evaluations.people.viewer import Viewer
from evaluations.reviews.actions.measuring import GoalAnswer, answer_goal, exclude_goal
from evaluations.reviews.queries.own_goals import own_goals
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import Side


async def plan(
    network: Network, key: str, title: str, period: tuple[date, date], goals: Sequence[Planned]
) -> int:
    """The person's goals of a period, as their manager agreed on them."""
    manager = await network.manager_of(key)
    new = [planned.goal for planned in goals]
    return await plan_goals(network.viewers[key].id, title, period, new, by=manager)


async def tell_results(
    review: SeenReview, key: str, goals: Sequence[Planned], *, by: Viewer, first: int | None = None
) -> None:
    """What was reached, goal by goal; of the first ones only where the form is half filled."""
    side = Side.SELF if by.id == review.person else Side.MANAGER
    lines = await own_goals(review, side, by)
    for own, planned in list(zip(lines, goals, strict=True))[:first]:
        if not own.goal.has_result:
            turn = ORDER[key] + own.goal.number
            result = planned.results[turn % len(planned.results)]
            answer = GoalAnswer(result, note("evidence", "reached", turn))
            await answer_goal(review, own, answer, by=by)


async def leave_out_the_last(network: Network, review: SeenReview, reason: str) -> None:
    hr = await network.hr()
    last = (await goals_of(review.plan))[-1]
    await exclude_goal(review, last, reason, version=last.version, by=hr)
