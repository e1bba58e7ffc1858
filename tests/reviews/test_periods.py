"""Which goals a review's period takes, and that no two reviews of a kind share a day."""

import asyncio
from dataclasses import replace
from datetime import date

import asyncpg
import pytest

from evaluations.database import as_system, rows
from evaluations.errors import Invalid
from evaluations.goals.actions.planning import plan_goals
from evaluations.people.actions.moving import Post, move
from evaluations.people.queries.persons import person_by_id
from evaluations.people.viewer import Viewer
from evaluations.postgres import Urls
from evaluations.reviews.actions.freezing import Opening, insert_review
from evaluations.reviews.actions.opening import open_probation, open_review
from evaluations.reviews.queries.employment_facts import employment_facts
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import ReviewKind, State
from tests.factories import (
    GUIDE,
    a_person,
    a_profile,
    a_review,
    an_employment,
    an_organization,
    hr,
    the_review,
)

Period = tuple[date, date]
NOVEMBER = date(2026, 11, 1), date(2026, 11, 30)
THE_YEAR_TO_COME = date(2026, 11, 30), date(2027, 11, 30)
YEAR = date(2026, 1, 1), date(2026, 12, 31)


async def hired(starts_on: date = NOVEMBER[0]) -> int:
    """Emilio's employment, of which nothing is missing."""
    await an_organization()
    job = await an_employment(manager=await a_person("Marta"), starts_on=starts_on)
    await a_profile(job.position)
    return int(job.id)


async def agreed(job: int, period: Period) -> int:
    facts = await employment_facts(job)
    return await plan_goals(facts["person"], "Metas", period, (GUIDE,), by=await hr())


async def annual(job: int, period: Period, plan: int | None = None) -> SeenReview:
    opening = Opening(job, ReviewKind.ANNUAL, *period, due_on=period[1], plan=plan)
    return await the_review(await open_review(opening, by=await hr()))


async def test_goals_of_the_year_to_come_are_not_taken_by_the_probation_before() -> None:
    job = await hired()
    plan = await agreed(job, THE_YEAR_TO_COME)
    facts = await employment_facts(job)

    probation, _ = await open_probation(facts["person"], by=await hr())
    year = await annual(job, THE_YEAR_TO_COME)

    assert (await the_review(probation)).plan is None
    assert (year.plan, year.goals_weight) == (plan, 60)


async def test_of_several_plans_the_one_that_shares_most_days_is_taken() -> None:
    job = await hired(YEAR[0])
    await agreed(job, (date(2026, 7, 1), date(2026, 12, 31)))
    longest = await agreed(job, YEAR)
    await agreed(job, (date(2026, 12, 1), date(2026, 12, 31)))

    assert (await annual(job, YEAR)).plan == longest


@pytest.mark.parametrize(
    ("first", "is_taken"), [(date(2026, 11, 16), True), (date(2026, 11, 17), False)]
)
async def test_half_of_the_shorter_time_is_enough_and_less_is_not(
    first: date, is_taken: bool
) -> None:
    job = await hired()
    plan = await agreed(job, (first, date(2027, 6, 30)))

    review = await annual(job, NOVEMBER)

    assert review.plan == (plan if is_taken else None)


async def test_the_first_half_of_a_year_takes_the_goals_of_the_year() -> None:
    job = await hired(YEAR[0])
    plan = await agreed(job, YEAR)

    assert (await annual(job, (YEAR[0], date(2026, 6, 30)))).plan == plan


async def test_a_probation_does_not_take_the_goals_of_the_year_that_it_begins() -> None:
    job = await hired()
    await agreed(job, (NOVEMBER[0], date(2027, 10, 31)))
    facts = await employment_facts(job)

    probation, _ = await open_probation(facts["person"], by=await hr())

    assert (await the_review(probation)).plan is None


async def test_goals_named_by_their_number_need_only_one_day_of_the_period() -> None:
    job = await hired()
    plan = await agreed(job, THE_YEAR_TO_COME)

    assert (await annual(job, NOVEMBER, plan)).plan == plan


