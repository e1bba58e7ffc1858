import asyncio
import sys
from collections.abc import AsyncIterator
from datetime import timedelta

import asyncpg
import pytest
from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.apps.migrations.commands.new import AutoMigrationManager
from piccolo.table import Table

from evaluations import migrate as migrating
from evaluations.database import DB, as_system, row, rows
from evaluations.errors import Conflict, Unavailable
from evaluations.migrate import APP, migrate, modules, pending
from evaluations.postgres import Urls, connected, ensure_roles
from evaluations.reviews.actions.freezing import Opening, insert_review
from evaluations.reviews.queries.employment_facts import employment_facts
from evaluations.reviews.states import ReviewKind
from tests.database import a_copy, pool_put_aside
from tests.factories import a_review, hr, the_review

ALL = sorted(modules())
LATER = ["007", "008", "009"]


@pytest.fixture
async def empty(server: Urls, unconnected: None) -> AsyncIterator[Urls]:
    async with a_copy(server, "test_migrating", template="template1") as urls:
        yield urls


@pytest.fixture
async def before_counts(empty: Urls, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Urls]:
    """A database as the version before left it, with the application connected."""
    known = {number: module for number, module in modules().items() if number not in LATER}
    with monkeypatch.context() as earlier:
        earlier.setattr(migrating, "modules", lambda: known)
        await migrate(empty.owner)
    await DB.connect(empty.app, size=1)
    yield empty
    await DB.close_connection_pool()


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


async def test_a_migration_that_fails_leaves_nothing_of_itself_or_of_those_before_it(
    empty: Urls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrating, "modules", lambda: modules() | {"998": Half, "999": Half})

    with pytest.raises(RuntimeError, match="half way"):
        await migrate(empty.owner)

    assert await pending(empty.app) == [*ALL, "998", "999"]
    async with connected(empty.owner) as connection:
        assert await connection.fetchval("select to_regclass('half')") is None


async def test_a_newer_database_is_left_alone(empty: Urls) -> None:
    await migrate(empty.owner)
    async with connected(empty.owner) as connection:
        await connection.execute("insert into migration (name, app_name) values ('999', $1)", APP)

    with pytest.raises(Conflict, match="más nueva del programa"):
        await migrate(empty.owner)


@pytest.mark.parametrize("count", [2, 6])
async def test_reviews_that_share_days_are_told_before_anything_is_changed(
    before_counts: Urls, count: int
) -> None:
    async with as_system():
        folios = await sharing_days(count)

    with pool_put_aside(), pytest.raises(Conflict, match="comparten días") as refused:
        await migrate(before_counts.owner)

    told = str(refused.value.values["pairs"])
    assert told.startswith(" / ".join(folios[:2]))
    assert (told.count(" / "), told.endswith("…")) == ((1, False) if count == 2 else (10, True))
    assert await pending(before_counts.app) == LATER


async def test_once_one_of_the_two_is_cancelled_it_goes_on(before_counts: Urls) -> None:
    async with as_system():
        await sharing_days(2)
        await row(
            "update review set state = 'cancelled', cancelled_reason = 'Doble.'"
            " where id = (select max(id) from review)"
        )

    with pool_put_aside():
        assert await migrate(before_counts.owner) == LATER


async def test_two_that_were_decided_stay_and_a_third_is_refused(before_counts: Urls) -> None:
    async with as_system():
        await sharing_days(2)
        for state in ("awaiting_self", "awaiting_decision", "awaiting_acknowledgement", "sealed"):
            await row("update review set state = $1, decided_at = now()", state)

    with pool_put_aside():
        assert await migrate(before_counts.owner) == LATER

    with pytest.raises(asyncpg.ExclusionViolationError):
        async with as_system():
            await one_more(days_later=2)


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


async def sharing_days(count: int) -> list[str]:
    """The folios of a person's annual reviews, each begun the day after the one before it."""
    await a_review(ReviewKind.ANNUAL)
    for days in range(1, count):
        await one_more(days_later=days)
    return [line["folio"] for line in await rows("select folio from review order by id")]


async def one_more(*, days_later: int) -> None:
    """Past the actions, which open none that shares a day with another."""
    first = await the_review((await row("select min(id) from review"))[0])
    starts_on = first.starts_on + timedelta(days=days_later)
    opening = Opening(first.employment, first.kind, starts_on, first.ends_on, due_on=first.ends_on)
    await insert_review(opening, await employment_facts(first.employment), by=await hr())


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
