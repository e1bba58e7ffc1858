"""Does the jobs and the chores, over one connection of its own."""

import asyncio
import contextlib
import logging
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import asyncpg
from pgqueuer import AsyncpgDriver, PgQueuer
from pgqueuer.errors import RetryRequested
from pgqueuer.models import Job, Schedule

from evaluations import jobs
from evaluations.database import COMMAND_SECONDS, DB, RELEASE_SECONDS
from evaluations.errors import NotFound
from evaluations.logs import kinds, log, places

logging.getLogger("pgqueuer").propagate = False  # it quotes errors whole; `log` tells what failed


@dataclass(frozen=True)
class Waits:
    """How long before what failed is tried again: twice as long after each failure."""

    first: timedelta
    longest: timedelta

    def after(self, failures: int) -> timedelta:
        """Before the next try, when so many have failed."""
        return min(self.first * (1 << min(failures - 1, 20)), self.longest)


JOB_AGAIN = Waits(timedelta(seconds=5), timedelta(hours=1))
CONNECT_AGAIN = Waits(timedelta(seconds=1), timedelta(seconds=30))

STOLEN_AFTER = timedelta(seconds=10)
"""How long a worker may be silent before its jobs are given to another."""

LOOKS_EVERY = timedelta(seconds=5)
"""How often a worker looks for such jobs; of new ones it is told."""

GRACE = 10
"""Seconds that a job in hand has to finish when the worker stops; then it waits for the next."""

NAME = "evaluations worker"
"""Of the connection, as `pg_stat_activity` shows it."""


async def run_worker() -> None:
    """Do jobs until cancelled, whatever becomes of the connection to the database."""
    failures = 0
    while True:
        began = time.monotonic()
        try:
            await work_while_connected()
        except Exception as error:
            lasted = time.monotonic() - began > CONNECT_AGAIN.longest.total_seconds()
            failures = 1 if lasted else failures + 1
            wait = CONNECT_AGAIN.after(failures)
            log("worker_interrupted", error=kinds(error), places=places(error), again_in=wait)
            await asyncio.sleep(wait.total_seconds())


async def work_while_connected() -> None:
    """Raises what ended it; ConnectionError where the connection was only cut."""
    link = await asyncpg.connect(
        DB.config["dsn"],
        command_timeout=COMMAND_SECONDS,
        server_settings={"application_name": NAME},
    )
    cut = asyncio.Event()
    link.add_termination_listener(lambda _: cut.set())
    try:
        await work_until(cut, queuer_over(link))
    finally:
        with contextlib.suppress(Exception):  # the first error is the one to be told
            await link.close(timeout=RELEASE_SECONDS)


async def work_until(cut: asyncio.Event, queuer: PgQueuer) -> None:
    working = asyncio.create_task(work(queuer))
    waiting = asyncio.create_task(cut.wait())
    try:
        await asyncio.wait({working, waiting}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        waiting.cancel()
        ended_by = await stopped(queuer, working)
    raise ended_by


async def work(queuer: PgQueuer) -> None:
    await queuer.run(
        dequeue_timeout=LOOKS_EVERY,
        batch_size=2,
        max_concurrent_tasks=4,
        heartbeat_timeout=STOLEN_AFTER,
        shutdown_on_listener_failure=True,
    )


async def stopped(queuer: PgQueuer, working: asyncio.Task[None]) -> BaseException:
    """What it ended by, once it has: in its own time, or at the end of `GRACE`."""
    queuer.shutdown.set()
    try:
        await asyncio.wait({working}, timeout=GRACE)
    finally:
        while not working.done():  # once ends the queue only, which waits for its jobs
            working.cancel()
            await asyncio.wait({working}, timeout=1)
    return (None if working.cancelled() else working.exception()) or ConnectionError()


def queuer_over(link: Any) -> PgQueuer:
    queuer = PgQueuer(AsyncpgDriver(link))
    for name, does in jobs.WORKS.items():
        declare(queuer, name, does)
    for name, (times, chore) in jobs.CHORES.items():
        declare_chore(queuer, name, times, chore)
    return queuer


def declare(queuer: PgQueuer, name: str, does: jobs.Work) -> None:
    @queuer.entrypoint(name, concurrency_limit=2)
    async def run(job: Job) -> None:
        try:
            await does((job.payload or b"").decode())
        except NotFound as gone:  # nothing is left to be worked on
            log("job_given_up", job=name, error=kinds(gone), places=places(gone))
        except asyncio.CancelledError:  # the queue would forget a job that is cut off
            raise RetryRequested from None
        except Exception as error:
            wait = JOB_AGAIN.after(job.attempts + 1)
            log("job_failed", job=name, error=kinds(error), places=places(error), again_in=wait)
            raise RetryRequested(wait) from None  # the queue keeps the causes' words


def declare_chore(queuer: PgQueuer, name: str, times: str, chore: jobs.Chore) -> None:
    @queuer.schedule(name, times)
    async def run(_: Schedule) -> None:
        try:
            await chore()
        except Exception as error:  # done again at its next time
            log("chore_failed", chore=name, error=kinds(error), places=places(error))
