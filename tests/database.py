"""The tests' database: one server and one migrated template, of which everybody gets a copy."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

from piccolo.engine.exceptions import TransactionError

from evaluations.database import DB, SafeTransaction, acting_as
from evaluations.migrate import migrate
from evaluations.postgres import Urls, connected
from evaluations.postgres.roles import forbid_temporary_tables
from evaluations.postgres.urls import in_database

TEMPLATE = "evaluations_template"
FAST = (
    "fsync=off",
    "autovacuum=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=60",
)
"""What is lost in a power cut is only a test."""


async def ensure_template(server: Urls) -> None:
    """Make the template, once for all the processes that test at the same time."""
    async with connected(server.owner) as connection:
        await connection.execute("select pg_advisory_lock(1)")
        known = await connection.fetchval("select 1 from pg_database where datname = $1", TEMPLATE)
        if not known:
            await connection.execute(f"create database {TEMPLATE}")
            await migrate(in_database(server.owner, TEMPLATE))


@asynccontextmanager
async def a_copy(server: Urls, name: str, template: str = TEMPLATE) -> AsyncIterator[Urls]:
    """A database of one's own, empty; migrated, unless made from another template."""
    async with connected(server.owner) as connection:
        await connection.execute(f"drop database if exists {name} with (force)")
        await connection.execute(f"create database {name} template {template}")
        urls = Urls(in_database(server.owner, name), in_database(server.app, name))
        async with connected(urls.owner) as owner:
            await forbid_temporary_tables(owner)  # of a template's grants, a copy has none
        yield urls
        await connection.execute(f"drop database {name} with (force)")


@contextmanager
def pool_put_aside() -> Iterator[None]:
    """Piccolo's engine as in a program that has just started."""
    pool, config = DB.pool, DB.config
    DB.pool = None
    try:
        yield
    finally:
        DB.pool, DB.config = pool, config


class Inner(SafeTransaction):
    """A request's transaction inside the test's: the same commands, undone alone or with the test.

    Afterwards the test acts again as whoever it was.
    """

    def __init__(self, outer: SafeTransaction, *, read_only: bool) -> None:
        if DB.current_transaction.get() is not outer:
            raise TransactionError("transactions are never nested")
        self.outer = outer
        self.engine = outer.engine
        self.read_only = read_only
        self._committed = self._rolled_back = False

    async def get_connection(self) -> Any:
        self.actor = await self.outer.connection.fetchrow(
            "select current_setting('app.person')::int, current_setting('app.role')"
        )
        return self.outer.connection

    async def __aenter__(self) -> "Inner":
        await super().__aenter__()
        if self.read_only:
            await self.connection.execute("set local transaction_read_only = on")
        return self

    async def give_back(self) -> None:
        await acting_as(*self.actor)
