"""A cycle opens a review for everyone it reaches, once, however many they are."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
import time_machine
from asyncpg import LockNotAvailableError

from evaluations.database import as_system, row, rows
from evaluations.errors import Conflict, Invalid, NotAllowed, NotFound
from evaluations.people.actions.moving import Post, move
from evaluations.people.queries.persons import person_by_id
from evaluations.people.tables import Employment
from evaluations.people.viewer import THE_SYSTEM, Viewer
from evaluations.postgres import Urls
from evaluations.reviews.actions import batches, cycles
from evaluations.reviews.actions.cancelling import cancel
from evaluations.reviews.actions.cycles import (
    NewCycle,
    ask_for_openings_under_way,
    go_on_opening,
    open_cycle,
    open_some,
    start_cycle,
)
from evaluations.reviews.actions.freezing import Opening
from evaluations.reviews.actions.opening import open_review
from evaluations.reviews.queries.cycles import cycle_line, cycle_lines, cycle_seen_by, left_out
from evaluations.reviews.states import ReviewKind
from tests.factories import (
    a_person,
    a_profile,
    an_employment,
    an_organization,
    hr,
    the_review,
    viewer_of,
)

YEAR = NewCycle(
    "Anual 2026",
    starts_on=date(2026, 1, 1),
    ends_on=date(2026, 12, 31),
    self_due_on=date(2026, 12, 4),
    manager_due_on=date(2026, 12, 11),
    closes_on=date(2026, 12, 31),
)


def on(day: date) -> time_machine.travel:
    """That day, at noon in Mexico."""
    return time_machine.travel(f"{day} 18:00+00:00")


@pytest.fixture(autouse=True)
def before_it_closes() -> Iterator[None]:
    with on(date(2026, 11, 22)):
        yield


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
    assert [(line.name, line.reviews) for line in await cycle_lines(YEAR.closes_on)] == [
        ("Anual 2026", 3)
    ]


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
    ("started", "is_reached"), [(date(2026, 12, 2), False), (date(2026, 12, 1), True)]
)
async def test_whoever_was_moved_in_mid_probation_is_reached_once_it_has_ended(
    started: date, is_reached: bool
) -> None:
    await a_team(0)
    job = await an_employment(manager=await a_person("Marta"), starts_on=started)
    await a_profile(job.position)
    post, since = Post(job.position, job.unit, (await a_person("Nora")).id), date(2026, 12, 15)
    await move(await person_by_id(job.person), post, since=since, by=THE_SYSTEM)
    cycle = await start_cycle(YEAR, by=await hr())

    assert await open_cycle(cycle, by=await hr()) == int(is_reached)


async def test_a_probation_that_was_broken_off_before_another_time_here_keeps_nobody_out() -> None:
    await a_team(0)
    emilio, marta = await a_person(), await a_person("Marta")
    left = await an_employment(
        emilio, manager=marta, starts_on=date(2026, 12, 5), ends_on=date(2026, 12, 10)
    )
    again = {"starts_on": date(2026, 12, 20), "probation_days": 0, "position": left.position}
    await an_employment(emilio, manager=marta, **again)
    await a_profile(left.position)
    cycle = await start_cycle(YEAR, by=await hr())

    assert await open_cycle(cycle, by=await hr()) == 1


async def test_a_cycle_passes_over_whoever_has_a_review_of_some_of_its_days() -> None:
    reviewed, _ = await a_team(2)
    hilda = await hr()
    autumn = Opening(
        reviewed.id, ReviewKind.ANNUAL, date(2026, 9, 1), date(2027, 8, 31), date(2027, 8, 31)
    )
    review = await the_review(await open_review(autumn, by=hilda))
    cycle = await start_cycle(YEAR, by=hilda)

    opened = await open_cycle(cycle, by=hilda)
    await cancel(review, "Se abrió por error.", by=hilda)

    assert (opened, await open_cycle(cycle, by=hilda)) == (1, 1)


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


async def test_a_cycle_that_has_closed_opens_nothing_from_an_old_page() -> None:
    await a_team(1)
    hilda = await hr()
    cycle = await start_cycle(YEAR, by=hilda)

    with on(YEAR.closes_on + timedelta(days=1)), pytest.raises(Conflict, match="ya cerró"):
        await open_cycle(cycle, by=hilda)
    with on(YEAR.closes_on):
        assert await open_cycle(cycle, by=hilda) == 1


async def jobs_waiting() -> list[str]:
    found = await rows("select payload from pgqueuer where entrypoint = $1", cycles.GO_ON)
    return [line["payload"].decode() for line in found]


@pytest.fixture
def two_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cycles, "AT_ONCE", 2)


async def test_a_small_cycle_is_open_at_once(two_at_once: None) -> None:
    await a_team(2)
    cycle = await start_cycle(YEAR, by=await hr())

    assert await open_cycle(cycle, by=await hr()) == 2
    assert await jobs_waiting() == []
    assert not (await cycle_line(cycle, YEAR.ends_on)).is_opening


async def test_of_a_large_cycle_a_job_opens_the_others(two_at_once: None) -> None:
    jobs, hilda = await a_team(5), await hr()
    cycle = await start_cycle(YEAR, by=hilda)

    opened = await open_cycle(cycle, by=hilda)
    meanwhile = await cycle_line(cycle, YEAR.ends_on)
    await go_on_opening(str(cycle))
    after = await cycle_line(cycle, YEAR.ends_on)

    assert (opened, await jobs_waiting()) == (2, [str(cycle)])
    assert (meanwhile.is_opening, meanwhile.reviews, meanwhile.in_all) == (True, 2, 5)
    assert (after.is_opening, after.reviews, after.in_all) == (False, 5, 5)
    found = await rows("select employment, opened_by from review order by employment")
    assert [tuple(line) for line in found] == [(job.id, hilda.id) for job in jobs]
    told = await rows("select actor, actor_name from history_entry where action = 'review_opened'")
    assert {tuple(line) for line in told} == {(hilda.id, hilda.name)}


async def test_pressing_twice_opens_nobody_twice(two_at_once: None) -> None:
    await a_team(5)
    hilda = await hr()
    cycle = await start_cycle(YEAR, by=hilda)

    opened = [await open_cycle(cycle, by=hilda), await open_cycle(cycle, by=hilda)]
    await go_on_opening(str(cycle))
    await go_on_opening(str(cycle))

    assert (opened, await jobs_waiting()) == ([2, 0], [str(cycle)])
    assert len(await rows("select 1 from review")) == 5


async def test_two_who_press_at_the_same_moment_open_one_batch(
    committed: Urls, two_at_once: None
) -> None:
    async with as_system():
        await a_team(5)
        hilda = await hr()
        cycle = await start_cycle(YEAR, by=hilda)

    at_once = await asyncio.gather(pressed(cycle, hilda), pressed(cycle, hilda))

    assert (sorted(at_once), await opened()) == ([0, 2], 2)


async def pressed(cycle: int, by: Viewer) -> int:
    async with as_system():
        return await open_cycle(cycle, by=by)


async def test_a_job_that_was_cut_off_goes_on_where_it_stopped(two_at_once: None) -> None:
    jobs, hilda = await a_team(7), await hr()
    cycle = await start_cycle(YEAR, by=hilda)
    await open_cycle(cycle, by=hilda)
    await open_some(cycle, after=0)

    await go_on_opening(str(cycle))

    found = await rows("select employment from review order by employment")
    assert [line["employment"] for line in found] == [job.id for job in jobs]


async def test_a_killed_worker_leaves_whole_batches_and_two_others_double_nothing(
    committed: Urls, two_at_once: None
) -> None:
    async with as_system():
        await a_team(9)
        hilda = await hr()
        cycle = await start_cycle(YEAR, by=hilda)
        await open_cycle(cycle, by=hilda)

    killed = asyncio.create_task(go_on_opening(str(cycle)))
    for _ in range(1000):
        await asyncio.sleep(0.005)
        if await opened() >= 4:
            break
    killed.cancel()
    await asyncio.wait([killed])
    left = await opened()
    await asyncio.gather(go_on_opening(str(cycle)), go_on_opening(str(cycle)))

    assert (left in {4, 6, 8}, await opened()) == (True, 9)


async def opened() -> int:
    async with as_system(read_only=True):
        return len(await rows("select 1 from review"))


async def test_whoever_lost_the_manager_meanwhile_does_not_stop_the_others(
    two_at_once: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs, hilda = await a_team(5), await hr()
    cycle = await start_cycle(YEAR, by=hilda)
    await open_cycle(cycle, by=hilda)
    seen = cycles.still_to_open

    async def just_before(*values: int, **more: int) -> list[int]:
        reached = await seen(*values, **more)
        await rows("update employment set manager = null where id = $1", jobs[3].id)
        return reached

    monkeypatch.setattr(cycles, "still_to_open", just_before)
    await go_on_opening(str(cycle))

    line = await cycle_line(cycle, YEAR.ends_on)
    assert (line.is_opening, line.reviews, line.to_open, line.unready) == (False, 4, 0, 1)
    [emilio] = await left_out(cycle, most=10)
    assert (emilio.person, emilio.lacks_manager, emilio.lacks_profile) == (
        jobs[3].person,
        True,
        False,
    )


@pytest.mark.parametrize("trouble", [KeyError("revision"), Invalid("No se puede.")])
async def test_whoever_cannot_be_opened_for_any_reason_is_passed_over_and_told(
    trouble: Exception,
    two_at_once: None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    jobs, hilda = await a_team(5), await hr()
    failing(monkeypatch, jobs[3].id, trouble)
    cycle = await start_cycle(YEAR, by=hilda)

    await open_cycle(cycle, by=hilda)
    await go_on_opening(str(cycle))

    line = await cycle_line(cycle, YEAR.ends_on)
    assert (line.is_opening, line.reviews, line.to_open) == (False, 4, 1)
    [told] = [json.loads(text) for text in capsys.readouterr().err.splitlines()]
    assert (told["event"], told["cycle"], told["employment"], told["error"]) == (
        "review_not_opened",
        cycle,
        jobs[3].id,
        [type(trouble).__name__],
    )


async def test_what_passes_by_itself_is_tried_again_and_blames_nobody(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    [job] = await a_team(1)
    failing(monkeypatch, job.id, LockNotAvailableError("busy"))
    cycle = await start_cycle(YEAR, by=await hr())

    with pytest.raises(LockNotAvailableError):
        await open_cycle(cycle, by=await hr())

    assert capsys.readouterr().err == ""


def failing(monkeypatch: pytest.MonkeyPatch, employment: int, trouble: Exception) -> None:
    """That employment's review fails after it was written."""

    async def opens(opening: Opening, *, by: Viewer) -> int:
        review = await open_review(opening, by=by)
        if opening.employment == employment:
            raise trouble
        return review

    monkeypatch.setattr(batches, "open_review", opens)


async def test_an_opening_whose_job_was_lost_is_asked_for_again(two_at_once: None) -> None:
    await a_team(3)
    hilda = await hr()
    cycle = await start_cycle(YEAR, by=hilda)
    await open_cycle(cycle, by=hilda)
    await row("delete from pgqueuer")

    await ask_for_openings_under_way()
    await ask_for_openings_under_way()

    assert await jobs_waiting() == [str(cycle)]


async def test_a_closed_cycle_counts_nobody_any_more() -> None:
    await a_team(1)
    cycle = await start_cycle(YEAR, by=await hr())

    last, next_day = [
        await cycle_line(cycle, day) for day in (YEAR.closes_on, YEAR.closes_on + timedelta(days=1))
    ]

    assert (last.to_open, last.is_closed) == (1, False)
    assert (next_day.to_open, next_day.is_closed) == (0, True)