async def test_goals_of_another_time_are_refused_also_by_their_number() -> None:
    job = await hired()
    plan = await agreed(job, (date(2026, 12, 1), date(2027, 11, 30)))

    with pytest.raises(Invalid, match="ningún día"):
        await annual(job, NOVEMBER, plan)


@pytest.mark.parametrize(
    "period",
    [
        (date(2026, 1, 2), date(2027, 1, 1)),
        (date(2025, 6, 1), date(2026, 1, 1)),
        (date(2026, 12, 31), date(2027, 12, 31)),
        (date(2026, 3, 1), date(2026, 3, 1)),
        (date(2025, 1, 1), date(2027, 12, 31)),
    ],
)
async def test_a_second_review_of_the_kind_on_any_of_its_days_names_the_first(
    period: Period,
) -> None:
    job = await hired(date(2025, 1, 1))
    first = await annual(job, YEAR)

    with pytest.raises(Invalid) as refused:
        await annual(job, period)

    assert refused.value.field == "starts_on"
    told = {"folio": first.folio, "first": YEAR[0], "last": YEAR[1]}
    assert refused.value.values == told


async def test_the_years_before_and_after_and_the_probation_stand_in_nobodys_way() -> None:
    job = await hired(date(2025, 6, 1))
    facts = await employment_facts(job)
    await annual(job, YEAR)

    await annual(job, (date(2025, 1, 1), date(2025, 12, 31)))
    await annual(job, (date(2027, 1, 1), date(2027, 12, 31)))
    probation, _ = await open_probation(facts["person"], by=await hr())

    assert (await the_review(probation)).state == State.AWAITING_BOTH


@pytest.mark.parametrize("kind", ReviewKind)
async def test_the_database_refuses_it_as_well(kind: ReviewKind) -> None:
    review = await a_review(kind)
    facts = await employment_facts(review.employment)
    later = Opening(review.employment, kind, review.ends_on, YEAR[1], YEAR[1])

    with pytest.raises(asyncpg.ExclusionViolationError):
        await insert_review(later, facts, by=await hr())


async def test_one_that_was_cancelled_is_nothing_to_the_database_either() -> None:
    review = await a_review(state=State.CANCELLED)
    facts = await employment_facts(review.employment)
    same = Opening(review.employment, review.kind, review.starts_on, YEAR[1], YEAR[1])

    assert await insert_review(same, facts, by=await hr()) > review.id


async def test_of_two_that_are_opened_at_once_the_second_is_refused(committed: Urls) -> None:
    async with as_system():
        job, by = await hired(), await hr()
    opening = Opening(job, ReviewKind.ANNUAL, *YEAR, due_on=YEAR[1])
    later = replace(opening, starts_on=date(2026, 12, 1), ends_on=date(2027, 12, 31))

    tasks = [asyncio.create_task(attempt(one, by)) for one in (opening, later)]

    assert sorted([await task for task in tasks]) == [False, True]


async def test_who_is_moved_just_before_is_reviewed_by_the_new_manager(committed: Urls) -> None:
    async with as_system():
        job, by, nora = await hired(), await hr(), await a_person("Nora")
        facts = await employment_facts(job)
    post = Post(facts["position"], facts["unit"], nora.id)
    opening = Opening(job, ReviewKind.ANNUAL, *YEAR, due_on=YEAR[1])

    moving = asyncio.create_task(moved(facts["person"], post, by))
    await asyncio.sleep(0.1)

    assert await attempt(opening, by)
    await moving
    async with as_system():
        assert [line["manager"] for line in await rows("select manager from review")] == [nora.id]


async def moved(person: int, post: Post, by: Viewer) -> None:
    """It takes a while until that is committed."""
    async with as_system():
        await move(await person_by_id(person), post, since=NOVEMBER[0], by=by)
        await asyncio.sleep(0.3)


async def attempt(opening: Opening, by: Viewer) -> bool:
    """Whether it was opened; the other one came first if not."""
    try:
        async with as_system():
            await open_review(opening, by=by)
            await asyncio.sleep(0.05)
    except Invalid:
        return False
    return True
