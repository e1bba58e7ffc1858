import asyncio
import sys
from collections.abc import AsyncIterator

import pytest
from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.apps.migrations.commands.new import AutoMigrationManager
from piccolo.table import Table

from evaluations import migrate as migrating
from evaluations.errors import Conflict, Unavailable
from evaluations.migrate import APP, migrate, modules, pending
from evaluations.postgres import Urls, connected, ensure_roles
from tests.database import a_copy

ALL = sorted(modules())


@pytest.fixture
async def empty(server: Urls, unconnected: None) -> AsyncIterator[Urls]:
    async with a_copy(server, "test_migrating", template="template1") as urls:
        yield urls


async def test_the_tables_and_the_migrations_tell_the_same() -> None:
    manager = AutoMigrationManager()

    differences = await manager.get_alter_statements(manager.get_app_config(APP))

    assert [each.statements for each in differences if each.statements] == []


async def test_an_empty_database_is_brought_up_to_date_once(empty: Urls) -> None:
    before = await pending(empty.app)
    ran, again = await migrate(empty.owner), await migrate(empty.owner)

    assert before == ran == ALL
    assert again == await pending(empty.app) == []


async def test_of_processes_that_migrate_at_once_one_does_it(empty: Urls) -> None:
    processes = [await a_migrating_process(empty) for _ in range(3)]
    said = [(await process.communicate())[0].decode().strip() for process in processes]

    assert sorted(said) == sorted(["[]", "[]", str(ALL)])


async def test_a_migration_that_fails_leaves_nothing_of_itself(
    empty: Urls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrating, "modules", lambda: modules() | {"998": Half, "999": Half})

    with pytest.raises(RuntimeError, match="half way"):
        await migrate(empty.owner)

    assert await pending(empty.app) == ["998", "999"]
    async with connected(empty.owner) as connection:
        assert await connection.fetchval("select to_regclass('half')") is None


async def test_a_newer_database_is_left_alone(empty: Urls) -> None:
    await migrate(empty.owner)
    async with connected(empty.owner) as connection:
        await connection.execute("insert into migration (name, app_name) values ('999', $1)", APP)

    with pytest.raises(Conflict, match="más nueva del programa"):
        await migrate(empty.owner)


async def test_the_application_cannot_make_itself_a_role(server: Urls) -> None:
    async with connected(server.app) as connection:
        assert not await connection.fetchval(
            "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb"
            " from pg_roles where rolname = current_user"
        )


async def test_a_missing_role_that_the_owner_may_not_create_is_told(
    empty: Urls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evaluations.postgres.roles.APP", "evaluations_other")

    with pytest.raises(Unavailable, match="create role evaluations_app login nosuperuser"):
        await ensure_roles(empty.app)


async def test_a_database_that_does_not_answer_is_told(empty: Urls) -> None:
    with pytest.raises(Unavailable, match="DATABASE_URL"):
        await pending("postgresql://nobody@127.0.0.1:1/nothing")


class Half:
    """A migration that fails after its first statement."""

    @staticmethod
    async def forwards() -> MigrationManager:
        manager = MigrationManager(migration_id="998", app_name=APP, description="")
        manager.add_raw(half_way)
        return manager


async def half_way() -> None:
    await Table.raw("create table half (id integer)")
    raise RuntimeError("half way")


async def a_migrating_process(urls: Urls) -> asyncio.subprocess.Process:
    program = (
        "import asyncio, sys; from evaluations.migrate import migrate;"
        "print(asyncio.run(migrate(sys.argv[1])))"
    )
    return await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, urls.owner, stdout=asyncio.subprocess.PIPE
    )
