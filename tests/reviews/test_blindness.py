"""Blind twice: row-level security without any rule of ours, and our rules without it."""

import pytest

from evaluations.database import SYSTEM, acting_as, rows
from evaluations.goals.actions.measuring import NewResult
from evaluations.people.viewer import Viewer
from evaluations.reviews.actions.measuring import GoalAnswer, answer_goal
from evaluations.reviews.actions.writing import write_note
from evaluations.reviews.notes import goal_topic, topics
from evaluations.reviews.queries.answers import compared, items_of
from evaluations.reviews.queries.beside import notes_of, requirement_lines
from evaluations.reviews.queries.own_goals import own_goals
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import Side, State
from tests.factories import (
    CALLS,
    COURSE,
    a_person,
    a_review,
    answered,
    brought_to,
    hr,
    side_viewer,
    the_review,
    unmet,
    viewer_of,
)

SIDES = {Side.SELF.value, Side.MANAGER.value}
RUNNING = [State.AWAITING_BOTH, State.AWAITING_SELF, State.AWAITING_MANAGER]


async def filled(state: State) -> SeenReview:
    """Both sides have answered, written a note and told evidence; then who hands in does."""
    review = await a_review(requirements=1, goals=(CALLS, COURSE))
    for side in Side:
        by = await side_viewer(review, side)
        [calls, _] = await own_goals(review, side, by)
        topic = topics(review.kind, side)[0].key
        await answered(review, side)
        await write_note(review, side, topic, "Escrito.", version=0, by=by)
        await answer_goal(review, calls, GoalAnswer(NewResult(), "Lo conté."), by=by)
    return await brought_to(state, await unmet(review))


async def found_by_queries(review: SeenReview, viewer: Viewer) -> set[str]:
    """Whose ratings, notes and evidence the queries give, where row-level security binds nobody."""
    await acting_as(SYSTEM, "system")
    items = items_of(await compared(review, viewer), lambda item: True)
    rated = {side.value for item in items for side in Side if item.answer(side) is not None}
    noted = {side.value for side, _ in await notes_of(review, viewer)}
    told = {side.value for side in Side if (await own_goals(review, side, viewer))[0].evidence.text}
    assessed = {"manager" for line in await requirement_lines(review, viewer) if line.outcome}
    assert rated == noted == told and assessed == rated & {"manager"}
    return rated


@pytest.mark.parametrize("state", RUNNING)
async def test_queries_keep_the_other_side_back_where_row_level_security_binds_nobody(
    state: State,
) -> None:
    review = await filled(state)

    assert await found_by_queries(review, await side_viewer(review, Side.SELF)) == {"self"}
    assert await found_by_queries(review, await side_viewer(review, Side.MANAGER)) == {"manager"}
    for name in ("Hilda", "Aurora", "Otto"):
        assert await found_by_queries(review, viewer_of(await a_person(name))) == set()


async def test_queries_give_both_sides_once_both_have_submitted() -> None:
    review = await filled(State.AWAITING_DECISION)

    for who in (*[await side_viewer(review, side) for side in Side], await hr()):
        assert await found_by_queries(review, who) == SIDES
    assert await found_by_queries(review, viewer_of(await a_person("Aurora"))) == set()


async def evidence_seen(review: SeenReview, viewer: Viewer) -> set[str]:
    await acting_as(viewer.id, viewer.role)
    found = await rows(
        "select side from note where review = $1 and topic = $2", review.id, goal_topic(1)
    )
    return {line["side"] for line in found}


@pytest.mark.parametrize("state", RUNNING)
async def test_the_database_itself_keeps_the_other_sides_evidence_back(state: State) -> None:
    review = await filled(state)
    emilio, marta = await side_viewer(review, Side.SELF), await side_viewer(review, Side.MANAGER)
    hilda, aurora = await hr(), viewer_of(await a_person("Aurora"))

    seen = [await evidence_seen(review, who) for who in (emilio, marta, hilda, aurora)]

    assert seen == [{"self"}, {"manager"}, set(), set()]


async def sides_seen(review: SeenReview, viewer: Viewer) -> set[str]:
    await acting_as(viewer.id, viewer.role)
    found = await rows("select distinct side from rating where review = $1", review.id)
    return {line["side"] for line in found}


@pytest.mark.parametrize("state", RUNNING)
async def test_each_side_sees_only_its_own_until_both_have_submitted(state: State) -> None:
    review = await a_review(state=state)
    emilio, marta = await side_viewer(review, Side.SELF), await side_viewer(review, Side.MANAGER)
    hilda = await hr()

    assert await sides_seen(review, emilio) == {"self"}
    assert await sides_seen(review, marta) == {"manager"}
    assert await sides_seen(review, hilda) == set()


@pytest.mark.parametrize("state", [State.AWAITING_DECISION, State.SEALED])
async def test_afterwards_the_parties_and_hr_see_both(state: State) -> None:
    review = await a_review(state=state)
    people = [await side_viewer(review, side) for side in Side]
    people.append(await hr())

    assert [await sides_seen(review, who) for who in people] == [SIDES] * 3


async def test_an_auditor_sees_what_is_sealed_and_nothing_else() -> None:
    aurora = viewer_of(await a_person("Aurora"))
    running, sealed = await a_review(), await a_review(state=State.SEALED)

    assert await sides_seen(running, aurora) == set()
    assert await sides_seen(sealed, aurora) == SIDES


async def test_a_stranger_and_nobody_at_all_see_nothing() -> None:
    review = await a_review(state=State.SEALED)
    otto = viewer_of(await a_person("Otto"))

    assert await sides_seen(review, otto) == set()
    assert await rows("select id from review") == []
    await acting_as(0, "")
    for table in ("review", "rating", "note", "goal", "document", "determination"):
        assert await rows(f"select * from {table}") == []


async def test_nobody_writes_on_the_other_side() -> None:
    review = await answered(await a_review(), Side.SELF)
    marta = await side_viewer(review, Side.MANAGER)
    await acting_as(marta.id, marta.role)

    written = await rows(
        "update rating set level = 1 where review = $1 and side = 'self' returning id", review.id
    )

    assert written == []
    await acting_as(0, "system")
    assert (await the_review(review.id)).self_done == review.items
