"""How a behaviour was rated: told of five people, never of four, and of no part of them."""

from fractions import Fraction

import pytest

from evaluations.competencies.actions.dictionary import merge
from evaluations.competencies.tables import DictionaryEntry
from evaluations.database import SYSTEM, acting_as
from evaluations.reviews.actions.answering import NewAnswer, rate
from evaluations.reviews.actions.submitting import submit
from evaluations.reviews.queries.behaviour_ratings import behaviour_ratings
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import Side, State
from evaluations.reviews.tables import NotObservedReason
from tests.factories import (
    FACT,
    a_person,
    a_review,
    answered,
    decided,
    hr,
    items_of,
    side_viewer,
    submitted,
    the_review,
)

FIRST, SECOND = "Conducta 1.1.", "Conducta 1.2."


async def entry(text: str = FIRST) -> int:
    found = await DictionaryEntry.objects().get(DictionaryEntry.text == text)
    assert found is not None
    return found.id


async def rated(level: int | None, *, scale_points: int = 5) -> SeenReview:
    """A decided review in which the manager gave the first behaviour that level, or none."""
    review = await a_review(scale_points=scale_points)
    await submitted(review, Side.SELF, 3)
    by, item = await side_viewer(review, Side.MANAGER), (await items_of(review))[0]
    review = await answered(await the_review(review.id), Side.MANAGER, 3)
    given = NewAnswer(level, fact=FACT, version=1) if level else unseen
    await rate(review, item, Side.MANAGER, given, by=by)
    await submit(await the_review(review.id), by=by)
    return await decided(await the_review(review.id))


unseen = NewAnswer(not_observed=NotObservedReason.NO_OCCASION, version=1)


async def test_four_people_are_too_few() -> None:
    for level in (3, 4, 4, 5):
        await rated(level)

    assert await behaviour_ratings(await entry()) == []


async def test_five_people_are_told_of() -> None:
    for level in (2, 4, 4, 5, None):
        await rated(level)
    await rated(5)

    (scale,) = await behaviour_ratings(await entry())
    said = scale.sides[Side.MANAGER]

    assert (scale.points, said.people, said.answers, said.not_observed) == (5, 6, 6, 1)
    assert said.counts == {2: 1, 4: 2, 5: 2}
    assert (said.mean, said.not_observed, said.answers) == (Fraction(4), 1, 6)
    assert scale.sides[Side.SELF].counts == {3: 6}


async def test_four_people_who_were_rated_twice_are_four() -> None:
    for _ in range(4):
        await rated(4)
    await merge(await entry(SECOND), await entry(FIRST), by=await hr())

    assert await behaviour_ratings(await entry()) == []


async def test_levels_of_fewer_than_five_are_not_told_beside_those_not_observed() -> None:
    for level in (2, 4, 4, 5, None, None):
        await rated(level)

    (scale,) = await behaviour_ratings(await entry())
    said = scale.sides[Side.MANAGER]

    assert (said.people, said.counts, said.mean) == (6, {}, None)
    assert (said.not_observed, said.answers) == (2, 6)


async def test_a_scale_with_too_few_people_is_neither_shown_nor_mixed_in() -> None:
    for _ in range(5):
        await rated(4)
    await rated(7, scale_points=7)

    (scale,) = await behaviour_ratings(await entry())

    assert (scale.points, scale.sides[Side.MANAGER].counts) == (5, {4: 5})


@pytest.mark.parametrize("state", [State.AWAITING_BOTH, State.AWAITING_DECISION, State.CANCELLED])
async def test_only_decided_reviews_count(state: State) -> None:
    for _ in range(4):
        await rated(4)
    await a_review(state=state)

    assert await behaviour_ratings(await entry()) == []


async def test_merged_wordings_count_together() -> None:
    for _ in range(5):
        await rated(5)
    by = await hr()
    await merge(await entry(SECOND), await entry(FIRST), by=by)

    (scale,) = await behaviour_ratings(await entry())

    assert scale.sides[Side.MANAGER].counts == {3: 5, 5: 5}
    assert scale.sides[Side.MANAGER].people == 5


async def test_an_auditor_is_told_of_sealed_reviews_only() -> None:
    for _ in range(5):
        await rated(4)
    aurora = await a_person("Aurora")
    await acting_as(aurora.id, aurora.role)

    assert await behaviour_ratings(await entry()) == []


async def test_whoever_looks_is_not_one_of_the_five() -> None:
    reviews = [await rated(4) for _ in range(5)]
    await acting_as(reviews[0].person, "hr")

    assert await behaviour_ratings(await entry()) == []

    await acting_as(SYSTEM, "system")
    await rated(4)
    await acting_as(reviews[0].person, "hr")
    (scale,) = await behaviour_ratings(await entry())
    assert scale.sides[Side.MANAGER].people == 6
