"""Work that waits for no page: kept in the same database, enqueued with the change it belongs to.

Every job may run twice (a killed worker's jobs are given to another one), so each is idempotent.
"""

from collections.abc import Awaitable, Callable

from pgqueuer import AsyncpgDriver, Queries

from evaluations.database import connection

Work = Callable[[str], Awaitable[None]]
Chore = Callable[[], Awaitable[None]]

WORKS: dict[str, Work] = {}
"""Every kind of job by its name; `works_as` fills it in."""

CHORES: dict[str, tuple[str, Chore]] = {}
"""What is done again and again, by its name: when (as in crontab, UTC) and what."""


def works_as(name: str) -> Callable[[Work], Work]:
    """Declare what a job of this name does with its payload; it opens its own transactions.

    If it fails it is tried again, less and less often; NotFound alone ends it.
    """

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
