"""Work that waits for no page: kept in the same database, enqueued with the change it belongs to.

Every job may run twice (a killed worker's jobs are given to another one), so each is idempotent.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import timedelta

import asyncpg
from pgqueuer import AsyncpgDriver, PgQueuer, Queries
from pgqueuer.models import Job, Schedule

from evaluations.database import DB, connection

Work = Callable[[str], Awaitable[None]]
Chore = Callable[[], Awaitable[None]]

WORKS: dict[str, Work] = {}
"""Every kind of job by its name; `works_as` fills it in."""

CHORES: dict[str, tuple[str, Chore]] = {}
"""What is done again and again, by its name: when (as in crontab, UTC) and what."""

STOLEN_AFTER = timedelta(seconds=30)
"""How long a worker may be silent before its jobs are given to another."""

GRACE = 10
"""Seconds that a job in hand has to finish when the worker is told to stop."""


def works_as(name: str) -> Callable[[Work], Work]:
    """Declare what a job of this name does with its payload; it opens its own transactions."""

    def declare(work: Work) -> Work:
        WORKS[name] = work
        return work

    return declare


def every(times: str) -> Callable[[Chore], Chore]:
    """Declare a chore under its function's name: one of the workers does it at each time.

    Where none was running then, the first to start catches up.
    """

    def declare(chore: Chore) -> Chore:
        CHORES[chore.__name__] = (times, chore)
        return chore

    return declare


async def enqueue(name: str, payload: str, *, once: str | None = None) -> None:
    """Ask for a job in the current transaction: it runs only if the change is committed.

    Of those with the same `once` only one waits or runs at a time.
    """
    queries = Queries(AsyncpgDriver(connection()))
    await queries.enqueue(name, payload.encode(), dedupe_key=once, on_conflict="skip")


async def run_worker() -> None:
    """Do jobs until cancelled; those in hand are finished first, within `GRACE`."""
    link = await asyncpg.connect(DB.config["dsn"])
    try:
        queuer = PgQueuer(AsyncpgDriver(link))
        for name, work in WORKS.items():
            declare(queuer, name, work)
        for name, (times, chore) in CHORES.items():
            declare_chore(queuer, name, times, chore)
        await run_until_cancelled(queuer)
    finally:
        await link.close()


async def run_until_cancelled(queuer: PgQueuer) -> None:
    running = asyncio.create_task(
        queuer.run(batch_size=2, max_concurrent_tasks=4, heartbeat_timeout=STOLEN_AFTER)
    )
    try:
        await asyncio.shield(running)
    except asyncio.CancelledError:
        queuer.shutdown.set()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(running, GRACE)
        raise


def declare(queuer: PgQueuer, name: str, work: Work) -> None:
    @queuer.entrypoint(name, concurrency_limit=2)
    async def run(job: Job) -> None:
        await work((job.payload or b"").decode())


def declare_chore(queuer: PgQueuer, name: str, times: str, chore: Chore) -> None:
    @queuer.schedule(name, times)
    async def run(_: Schedule) -> None:
        await chore()
