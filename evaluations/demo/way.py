"""A review's way to where its story says it stands, each step by whoever it falls to."""

from collections.abc import Sequence

from evaluations.demo.deciding import (
    assess_requirements,
    conclude,
    explain_gaps,
    receive,
    write_about,
)
from evaluations.demo.goal_plans import Planned
from evaluations.demo.goals import leave_out_the_last, tell_results
from evaluations.demo.network import ORDER, Network, as_seen
from evaluations.demo.sides import rate_first, write_own_notes
from evaluations.demo.stories import Story
from evaluations.demo.writing import Writer
from evaluations.reviews.actions.cancelling import cancel
from evaluations.reviews.actions.submitting import submit
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import DECIDED, RATING, Side, State

CANCELLED_BECAUSE = (
    "Cambió de biblioteca y de jefatura a mitad del ciclo: se abrirá otra con el periodo correcto."
)


async def bring(
    network: Network, review: SeenReview, story: Story, goals: Sequence[Planned], bank: str
) -> None:
    """`review` has just been opened; `bank` is the file of facts that suits its length."""
    ends_on = min(review.ends_on, network.calendar.today)
    writer = Writer(ORDER[story.person] + review.ends_on.year, review.starts_on, ends_on, bank)
    await on_the_own_side(network, review, story, goals, writer)
    await on_the_managers_side(network, review, story, writer)
    if story.excluded_goal:
        await leave_out_the_last(network, review, story.excluded_goal)
    if story.state == State.CANCELLED:
        await cancel(review, CANCELLED_BECAUSE, by=await network.hr())
    if story.state in DECIDED:
        await decide_on(network, review, story, goals, writer)
    if story.state == State.SEALED:
        await receive(network, review, story)


async def on_the_own_side(
    network: Network, review: SeenReview, story: Story, goals: Sequence[Planned], writer: Writer
) -> None:
    person, order = await network.acting(story.person), ORDER[story.person]
    submits = has_submitted(story, Side.SELF)
    count = review.items if submits else story.own_done
    await rate_first(review, Side.SELF, story.own, writer, count=count, by=person)
    if count:
        await write_own_notes(review, order, by=person, first=None if submits else 1)
        await tell_results(review, story.person, goals, by=person, first=None if submits else 1)
    if submits:
        await submit(await as_seen(person, review), by=person)


async def on_the_managers_side(
    network: Network, review: SeenReview, story: Story, writer: Writer
) -> None:
    manager = await network.manager_of(story.person)
    submits = has_submitted(story, Side.MANAGER)
    count = review.items if submits else story.manager_done
    await rate_first(review, Side.MANAGER, story.manager, writer, count=count, by=manager)
    if submits:
        await submit(await as_seen(manager, review), by=manager)


def has_submitted(story: Story, side: Side) -> bool:
    return story.state not in RATING[side] | {State.CANCELLED}


async def decide_on(
    network: Network, review: SeenReview, story: Story, goals: Sequence[Planned], writer: Writer
) -> None:
    manager = await network.manager_of(story.person)
    now = await as_seen(manager, review)
    await explain_gaps(now, writer, by=manager)
    await tell_results(now, story.person, goals, by=manager)
    await assess_requirements(now, ORDER[story.person], by=manager)
    await write_about(now, story.person, by=manager)
    await conclude(now, story.person, by=manager)
