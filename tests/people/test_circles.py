"""Nobody stands above themselves on any day, whenever and however it is agreed."""

import asyncio
from datetime import date, timedelta
from itertools import pairwise

import pytest

from evaluations.database import as_system, row
from evaluations.errors import Invalid
from evaluations.people.actions.hiring import Terms, hire
from evaluations.people.actions.moving import Post, move
from evaluations.people.tables import Employment, Person
from evaluations.people.viewer import THE_SYSTEM
from evaluations.postgres import Urls
from tests.factories import a_person, a_position, a_unit, an_employment

NOW, DECEMBER, JANUARY = date(2026, 6, 1), date(2026, 12, 1), date(2027, 1, 1)


async def put_under(person: Person, manager: Person, since: date) -> None:
    """Another manager in the same post, from that day on."""
    held = await Employment.objects().where(Employment.person == person.id).first()
    assert held is not None
    await move(person, Post(held.position, held.unit, manager.id), since=since, by=THE_SYSTEM)


async def some(*names: str) -> list[Person]:
    """So many people, each in a post without a manager."""
    people = [await a_person(name) for name in names]
    for person in people:
        await an_employment(person)
    return people


async def test_two_do_not_come_to_manage_each_other_by_changes_that_are_still_to_come() -> None:
    marta, emilio = await some("Marta", "Emilio")
    await put_under(emilio, marta, DECEMBER)

    with pytest.raises(Invalid) as refused:
        await put_under(marta, emilio, JANUARY)

    assert (refused.value.field, refused.value.values) == ("manager", {"day": JANUARY})


async def test_a_change_from_now_on_is_measured_by_those_that_are_still_to_come() -> None:
    marta, nora, emilio = await some("Marta", "Nora", "Emilio")
    await put_under(emilio, nora, DECEMBER)
    await put_under(nora, marta, JANUARY)

    with pytest.raises(Invalid) as refused:
        await put_under(marta, emilio, NOW)

    assert refused.value.values == {"day": JANUARY}


async def test_a_line_that_changes_sides_before_it_closes_is_no_circle() -> None:
    marta, emilio = await some("Marta", "Emilio")
    nora = await a_person("Nora")
    await put_under(emilio, marta, NOW)
    await put_under(emilio, nora, DECEMBER)

    await put_under(marta, emilio, DECEMBER)

    held = await row(
        "select manager from employment where person = $1 and starts_on = $2", marta.id, DECEMBER
    )
    assert held["manager"] == emilio.id


async def test_a_time_that_ends_before_the_other_begins_is_no_circle() -> None:
    marta, emilio = await a_person("Marta"), await a_person("Emilio")
    await an_employment(emilio, manager=marta, starts_on=DECEMBER)
    until = {"starts_on": NOW, "ends_on": DECEMBER - timedelta(days=1)}
    place = {"position": (await a_position()).id, "unit": (await a_unit()).id}

    held = await hire(marta, Terms(**place, **until, manager=emilio.id), by=THE_SYSTEM)

    assert held.manager == emilio.id


async def test_a_correction_of_the_first_day_reaches_the_days_to_come() -> None:
    marta, emilio = await some("Marta", "Emilio")
    await put_under(emilio, marta, DECEMBER)
    began = date(2026, 1, 12)

    with pytest.raises(Invalid) as refused:
        await put_under(marta, emilio, began)

    assert refused.value.values == {"day": DECEMBER}


async def test_two_changes_at_once_do_not_close_a_circle(committed: Urls) -> None:
    async with as_system():
        marta, emilio = await some("Marta", "Emilio")

    tasks = [
        asyncio.create_task(attempt(one, other))
        for one, other in ((marta, emilio), (emilio, marta))
    ]

    assert sorted([await task for task in tasks]) == [False, True]


async def attempt(person: Person, manager: Person) -> bool:
    """Whether it was done; the other one came first if not."""
    try:
        async with as_system():
            await put_under(person, manager, NOW)
            await asyncio.sleep(0.05)
    except Invalid:
        return False
    return True


@pytest.mark.parametrize("above", [1, 9])
async def test_a_change_takes_as_many_statements_however_long_the_line_above(
    above: int, queries: list[str]
) -> None:
    emilio, *line = await some("Emilio", *["Marta"] * above)
    for person, manager in pairwise(line):
        await put_under(person, manager, NOW)
    before = len(queries)

    await put_under(emilio, line[0], NOW)

    assert len(queries) - before == 11
