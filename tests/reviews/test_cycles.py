"""A cycle opens a review for everyone it reaches, once."""

from dataclasses import replace
from datetime import date

import pytest

from evaluations.database import rows
from evaluations.errors import Invalid, NotAllowed, NotFound
from evaluations.people.tables import Employment
from evaluations.reviews.actions.cycles import NewCycle, open_cycle, start_cycle
from evaluations.reviews.queries.cycles import cycle_lines, cycle_seen_by
from tests.factories import a_person, a_profile, an_employment, an_organization, hr, viewer_of

YEAR = NewCycle(
    "Anual 2026",
    starts_on=date(2026, 1, 1),
    ends_on=date(2026, 12, 31),
    self_due_on=date(2026, 12, 4),
    manager_due_on=date(2026, 12, 11),
    closes_on=date(2026, 12, 31),
)


async def a_team(size: int) -> list[Employment]:
    await an_organization()
    marta = await a_person("Marta")
    jobs = [await an_employment(await a_person(), manager=marta) for _ in range(size)]
    for job in jobs:
        await a_profile(job.position)
    return jobs


async def test_a_cycle_opens_a_review_for_everyone_it_reaches_and_only_once() -> None:
    jobs = await a_team(3)
    hilda = await hr()
    cycle = await start_cycle(YEAR, by=hilda)

    opened = [await open_cycle(cycle, by=hilda), await open_cycle(cycle, by=hilda)]

    assert opened == [3, 0]
    found = await rows("select employment, due_on from review where cycle = $1", cycle)
    assert {line["employment"] for line in found} == {job.id for job in jobs}
    assert {line["due_on"] for line in found} == {YEAR.manager_due_on}
    assert [(line.name, line.reviews) for line in await cycle_lines()] == [("Anual 2026", 3)]


@pytest.mark.parametrize(
    "values",
    [
        {"ends_on": date(2026, 11, 1)},  # has left
        {"starts_on": date(2026, 12, 15)},  # still in probation
        {"manager": None},
    ],
)
async def test_a_cycle_does_not_reach_everybody(values: dict[str, object]) -> None:
    await a_team(0)
    manager = await a_person("Marta")
    job = await an_employment(await a_person(), **({"manager": manager} | values))  # type: ignore[arg-type]
    await a_profile(job.position)
    cycle = await start_cycle(YEAR, by=await hr())

    assert await open_cycle(cycle, by=await hr()) == 0


@pytest.mark.parametrize(
    "wrong",
    [
        replace(YEAR, ends_on=date(2025, 12, 31)),
        replace(YEAR, self_due_on=date(2026, 12, 20)),
        replace(YEAR, manager_due_on=date(2027, 1, 2)),
    ],
)
async def test_the_dates_of_a_cycle_are_in_order(wrong: NewCycle) -> None:
    with pytest.raises(Invalid):
        await start_cycle(wrong, by=await hr())


async def test_a_cycles_name_is_its_own() -> None:
    await start_cycle(YEAR, by=await hr())

    with pytest.raises(Invalid, match="ese nombre"):
        await start_cycle(YEAR, by=await hr())


async def test_only_hr_sees_a_cycle() -> None:
    hilda = await hr()
    cycle = await start_cycle(YEAR, by=hilda)

    assert await cycle_seen_by(hilda, cycle) == cycle
    with pytest.raises(NotFound):
        await cycle_seen_by(viewer_of(await a_person("Otto")), cycle)
    with pytest.raises(NotFound):
        await cycle_seen_by(hilda, 10**6)


async def test_only_hr_starts_and_opens_a_cycle() -> None:
    emilio = viewer_of(await a_person("Emilio"))
    cycle = await start_cycle(YEAR, by=await hr())

    with pytest.raises(NotAllowed):
        await start_cycle(replace(YEAR, name="Otro"), by=emilio)
    with pytest.raises(NotAllowed):
        await open_cycle(cycle, by=emilio)


async def test_a_cycle_that_is_not_there_opens_nothing() -> None:
    with pytest.raises(NotFound):
        await open_cycle(0, by=await hr())
