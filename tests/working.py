"""A worker beside the test, in its own loop."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from datetime import timedelta

from evaluations.database import row, transaction
from evaluations.worker import Waits, run_worker

AT_ONCE = Waits(timedelta(0), timedelta(0))


async def waiting() -> int:
    async with transaction():
        found = await row("select count(*)::int as n from pgqueuer")
        return int(found["n"])


async def until(is_so: Callable[[], bool]) -> None:
    for _ in range(400):
        if is_so():
            return
        await asyncio.sleep(0.05)
    raise AssertionError("it did not come about")


@contextlib.asynccontextmanager
async def at_work() -> AsyncIterator[None]:
    """A worker runs, and is told to stop at the end."""
    working = asyncio.create_task(run_worker())
    try:
        yield
    finally:
        working.cancel()
        await asyncio.wait({working})
    assert working.cancelled()


async def worked() -> None:
    """A worker has run until nothing waited any more."""
    async with at_work():
        for _ in range(400):
            await asyncio.sleep(0.05)
            if not await waiting():
                return
