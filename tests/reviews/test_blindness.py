"""Blind in the database itself: what row-level security shows to whom, without any rule of ours."""

import pytest

from evaluations.database import acting_as, rows
from evaluations.people.viewer import Viewer
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import Side, State
from tests.factories import a_person, a_review, answered, hr, side_viewer, the_review, viewer_of

SIDES = {Side.SELF.value, Side.MANAGER.value}


async def sides_seen(review: SeenReview, viewer: Viewer) -> set[str]:
    await acting_as(viewer.id, viewer.role)
    found = await rows("select distinct side from rating where review = $1", review.id)
    return {line["side"] for line in found}


@pytest.mark.parametrize(
    "state", [State.AWAITING_BOTH, State.AWAITING_SELF, State.AWAITING_MANAGER]
)
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
