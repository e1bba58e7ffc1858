"""The engine under faults; beside it Piccolo's own, which shows what the tests can find."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import pytest
from piccolo.engine.exceptions import TransactionError
from piccolo.engine.postgres import PostgresEngine

from evaluations.database import DB, SafeEngine, connection, end_reading, row, transaction
from evaluations.errors import Unavailable
from evaluations.postgres import Urls, connected

FREE_WITHIN = 1.0
FAILING = "create table twice (n int unique deferrable initially deferred)"


@pytest.fixture
async def failing_commits(committed: Urls) -> Urls:
    """A table on which a double entry is only found at the commit."""
    async with connected(committed.owner) as owner:
        await owner.execute(FAILING)
        await owner.execute("grant insert, select on twice to evaluations_app")
    return committed


@pytest.fixture
async def stock(failing_commits: Urls) -> AsyncIterator[PostgresEngine]:
    """Piccolo's engine as it comes, with two connections."""
    engine = PostgresEngine(config={"dsn": failing_commits.app})
    await engine.start_connection_pool(
        min_size=1, max_size=2, server_settings={"application_name": "stock"}
    )
    yield engine
    assert engine.pool is not None
    engine.pool.terminate()
    await until_gone(failing_commits)


async def until_gone(urls: Urls) -> None:
    """Connections that were cut off last a moment longer on the server."""
    async with connected(urls.owner) as owner:
        while await owner.fetchval(
            "select count(*) from pg_stat_activity"
            " where datname = current_database() and pid <> pg_backend_pid()"
            " and application_name = 'stock'"
        ):
            await owner.execute("select pg_sleep(0.02)")


async def fail_to_commit(engine: Any) -> None:
    async with engine.transaction():
        inside = engine.current_transaction.get().connection
        await inside.execute("insert into twice values (1), (1)")


async def lend_all(engine: Any, size: int) -> bool:
    """Whether every connection of the pool can still be had."""
    async with contextlib.AsyncExitStack() as stack:
        try:
            for _ in range(size):
                await stack.enter_async_context(engine.pool.acquire(timeout=FREE_WITHIN))
        except TimeoutError:
            return False
    return True


async def test_failed_commits_leave_the_whole_pool_free(failing_commits: Urls) -> None:
    for _ in range(8):
        with pytest.raises(asyncpg.UniqueViolationError):
            await fail_to_commit(DB)

    assert await lend_all(DB, 5)
    assert DB.current_transaction.get() is None


async def test_piccolos_own_engine_loses_a_connection_with_each_failed_commit(
    stock: PostgresEngine,
) -> None:
    for _ in range(2):
        with pytest.raises(asyncpg.UniqueViolationError):
            await asyncio.create_task(fail_to_commit(stock))

    assert not await lend_all(stock, 2)


async def test_five_hundred_cancelled_transactions_leave_the_whole_pool_free(
    committed: Urls,
) -> None:
    async def work() -> None:
        async with transaction():
            await row("select pg_sleep(0.002)")

    for number in range(500):
        task = asyncio.create_task(work())
        await asyncio.sleep(number % 10 / 2000)
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task

    assert await lend_all(DB, 5)


async def test_a_second_cancellation_does_not_lose_the_connection(committed: Urls) -> None:
    entered = asyncio.Event()

    async def work() -> None:
        async with transaction():
            entered.set()
            await row("select pg_sleep(5)")

    task = asyncio.create_task(work())
    await entered.wait()
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    await asyncio.sleep(0.1)
    assert await lend_all(DB, 5)


async def test_a_transaction_inside_another_is_refused(committed: Urls) -> None:
    with pytest.raises(TransactionError):
        async with transaction(), transaction():
            pass


async def test_piccolos_own_engine_commits_what_an_inner_transaction_undid(
    stock: PostgresEngine,
) -> None:
    async with stock.transaction():
        with contextlib.suppress(LookupError):
            async with stock.transaction():
                current = stock.current_transaction.get()
                assert current is not None
                await current.connection.execute("insert into twice values (7)")
                raise LookupError

    assert stock.pool is not None
    assert await stock.pool.fetchval("select count(*) from twice") == 1


async def test_an_exception_undoes_the_transaction(failing_commits: Urls) -> None:
    async def insert_and_fail() -> None:
        async with transaction():
            await row("insert into twice values (7)")
            raise LookupError

    with pytest.raises(LookupError):
        await insert_and_fail()

    async with transaction(read_only=True):
        assert (await row("select count(*) as n from twice"))["n"] == 0


async def test_a_reading_transaction_cannot_write(failing_commits: Urls) -> None:
    with pytest.raises(asyncpg.ReadOnlySQLTransactionError):
        async with transaction(read_only=True):
            await row("insert into twice values (7)")


async def test_what_was_read_gives_its_connection_back_before_its_block_ends(
    committed: Urls,
) -> None:
    async with transaction(read_only=True) as current:
        await end_reading()

        assert await lend_all(DB, 5)
        await current.rollback()
        with pytest.raises(RuntimeError):
            connection()

    assert await lend_all(DB, 5)


async def test_what_may_have_changed_something_does_not_end_before_its_block(
    committed: Urls,
) -> None:
    async with transaction():
        with pytest.raises(RuntimeError):
            await end_reading()


async def test_waiting_for_a_connection_ends_with_a_refusal(
    committed: Urls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evaluations.database.ACQUIRE_SECONDS", 0.1)
    pool: Any = DB.pool

    async with contextlib.AsyncExitStack() as stack:
        for _ in range(5):
            await stack.enter_async_context(pool.acquire())

        with pytest.raises(Unavailable):
            async with transaction():
                pass


async def test_without_a_pool_no_connection_is_made(committed: Urls) -> None:
    engine = SafeEngine(config={"dsn": "postgresql://nowhere"})

    with pytest.raises(Unavailable):
        await engine._run_in_new_connection("select 1")
    with pytest.raises(Unavailable):
        async with engine.transaction():
            pass


async def test_batches_are_refused_for_they_leave_the_transaction() -> None:
    with pytest.raises(NotImplementedError):
        await DB.batch()


async def test_a_server_that_is_gone_is_a_refusal_too(committed: Urls) -> None:
    pool: Any = DB.pool
    await pool.expire_connections()
    pool.set_connect_args("postgresql://127.0.0.1:1/none")

    with pytest.raises(Unavailable):
        async with transaction():
            pass


def test_a_statement_outside_a_transaction_is_a_mistake() -> None:
    with pytest.raises(RuntimeError):
        connection()
