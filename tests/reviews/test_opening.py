"""Opening a review: what is frozen, and what the law refuses."""

from dataclasses import replace
from datetime import date

import asyncpg
import pytest

from evaluations.database import row, rows
from evaluations.errors import Invalid, NotAllowed, NotFound
from evaluations.reviews.actions.freezing import Opening
from evaluations.reviews.actions.opening import open_probation, open_review, probation_warnings
from evaluations.reviews.states import ReviewKind, State
from tests.factories import (
    CALLS,
    COURSE,
    a_person,
    a_plan,
    a_position,
    a_profile,
    a_review,
    an_employment,
    an_organization,
    hr,
    items_of,
    the_review,
    viewer_of,
)


async def test_opening_copies_wording_and_a_blank_answer_for_each_side() -> None:
    review = await a_review(behaviours=(2, 3), requirements=2)

    assert (review.items, len(await items_of(review))) == (5, 5)
    counts = await rows(
        "select side, count(*), count(level) from rating where review = $1 group by side",
        review.id,
    )
    assert sorted(map(tuple, counts)) == [("manager", 5, 0), ("self", 5, 0)]


async def test_later_versions_of_the_profile_never_reach_an_open_review() -> None:
    review = await a_review(behaviours=(1,))
    before = await rows("select text from review_item where review = $1", review.id)

    job = await row("select position from employment where id = $1", review.employment)
    await a_profile(job["position"], behaviours=(4,))

    after = await rows("select text from review_item where review = $1", review.id)
    assert (before, (await the_review(review.id)).profile) == (after, review.profile)


@pytest.mark.parametrize(
    ("kind", "goals", "weights"),
    [
        (ReviewKind.PROBATION, (CALLS, COURSE), (60, 40)),
        (ReviewKind.ANNUAL, (CALLS, COURSE), (40, 60)),
        (ReviewKind.PROBATION, (), (100, 0)),
        (ReviewKind.ANNUAL, (), (100, 0)),
    ],
)
async def test_the_blocks_weigh_what_the_rules_say(
    kind: ReviewKind, goals: tuple[object, ...], weights: tuple[int, int]
) -> None:
    review = await a_review(kind, goals=goals)  # type: ignore[arg-type]

    assert (review.competencies_weight, review.goals_weight) == weights


async def test_a_probation_follows_the_clock_of_the_law() -> None:
    await an_organization()
    job = await an_employment(manager=await a_person("Marta"), contract_date=date(2026, 1, 12))
    await a_profile(job.position)

    review_id, warnings = await open_probation(job.person, by=await hr())

    review = await the_review(review_id)
    assert (review.kind, review.state) == (ReviewKind.PROBATION, State.AWAITING_BOTH)
    assert (review.starts_on, review.ends_on, review.due_on) == (
        date(2026, 1, 12),
        date(2026, 2, 10),
        date(2026, 2, 4),
    )
    assert ["39-C" in str(warning) for warning in warnings] == [True]


async def test_a_second_probation_of_the_same_person_is_refused() -> None:
    await an_organization()
    emilio, marta = await a_person("Emilio"), await a_person("Marta")
    first = await an_employment(emilio, manager=marta, ends_on=date(2026, 2, 28))
    again = await an_employment(emilio, manager=marta, starts_on=date(2026, 5, 4))
    for job in (first, again):
        await a_profile(job.position)

    with pytest.raises(Invalid, match="39-D"):
        await open_probation(again.person, by=await hr())


async def test_a_person_without_a_manager_cannot_be_reviewed() -> None:
    await an_organization()
    job = await an_employment()
    await a_profile(job.position)

    with pytest.raises(Invalid, match="jefatura"):
        await open_probation(job.person, by=await hr())


async def test_a_position_needs_an_approved_profile() -> None:
    await an_organization()
    position = await a_position("Analista")
    job = await an_employment(manager=await a_person("Marta"), position=position.id)

    with pytest.raises(Invalid, match="Analista"):
        await open_probation(job.person, by=await hr())


async def test_an_unknown_employment_is_not_found() -> None:
    opening = Opening(0, ReviewKind.ANNUAL, date(2026, 1, 1), date(2026, 12, 31), date(2026, 12, 1))

    with pytest.raises(NotFound):
        await open_review(opening, by=await hr())


async def test_a_plan_of_goals_belongs_to_the_review() -> None:
    person = await a_person("Emilio")
    plan = await a_plan(person, (CALLS, COURSE))

    found = await rows("select number, title, weight from goal where plan = $1 order by 1", plan)

    assert [line["title"] for line in found] == [CALLS.title, COURSE.title]


async def test_only_hr_opens_a_review() -> None:
    emilio = await a_person("Emilio")
    job = await an_employment(emilio, manager=await a_person("Marta"))

    with pytest.raises(NotAllowed):
        await open_probation(job.person, by=viewer_of(emilio))


async def test_a_cancelled_review_does_not_stand_in_the_way_of_the_right_one() -> None:
    review = await a_review(state=State.CANCELLED)

    again, _ = await open_probation(review.person, by=await hr())

    assert (await the_review(again)).starts_on == review.starts_on


async def test_the_goals_of_someone_else_or_of_another_review_are_refused() -> None:
    review = await a_review(goals=(CALLS, COURSE))
    strange = await a_plan(await a_person("Otto"), (CALLS, COURSE))
    dates = date(2026, 1, 12), date(2026, 12, 31), date(2026, 12, 1)
    annual = Opening(review.employment, ReviewKind.ANNUAL, *dates)

    for plan in (review.plan, strange):
        with pytest.raises(Invalid):
            await open_review(replace(annual, plan=plan), by=await hr())


@pytest.mark.parametrize("column", ["headcount", "scale_max", "formula", "facts", "person"])
async def test_the_database_keeps_what_was_frozen(column: str) -> None:
    review = await a_review()

    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await row(f"update review set {column} = {column} where id = $1", review.id)


async def test_what_the_contract_lacks_is_told_before_opening() -> None:
    await an_organization()
    job = await an_employment(manager=await a_person("Marta"), contract_clause="Cláusula 4.")
    await a_profile(job.position)

    [warning] = await probation_warnings(job.person)

    assert "fecha del contrato" in str(warning)


async def test_nobody_is_reviewed_who_left_or_had_not_come_or_was_already() -> None:
    review = await a_review(kind=ReviewKind.ANNUAL)
    dates = review.starts_on, review.ends_on, review.due_on
    same = Opening(review.employment, review.kind, *dates)
    earlier = replace(same, starts_on=date(2025, 1, 1), ends_on=date(2025, 12, 31))

    for opening, sentence in ((same, review.folio), (earlier, "antes de que la persona")):
        with pytest.raises(Invalid, match=sentence):
            await open_review(opening, by=await hr())
    await row("update person set is_active = false where id = $1", review.person)
    with pytest.raises(Invalid, match="cuenta activa"):
        await open_review(same, by=await hr())
