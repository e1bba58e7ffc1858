"""The four probations that run: on days 7, 22, 26 and 29 of 30."""

from datetime import timedelta

from evaluations.demo.deciding import assess_requirements, write_about
from evaluations.demo.founding import PROBATION_DAYS, start_of
from evaluations.demo.goal_plans import OF_THE_FIRST_MONTH
from evaluations.demo.goals import plan, tell_results
from evaluations.demo.network import ORDER, Network, as_seen, member
from evaluations.demo.stories import PROBATIONS, Story
from evaluations.demo.way import bring
from evaluations.reviews.actions.opening import open_probation
from evaluations.reviews.queries.seen import SeenReview, review_seen_by
from evaluations.reviews.states import State

UNMET_REQUIREMENT = 5
"""The use of catalogues."""


async def probations(network: Network) -> None:
    for story in PROBATIONS:
        review = await opened(network, story)
        goals = OF_THE_FIRST_MONTH[member(story.person).position]
        await bring(network, review, story, goals, "first_month")
        if story.state == State.AWAITING_DECISION:
            await prepare_the_decision(network, review, story)


async def opened(network: Network, story: Story) -> SeenReview:
    """With the goals of the month, agreed on the first day."""
    starts_on = start_of(member(story.person), network.calendar)
    period = starts_on, starts_on + timedelta(days=PROBATION_DAYS - 1)
    goals = OF_THE_FIRST_MONTH[member(story.person).position]
    goal_plan = await plan(network, story.person, "Metas del mes de prueba", period, goals)
    hr = await network.hr()
    review_id, _ = await open_probation(network.viewers[story.person].id, by=hr, plan=goal_plan)
    return await review_seen_by(hr, review_id)


async def prepare_the_decision(network: Network, review: SeenReview, story: Story) -> None:
    """All is there but the facts behind the widest differences."""
    manager = await network.manager_of(story.person)
    now = await as_seen(manager, review)
    goals = OF_THE_FIRST_MONTH[member(story.person).position]
    await tell_results(now, story.person, goals, by=manager)
    await assess_requirements(now, ORDER[story.person], by=manager, unmet=UNMET_REQUIREMENT)
    await write_about(now, story.person, by=manager)
