import inspect
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TypeGuard
from uuid import uuid4

import pytest
from argon2 import PasswordHasher

from evaluations.database import DB, SERVER_SETTINGS, SYSTEM, SafeEngine, acting_as
from evaluations.people import passwords
from evaluations.postgres import Urls, running
from tests.database import FAST, Inner, a_copy, ensure_template, pool_put_aside

passwords.hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
SERVER_SETTINGS["idle_in_transaction_session_timeout"] = "0"  # a test's own transaction may be long

FOLDER = "EVALUATIONS_TEST_FOLDER"
OWN_SERVER = ("TEST_DATABASE_OWNER_URL", "TEST_DATABASE_URL")
"""Where they are set, the tests run on that server (of an older PostgreSQL, for instance)."""


def pytest_configure(config: pytest.Config) -> None:
    """Choose the folder of the tests' server; the processes of pytest-xdist inherit it."""
    if FOLDER not in os.environ:
        os.environ[FOLDER] = folder = tempfile.mkdtemp(prefix="evaluations-tests-")
        Path(folder).chmod(0o711)  # as root, the server runs as somebody else
        config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """An asynchronous test has a database, undone at its end; the others are pure, without one."""
    for item in items:
        if is_asynchronous(item) and "unconnected" not in item.fixturenames:
            item.fixturenames.insert(0, "queries")


def is_asynchronous(item: pytest.Item) -> TypeGuard[pytest.Function]:
    return isinstance(item, pytest.Function) and inspect.iscoroutinefunction(item.function)


@pytest.fixture(scope="session")
def server() -> Iterator[Urls]:
    """The tests' PostgreSQL: the first process starts it, the last one stops it."""
    if all(name in os.environ for name in OWN_SERVER):
        context = nullcontext(Urls(*(os.environ[name] for name in OWN_SERVER)))
    else:
        context = running(Path(os.environ[FOLDER]) / "postgres", options=FAST)
    with context as urls:
        yield urls


@pytest.fixture(scope="session")
async def database(server: Urls, worker_id: str) -> AsyncIterator[Urls]:
    """This process's copy of the template, connected as the application's role."""
    await ensure_template(server)
    async with a_copy(server, f"test_{worker_id}") as urls:
        await DB.connect(urls.app, size=5)
        yield urls
        await DB.close_connection_pool()


@pytest.fixture
async def queries(database: Urls, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[list[str]]:
    """A transaction around the test that is never committed. These are its statements.

    The test itself acts as the system, which row-level security shows everything; a request inside
    it acts as whoever sent it.
    """
    ran: list[str] = []
    async with DB.transaction() as outer:
        await acting_as(SYSTEM, "system")

        def inner(engine: SafeEngine, *, read_only: bool = False) -> Inner:
            return Inner(outer, read_only=read_only)

        monkeypatch.setattr(SafeEngine, "transaction", inner)
        with outer.connection.query_logger(lambda record: ran.append(record.query)):
            yield ran
        await outer.rollback()


@pytest.fixture
async def unconnected(database: Urls) -> AsyncIterator[None]:
    """No pool and no transaction: for what connects by itself."""
    with pool_put_aside():
        yield


@pytest.fixture
async def committed(server: Urls, unconnected: None) -> AsyncIterator[Urls]:
    """A fresh database whose transactions are real: for locks, commits and other processes."""
    async with a_copy(server, f"test_{uuid4().hex}") as urls:
        await DB.connect(urls.app, size=5)
        yield urls
        await DB.close_connection_pool()
