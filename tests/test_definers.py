"""What runs with the owner's rights reads the owner's tables, whatever a session makes for itself."""

import asyncpg
import pytest

from evaluations.database import row, rows
from evaluations.migrate import migrate
from evaluations.postgres import Urls, connected
from evaluations.postgres.roles import forbid_temporary_tables
from evaluations.postgres.urls import name_of

PLANTED = """
create temporary table review_tally (like public.review_tally);
insert into review_tally values (0, 1, 'sealed', true, true, 'infinity', 1),
    (0, 1, 'sealed', true, true, 'infinity', 1);
create function pg_temp.open_history() returns trigger language plpgsql as $$ begin
    execute 'alter table public.history_entry disable trigger history_only_grows';
    return new;
end $$;
create trigger open_history before insert on review_tally
    for each row execute function pg_temp.open_history();
grant all on review_tally to public;
"""
GUARDED = "select tgenabled = 'O' from pg_trigger where tgname = 'history_only_grows'"
FIXED_PATHS = """
select proname, prosecdef, split_part(setting, '=', 2) as path
from pg_proc left join unnest(proconfig) setting on setting like 'search_path=%'
where pronamespace = 'public'::regnamespace and (prosecdef or setting is not null)
"""
THERE = "select count(*) from pg_class where relpersistence = 't' and relname = 'review_tally'"


async def test_the_application_makes_no_temporary_tables(committed: Urls) -> None:
    async with connected(committed.app) as session:
        with pytest.raises(asyncpg.InsufficientPrivilegeError, match="temporary tables"):
            await session.execute(PLANTED)


async def test_a_planted_table_is_not_taken_for_the_owners(committed: Urls) -> None:
    """Where the database is another's, who lets everybody make some."""
    await grant_temporary(committed)
    async with connected(committed.app) as session:
        await session.execute(PLANTED)
        await session.execute("select sum_up_tally()")

        assert await session.fetchval(THERE) == 1
        assert await session.fetchval("select count(*) from pg_temp.review_tally") == 2
        assert await session.fetchval(GUARDED)


async def test_a_fixed_path_ends_with_what_a_session_makes_for_itself() -> None:
    found = await rows(FIXED_PATHS)

    assert {line["proname"] for line in found if line["prosecdef"]} >= {"sum_up_tally"}
    assert {line["path"] for line in found} == {"pg_catalog, public, pg_temp"}


async def test_only_the_database_itself_attaches_the_counting() -> None:
    granted = await row(
        "select has_function_privilege('tally_review()', 'execute'),"
        " has_function_privilege('add_to_tally(review, integer)', 'execute')"
    )

    assert tuple(granted) == (False, False)


async def test_what_a_restored_backup_grants_again_is_taken_back(committed: Urls) -> None:
    await grant_temporary(committed)

    await migrate(committed.owner)

    assert not await may_plant(committed)


async def test_in_a_database_of_somebody_elses_the_grant_is_left_to_them(committed: Urls) -> None:
    await grant_temporary(committed)

    async with connected(committed.app) as nobody_of_the_owners:
        await forbid_temporary_tables(nobody_of_the_owners)

    assert await may_plant(committed)


async def grant_temporary(urls: Urls) -> None:
    async with connected(urls.owner) as owner:
        await owner.execute(f"grant temporary on database {name_of(urls.owner)} to public")


async def may_plant(urls: Urls) -> bool:
    async with connected(urls.app) as session:
        may = "select has_database_privilege(current_database(), 'temporary')"
        return bool(await session.fetchval(may))
