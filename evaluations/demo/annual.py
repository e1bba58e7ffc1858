"""The two rounds of annual reviews: last year's, sealed for a few, and the one that runs."""

from evaluations.database import rows
from evaluations.demo.goal_plans import ANNUAL, Planned
from evaluations.demo.goals import plan
from evaluations.demo.network import Network, member
from evaluations.demo.stories import LAST_YEAR, THIS_YEAR, Story
from evaluations.demo.way import bring
from evaluations.reviews.actions.cycles import NewCycle, open_cycle, start_cycle
from evaluations.reviews.actions.freezing import Opening
from evaluations.reviews.actions.opening import open_review
from evaluations.reviews.queries.seen import review_seen_by
from evaluations.reviews.states import ReviewKind


async def last_year(network: Network) -> None:
    """Opened one by one, for the few that are told of."""
    dates = network.calendar.last_round
    cycle = await start_cycle(dates, by=await network.hr())
    for story in LAST_YEAR:
        goals = await plan_for(network, story, dates)
        hr = await network.hr()
        opening = Opening(
            employment=network.employments[story.person],
            kind=ReviewKind.ANNUAL,
            starts_on=dates.starts_on,
            ends_on=dates.ends_on,
            due_on=dates.manager_due_on,
            plan=goals,
            cycle=cycle,
        )
        review_id = await open_review(opening, by=hr)
        review = await review_seen_by(hr, review_id)
        await bring(network, review, story, goals_for(story), "facts")


async def this_year(network: Network) -> None:
    """Opened at once for everyone whom the round reaches."""
    dates = network.calendar.this_round
    for story in THIS_YEAR:
        await plan_for(network, story, dates)
    hr = await network.hr()
    cycle = await start_cycle(dates, by=hr)
    await open_cycle(cycle, by=hr)
    found = await rows("select id, person from review where cycle = $1", cycle)
    opened = {line["person"]: line["id"] for line in found}
    for story in THIS_YEAR:
        person = network.viewers[story.person]
        review = await review_seen_by(await network.hr(), opened[person.id])
        await bring(network, review, story, goals_for(story), "facts")


async def plan_for(network: Network, story: Story, dates: NewCycle) -> int:
    period = dates.starts_on, dates.ends_on
    title = f"Metas {dates.ends_on.year}"
    return await plan(network, story.person, title, period, goals_for(story))


def goals_for(story: Story) -> tuple[Planned, ...]:
    return ANNUAL[member(story.person).position]
