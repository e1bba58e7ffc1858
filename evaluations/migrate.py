"""Bringing a database's tables up to this program's version."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, redirect_stdout
from functools import cache
from io import StringIO
from typing import Any

from piccolo.apps.migrations.commands.base import BaseMigrationManager
from piccolo.apps.migrations.tables import Migration

from evaluations.database import DB
from evaluations.errors import Conflict
from evaluations.postgres import connected, ensure_roles
from evaluations.postgres.roles import forbid_temporary_tables

APP = "evaluations"
LOCK = 5_702_201_611
"""The advisory lock of migrating: any number, as long as it is always the same."""


async def migrate(owner_url: str) -> list[str]:
    """Run what has not run yet, one process at a time, all of it or nothing; returns its ids.

    Raises Conflict when the database is newer than this program, or has in it what a migration
    refuses: the version before then goes on with it as it was.
    """
    await ensure_roles(owner_url)
    async with connected(owner_url) as connection:
        await connection.execute("select pg_advisory_lock($1)", LOCK)
        missing = await pending(owner_url)
        await forbid_temporary_tables(connection)
        if missing:
            async with as_owner(owner_url):
                await run(missing)
        return missing


async def pending(url: str) -> list[str]:
    """The ids of the program's migrations that this database lacks; raises Conflict as above."""
    known = sorted(modules())
    ran = await already_run(url)
    if beyond := sorted(ran - set(known)):
        raise Conflict(
            "La base de datos es de una versión más nueva del programa (tiene %(beyond)s). "
            "Actualiza el programa; no se cambió nada.",
            beyond=", ".join(beyond),
        )
    return [migration for migration in known if migration not in ran]


async def already_run(url: str) -> set[str]:
    async with connected(url) as connection:
        if await connection.fetchval("select to_regclass('public.migration')") is None:
            return set()
        found = await connection.fetch("select name from migration where app_name = $1", APP)
        return {line["name"] for line in found}


@cache
def modules() -> dict[str, Any]:
    """The program's migrations by their ids; looked up once, for Piccolo adds to `sys.path`."""
    manager = BaseMigrationManager()
    folder = manager.get_app_config(APP).resolved_migrations_folder_path
    return dict(manager.get_migration_modules(folder))


@asynccontextmanager
async def as_owner(url: str) -> AsyncIterator[None]:
    """Piccolo's engine connected as the owner, without the time limits of requests."""
    DB.config = {"dsn": url}
    await DB.start_connection_pool(min_size=1, max_size=1)
    try:
        yield
    finally:
        await DB.close_connection_pool()


async def run(missing: list[str]) -> None:
    """In one transaction with the notes that they ran: Piccolo itself notes it afterwards."""
    async with DB.transaction():
        if not await Migration.table_exists():
            await Migration.create_table()
        for migration in missing:
            manager = await modules()[migration].forwards()
            manager.wrap_in_transaction = False
            with redirect_stdout(StringIO()):
                await manager.run()
            await Migration.insert(Migration(name=migration, app_name=APP))
