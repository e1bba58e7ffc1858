"""Jobs are asked for with the change they belong to, and done after it."""

import asyncio
import contextlib

import pytest

from evaluations import jobs
from evaluations.database import row, transaction
from evaluations.jobs import enqueue, run_worker
from evaluations.postgres import Urls

DONE: list[str] = []


@pytest.fixture(autouse=True)
def one_kind_of_work(monkeypatch: pytest.MonkeyPatch) -> None:
    DONE.clear()
    monkeypatch.setattr(jobs, "WORKS", {})
    monkeypatch.setattr(jobs, "CHORES", {})

    @jobs.works_as("note")
    async def note(payload: str) -> None:
        DONE.append(payload)


async def waiting() -> int:
    async with transaction():
        found = await row("select count(*)::int as n from pgqueuer")
        return int(found["n"])


async def worked() -> None:
    """A worker has run until nothing waited any more."""
    worker = asyncio.create_task(run_worker())
    for _ in range(100):
        await asyncio.sleep(0.05)
        if not await waiting():
            break
    worker.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await worker


async def test_a_job_runs_after_the_change_it_was_asked_for_with(committed: Urls) -> None:
    async with transaction():
        await enqueue("note", "uno")
        await enqueue("note", "dos")

    await worked()

    assert sorted(DONE) == ["dos", "uno"]


async def test_a_change_that_fails_leaves_no_job(committed: Urls) -> None:
    with contextlib.suppress(ValueError):
        async with transaction():
            await enqueue("note", "nunca")
            raise ValueError

    assert await waiting() == 0


async def test_the_same_job_waits_only_once(committed: Urls) -> None:
    for _ in range(2):
        async with transaction():
            await enqueue("note", "una vez", once="note 1")

    assert await waiting() == 1


async def test_a_chore_that_fell_due_meanwhile_is_done_at_the_start(committed: Urls) -> None:
    @jobs.every("20 9 * * *")
    async def sweep() -> None:
        DONE.append("swept")

    async with transaction():
        await row(
            "insert into pgqueuer_schedules (entrypoint, expression, next_run)"
            " values ('sweep', '20 9 * * *', now() - interval '1 hour')"
        )

    worker = asyncio.create_task(run_worker())
    for _ in range(100):
        await asyncio.sleep(0.05)
        if DONE:
            break
    worker.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await worker

    assert DONE == ["swept"]
