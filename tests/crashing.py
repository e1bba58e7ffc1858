"""A program that saves without pause on a server that is killed, and what is left of it then."""

import asyncio
import contextlib
import os
import signal
import time
from collections.abc import AsyncIterator
from itertools import count
from pathlib import Path

from evaluations.database import DB, UNREACHABLE, row, rows, transaction
from evaluations.errors import Unavailable
from evaluations.postgres import running
from evaluations.postgres.postmaster import Postmaster
from evaluations.postgres.programs import Programs
from evaluations.postgres.server import started
from tests.database import pool_put_aside

WRITERS = 8
CONFIRMED = 200
"""How many saves are confirmed before each kill."""

TABLE = "create table saved (number int primary key, text text not null)"
GRANT = "grant select, insert on saved to evaluations_app"
NUMBERS = count()


class Saving:
    """Saves numbered rows as the program saves anything, and notes each that was confirmed."""

    def __init__(self) -> None:
        self.confirmed: list[int] = []

    async def without_end(self) -> None:
        while True:
            try:
                await self.save(next(NUMBERS))
            except (Unavailable, *UNREACHABLE):
                await asyncio.sleep(0.02)

    async def save(self, number: int) -> None:
        async with transaction():
            await row("insert into saved values ($1, $2)", number, text_of(number))
        self.confirmed.append(number)

    async def lost(self) -> list[int]:
        """What was confirmed and is gone, or is not what was saved."""
        async with transaction():
            kept = {line["number"]: line["text"] for line in await rows("table saved")}
        return [number for number in self.confirmed if kept.get(number) != text_of(number)]


class HastySaving(Saving):
    """Confirms before the commit, and that has to wait a moment."""

    async def save(self, number: int) -> None:
        async with transaction():
            await row("insert into saved values ($1, $2)", number, text_of(number))
            self.confirmed.append(number)
            await asyncio.sleep(0.02)


def lost_in_crashes(
    folder: Path, saving: Saving, *, crashes: int = 1, options: tuple[str, ...] = ()
) -> list[int]:
    """What one program has lost after its server was killed so often and started again."""

    async def live_through(url: str) -> list[int]:
        await DB.connect(url, size=WRITERS)
        try:
            async with at_work(saving):
                for _ in range(crashes):
                    await crash(folder, saving, options)
                await some_confirmed(saving)
            return await saving.lost()
        finally:
            await DB.close_connection_pool()

    with pool_put_aside(), running(folder, options=options) as urls:
        return asyncio.run(live_through(urls.app))


@contextlib.asynccontextmanager
async def at_work(saving: Saving) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as group:
        writers = [group.create_task(saving.without_end()) for _ in range(WRITERS)]
        yield
        for writer in writers:
            writer.cancel()


async def crash(folder: Path, saving: Saving, options: tuple[str, ...]) -> None:
    """Kill the server in the midst of it, and start it again."""
    await some_confirmed(saving)
    killed = await kill(folder)
    await asyncio.to_thread(start_again, killed, folder, options)


async def some_confirmed(saving: Saving) -> None:
    enough = len(saving.confirmed) + CONFIRMED
    for _ in range(6_000):
        await asyncio.sleep(0.01)
        if len(saving.confirmed) >= enough:
            return
    raise AssertionError("for a minute nothing was saved")


async def kill(folder: Path) -> Postmaster:
    """End all the server's processes at one moment: each of them leads a group of its own.

    What they had in memory is gone; what they had handed to the system is not.
    """
    postmaster = Postmaster.of(folder / "data")
    assert postmaster
    with contextlib.suppress(*UNREACHABLE):
        async with transaction(read_only=True):
            postmaster.signal(signal.SIGSTOP)  # it starts no other, and frees no pid
            processes = await rows("select pid from pg_stat_activity")
            for process in processes:
                os.kill(process["pid"], signal.SIGKILL)
            postmaster.signal(signal.SIGKILL)
    return postmaster


def start_again(killed: Postmaster, folder: Path, options: tuple[str, ...]) -> None:
    while killed.is_alive():
        time.sleep(0.01)
    started(folder, Programs(folder), options)


def text_of(number: int) -> str:
    return f"{number} " * 50
