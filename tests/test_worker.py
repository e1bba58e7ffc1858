"""The worker outlives its connection: only its own stop ends it."""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from evaluations import jobs, worker
from evaluations.database import DB, transaction
from evaluations.errors import Unavailable
from evaluations.jobs import enqueue
from evaluations.migrate import migrate
from evaluations.postgres import Urls, connected, running
from evaluations.worker import NAME, Waits
from tests.crashing import kill, start_again
from tests.database import pool_put_aside
from tests.working import at_work, until

CUT = f"select pg_terminate_backend(pid) from pg_stat_activity where application_name = '{NAME}'"
DONE: list[str] = []


@pytest.fixture(autouse=True)
def one_kind_of_work(monkeypatch: pytest.MonkeyPatch) -> None:
    DONE.clear()
    monkeypatch.setattr(jobs, "WORKS", {})
    monkeypatch.setattr(jobs, "CHORES", {})
    monkeypatch.setattr(worker, "CONNECT_AGAIN", Waits(*[timedelta(milliseconds=50)] * 2))

    @jobs.works_as("note")
    async def note(payload: str) -> None:
        DONE.append(payload)


@pytest.fixture
def folder() -> Iterator[Path]:
    base = Path(tempfile.mkdtemp(prefix="worker-")).resolve()
    base.chmod(0o711)
    yield base / "db"
    shutil.rmtree(base)


@pytest.fixture
async def own_server(unconnected: None, folder: Path) -> AsyncIterator[Path]:
    """The folder of a server of this test alone, which it may kill."""
    with pool_put_aside(), running(folder) as urls:
        await migrate(urls.owner)
        await DB.connect(urls.app, size=2)
        yield folder
        await DB.close_connection_pool()


async def done(payload: str) -> None:
    """A job is asked for, as soon as the database is there, and done."""
    for _ in range(200):
        try:
            async with transaction():
                await enqueue("note", payload)
            break
        except Unavailable:
            await asyncio.sleep(0.05)
    await until(lambda: payload in DONE)


async def test_a_connection_that_the_administrator_cuts_is_made_again(
    committed: Urls, capsys: pytest.CaptureFixture[str]
) -> None:
    async with at_work(), connected(committed.app) as administrator:
        await done("uno")
        assert await administrator.fetch(CUT)
        await done("dos")

    assert DONE == ["uno", "dos"]
    assert '"event": "worker_interrupted", "error": ["' in capsys.readouterr().err


async def test_a_job_in_hand_when_the_connection_is_cut_is_done_again(
    committed: Urls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "GRACE", 0)
    monkeypatch.setattr(worker, "STOLEN_AFTER", timedelta(seconds=1))
    monkeypatch.setattr(worker, "LOOKS_EVERY", timedelta(seconds=0.2))

    @jobs.works_as("long")
    async def long(payload: str) -> None:
        DONE.append(payload)
        if len(DONE) == 1:
            await asyncio.Event().wait()

    async with transaction():
        await enqueue("long", "uno")
    async with at_work(), connected(committed.app) as administrator:
        await until(lambda: DONE == ["uno"])
        await administrator.fetch(CUT)
        await until(lambda: DONE == ["uno", "uno"])


async def test_a_server_that_is_killed_and_started_again_gets_its_worker_back(
    own_server: Path,
) -> None:
    async with at_work():
        await done("uno")
        killed = await kill(own_server)
        await asyncio.to_thread(start_again, killed, own_server, ())
        await done("dos")

    assert DONE == ["uno", "dos"]


async def test_a_worker_without_a_database_stops_when_told(
    committed: Urls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(DB.config, "dsn", "postgresql://127.0.0.1:1/none")

    async with at_work():
        await asyncio.sleep(0.2)


def test_the_waits_for_a_connection_double_up_to_half_a_minute() -> None:
    again = Waits(timedelta(seconds=1), timedelta(seconds=30))

    waits = [again.after(failures).total_seconds() for failures in (1, 2, 3, 6, 1000)]

    assert waits == [1, 2, 4, 30, 30]
