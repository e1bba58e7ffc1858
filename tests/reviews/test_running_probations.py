"""A probation runs on when its person gets another manager, unit or post (LFT 39-D)."""

from datetime import date
from typing import Any

import pytest

from evaluations.database import row
from evaluations.errors import Invalid, NotFound
from evaluations.people.actions.moving import Post, move
from evaluations.people.tables import Employment, Person
from evaluations.people.viewer import THE_SYSTEM
from evaluations.reviews.actions.freezing import Opening
from evaluations.reviews.actions.opening import open_probation, open_review
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import ReviewKind, State
from tests.factories import (
    a_person,
    a_position,
    a_profile,
    a_review,
    a_unit,
    an_employment,
    an_organization,
    hr,
    the_review,
)
from tests.web.outcomes import on

STARTED, LAST_DAY = date(2026, 1, 12), date(2026, 2, 10)
MEANWHILE = date(2026, 1, 22)


async def on_probation(**values: Any) -> tuple[Person, Employment]:
    """Emilio under Marta, with a probation from 2026-01-12 to 02-10."""
    await an_organization()
    emilio = await a_person("Emilio")
    job = await an_employment(emilio, manager=await a_person("Marta"), **values)
    await a_profile(job.position)
    return emilio, job


async def opened(person: Person, day: date) -> SeenReview:
    with on(day):
        review_id, _ = await open_probation(person.id, by=await hr())
    return await the_review(review_id)


def period(review: SeenReview) -> tuple[date, date]:
    return review.starts_on, review.ends_on


async def test_a_new_manager_reviews_the_probation_on_its_own_dates() -> None:
    emilio, job = await on_probation()
    nora = await a_person("Nora")
    await move(emilio, Post(job.position, job.unit, nora.id), since=MEANWHILE, by=THE_SYSTEM)

    review = await opened(emilio, date(2026, 2, 2))

    assert (review.manager, period(review)) == (nora.id, (STARTED, LAST_DAY))
    assert review.due_on == date(2026, 2, 4)


async def test_a_manager_who_is_still_to_come_does_not_review_yet() -> None:
    emilio, job = await on_probation()
    nora = await a_person("Nora")
    await move(emilio, Post(job.position, job.unit, nora.id), since=MEANWHILE, by=THE_SYSTEM)

    review = await opened(emilio, date(2026, 1, 21))

    assert (review.manager, review.employment) == (job.manager, job.id)


async def test_a_promotion_in_the_probation_is_reviewed_in_the_new_post() -> None:
    emilio, job = await on_probation(contract_date=STARTED)
    position, unit = await a_position("Coordinación"), await a_unit("Muelle")
    await a_profile(position.id)
    for place, since in ((job.unit, MEANWHILE), (unit.id, LAST_DAY)):
        await move(emilio, Post(position.id, place, job.manager), since=since, by=THE_SYSTEM)

    review = await opened(emilio, LAST_DAY)

    facts = review.facts
    assert (facts["position_title"], facts["unit_name"]) == ("Coordinación", "Muelle")
    assert {facts["employed_from"], facts["contract_date"]} == {str(STARTED)}
    assert period(review) == (STARTED, LAST_DAY)


async def test_a_move_after_the_last_day_brings_no_probation_along() -> None:
    emilio, job = await on_probation()
    nora = await a_person("Nora")
    since = date(2026, 2, 11)
    await move(emilio, Post(job.position, job.unit, nora.id), since=since, by=THE_SYSTEM)

    with pytest.raises(Invalid, match="al menos un día"):
        await opened(emilio, since)


async def test_whoever_left_and_came_back_does_not_bring_the_probation_along() -> None:
    emilio, job = await on_probation(ends_on=date(2026, 1, 20))
    again = {"position": job.position, "manager": await a_person("Marta"), "probation_days": 0}
    await an_employment(emilio, starts_on=MEANWHILE, **again)

    with pytest.raises(Invalid, match="al menos un día"):
        await opened(emilio, MEANWHILE)


async def test_it_is_reviewed_once_however_often_its_person_moves() -> None:
    emilio, job = await on_probation()
    first = await opened(emilio, date(2026, 1, 20))
    nora = await a_person("Nora")
    await move(emilio, Post(job.position, job.unit, nora.id), since=MEANWHILE, by=THE_SYSTEM)

    with pytest.raises(Invalid, match="39-D"):
        await opened(emilio, LAST_DAY)

    assert (await the_review(first.id)).manager == job.manager


async def test_an_annual_review_reaches_back_before_the_last_move() -> None:
    emilio, job = await on_probation()
    since = date(2026, 12, 1)
    await move(
        emilio,
        Post(job.position, job.unit, (await a_person("Nora")).id),
        since=since,
        by=THE_SYSTEM,
    )
    held = await row("select id from employment where starts_on = $1", since)
    half = date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 31)

    review_id = await open_review(Opening(held["id"], ReviewKind.ANNUAL, *half), by=await hr())

    review = await the_review(review_id)
    assert (review.state, review.facts["employed_from"]) == (State.AWAITING_BOTH, str(STARTED))


async def test_whoever_has_no_post_or_does_not_exist_has_no_review() -> None:
    await a_review(ReviewKind.ANNUAL)
    otto = await a_person("Otto")

    with pytest.raises(Invalid, match="Otto no tiene un puesto vigente"):
        await open_probation(otto.id, by=await hr())
    with pytest.raises(NotFound):
        await open_probation(0, by=await hr())


@pytest.mark.parametrize(("told", "counted"), [(None, 52), (3, 52), (60, 60)])
async def test_the_organisation_has_as_many_workers_as_are_known_at_least(
    told: int | None, counted: int
) -> None:
    await an_organization(headcount=told)
    for _ in range(48):
        await a_person("Otto")
    await a_person("Lucía", is_active=False)

    review = await a_review()

    assert review.headcount == counted
