"""The connection to PostgreSQL.

Piccolo's own transaction keeps a pool's connection for ever when a commit fails or the task is
cancelled, takes a nested transaction for the outer one, and waits without end for a connection.
SafeEngine does none of these (README, decisions).
"""

import contextlib
from collections.abc import AsyncIterator
from typing import Any, Literal

import asyncpg
from piccolo.engine.postgres import PostgresEngine, PostgresTransaction

from evaluations.errors import Unavailable

ACQUIRE_SECONDS = 2.0
COMMAND_SECONDS = 10.0
RELEASE_SECONDS = 5.0

UNREACHABLE = (
    OSError,
    asyncpg.InterfaceError,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
)
"""What a server that starts, stops, is full or is gone lets a new connection fail with."""

SERVER_SETTINGS = {
    "statement_timeout": "5s",
    "lock_timeout": "2s",
    "idle_in_transaction_session_timeout": "10s",
    "timezone": "UTC",
    "jit": "off",
    "synchronous_commit": "on",
}
"""Of each connection, whatever the server, the database or the role is set to.

So a save is on disk before anybody is told of it, on a server set to confirm earlier as well.
"""


class PooledConnection(asyncpg.Connection):  # type: ignore[misc]
    """Returns to the pool without a reset query: no code leaves session state (only SET LOCAL)."""

    def get_reset_query(self) -> str:
        return ""


class SafeTransaction(PostgresTransaction):
    """A transaction whose connection always goes back to the pool; never nested."""

    is_over = False

    def __init__(self, engine: "SafeEngine", *, read_only: bool = False) -> None:
        super().__init__(engine, allow_nested=False)
        self.read_only = read_only

    async def get_connection(self) -> Any:
        if self.engine.pool is None:
            raise Unavailable("La base de datos no está conectada.")
        try:
            return await self.engine.pool.acquire(timeout=ACQUIRE_SECONDS)
        except TimeoutError as error:
            raise Unavailable("El sistema está muy ocupado. Intenta de nuevo.") from error
        except UNREACHABLE as error:
            raise Unavailable("La base de datos no responde. Intenta de nuevo.") from error

    async def __aenter__(self) -> "SafeTransaction":
        self.connection = await self.get_connection()
        try:
            self.transaction = self.connection.transaction(readonly=self.read_only)
            await self.transaction.start()
        except BaseException:
            await self.give_back()
            raise
        self.context = self.engine.current_transaction.set(self)
        return self

    async def __aexit__(self, kind: Any, error: Any, traceback: Any) -> Literal[False]:
        if not self.is_over:
            await self.finish(failed=kind is not None)
        return False

    async def rollback(self) -> None:
        """What is over has nothing left to undo."""
        if not self.is_over:
            await super().rollback()  # type: ignore[no-untyped-call]

    async def finish(self, *, failed: bool) -> None:
        """Commit or undo, and give the connection back."""
        self.is_over = True
        self.engine.current_transaction.reset(self.context)
        try:
            if not failed and not self._rolled_back:
                await self.transaction.commit()
            elif not self._rolled_back:
                with contextlib.suppress(Exception):  # the first error is the one to be told
                    await self.transaction.rollback()
        finally:
            await self.give_back()

    async def give_back(self) -> None:
        """The pool shields its release: not even a second cancellation loses the connection."""
        pool: Any = self.engine.pool
        with contextlib.suppress(Exception):  # a connection that is broken is dropped by the pool
            await pool.release(self.connection, timeout=RELEASE_SECONDS)


class SafeEngine(PostgresEngine):
    """Piccolo's engine with bounded waits, one pool, and transactions that never leak."""

    __slots__ = ()

    async def check_version(self) -> None:
        """Nothing at import; `evaluations check` tells an old server."""

    async def prep_database(self) -> None:
        """Nothing at import; extensions come by migration."""

    async def connect(self, url: str, *, size: int = 10) -> None:
        """Open the pool of this process."""
        self.config = {"dsn": url}
        await self.start_connection_pool(
            min_size=min(2, size),
            max_size=size,
            command_timeout=COMMAND_SECONDS,
            server_settings=SERVER_SETTINGS,
            connection_class=PooledConnection,
        )

    def transaction(self, *, read_only: bool = False) -> SafeTransaction:  # type: ignore[override]
        return SafeTransaction(self, read_only=read_only)

    async def _run_in_pool(self, query: str, args: Any = None) -> Any:
        pool: Any = self.pool
        async with pool.acquire(timeout=ACQUIRE_SECONDS) as connection:
            return await connection.fetch(query, *(args or []))

    async def _run_in_new_connection(self, query: str, args: Any = None) -> Any:
        if self.pool is None:
            raise Unavailable("La base de datos no está conectada.")
        return await self._run_in_pool(query, args)

    async def batch(self, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError("batch() leaves the transaction and swallows its errors")


DB = SafeEngine(config={})


def transaction(*, read_only: bool = False) -> SafeTransaction:
    """The one transaction of a request, a command or a job; see `acting_as` for who acts in it."""
    return DB.transaction(read_only=read_only)


def connection() -> Any:
    """The asyncpg connection of the current transaction, for statements written by hand."""
    current = DB.current_transaction.get()
    if current is None:
        raise RuntimeError("this statement belongs inside a transaction")
    return current.connection


async def rows(sql: str, *values: Any) -> list[Any]:
    """The rows of a statement written by hand (`$1`, `$2`, …) inside the current transaction."""
    result: list[Any] = await connection().fetch(sql, *values)
    return result


async def row(sql: str, *values: Any) -> Any:
    """The first row of a statement written by hand, or None."""
    return await connection().fetchrow(sql, *values)


SYSTEM = 0
"""Who acts in migrations' data steps, jobs and commands: no person, and seen by every policy."""


async def acting_as(person_id: int, role: str) -> None:
    """Tell row-level security who acts, until the transaction ends."""
    await row(
        "select set_config('app.person', $1, true), set_config('app.role', $2, true)",
        str(person_id),
        role,
    )


@contextlib.asynccontextmanager
async def as_system(*, read_only: bool = False) -> AsyncIterator[None]:
    """A transaction of the program itself: a job's or a command's."""
    async with transaction(read_only=read_only):
        await acting_as(SYSTEM, "system")
        yield


async def end_reading() -> None:
    """End the current transaction before its block does: what follows is long and reads no more."""
    current = DB.current_transaction.get()
    if not isinstance(current, SafeTransaction) or not current.read_only:
        raise RuntimeError("only what has changed nothing may end before its block")
    await current.finish(failed=False)


async def wait_longer(seconds: int) -> None:
    """Let the current transaction stand idle so long, while another process works for it."""
    await row("select set_config('idle_in_transaction_session_timeout', $1, true)", f"{seconds}s")
