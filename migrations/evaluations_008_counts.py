"""What HR's pages count and look up, kept so that no page grows with the history."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.columns.base import OnDelete, OnUpdate
from piccolo.columns.column_types import ForeignKey, Serial
from piccolo.columns.indexes import IndexMethod
from piccolo.table import Table

ID = "008"
VERSION = "1.38.0"
DESCRIPTION = "Reviews are counted as they move; a cycle knows who is having it opened."


class Person(Table, tablename="person", schema=None):
    id = Serial(primary_key=True)


DEADLINE = """
-- When the forms, then the decision, should have been there; nothing once it is decided.
create function deadline_of(state text, due_on date, ends_on date) returns date
language sql immutable as $$
    select case when state in ('awaiting_both', 'awaiting_self', 'awaiting_manager') then due_on
        when state = 'awaiting_decision' then greatest(due_on, ends_on) end
$$;
"""

INDEXES = """
create index review_by_deadline on review (deadline_of(state, due_on, ends_on), id)
    where deadline_of(state, due_on, ends_on) is not null;
create index review_running_probation on review (ends_on, id) where kind = 'probation'
    and state in ('awaiting_both', 'awaiting_self', 'awaiting_manager', 'awaiting_decision');
-- whom a round need not reach; with what the policy asks for, so that the index alone answers
create index review_annual on review (ends_on, starts_on, person) include (cycle, manager, state)
    where kind = 'annual';
create index review_listed_by_state on review (state, id);
create index review_listed_by_kind on review (kind, id);
create index review_listed_by_unit on review (unit, id);
create index review_listed_by_cycle on review (cycle, id);
"""

SEARCHED = """
-- What a session makes for itself comes last, wherever the path is fixed, or it would be taken for
-- the table that is meant.
alter function chain_history() set search_path = pg_catalog, public, pg_temp;
"""

TALLY = """
-- How many reviews stand where: a line for each that comes or goes, summed up now and then. Nobody
-- waits for anybody, as they would for one row that holds a number.
create table review_tally (
    cycle integer not null,  -- 0 where it belongs to none
    unit integer not null,
    state varchar(30) not null,
    self_submitted boolean not null,
    manager_submitted boolean not null,
    deadline date not null,  -- infinity where nothing is due any more
    reviews integer not null
);

create function add_to_tally(r review, reviews integer) returns void language sql
    security definer set search_path = pg_catalog, public, pg_temp as $$
    insert into public.review_tally values (coalesce(r.cycle, 0), r.unit, r.state,
        r.self_submitted_at is not null, r.manager_submitted_at is not null,
        coalesce(public.deadline_of(r.state, r.due_on, r.ends_on), 'infinity'), reviews)
$$;
revoke execute on function add_to_tally from public;

create function tally_review() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then perform public.add_to_tally(old, -1); end if;
    if tg_op <> 'DELETE' then perform public.add_to_tally(new, 1); end if;
    return null;
end $$;
revoke execute on function tally_review from public;

create trigger review_tallied after insert or delete
    or update of state, self_submitted_at, manager_submitted_at on review
    for each row execute function tally_review();

create function sum_up_tally() returns void language sql
    security definer set search_path = pg_catalog, public, pg_temp as $$
    with several as (
        select cycle, unit, state, self_submitted, manager_submitted, deadline
        from public.review_tally group by 1, 2, 3, 4, 5, 6 having count(*) > 1 or sum(reviews) = 0
    ), gone as (
        delete from public.review_tally t using several s
        where (t.cycle, t.unit, t.state, t.self_submitted, t.manager_submitted, t.deadline)
            = (s.cycle, s.unit, s.state, s.self_submitted, s.manager_submitted, s.deadline)
        returning t.*
    )
    insert into public.review_tally
    select cycle, unit, state, self_submitted, manager_submitted, deadline, sum(reviews) from gone
    group by 1, 2, 3, 4, 5, 6 having sum(reviews) <> 0
$$;
revoke execute on function sum_up_tally from public;

select set_config('app.role', 'system', true);  -- even the owner sees reviews by their rules only
insert into review_tally
select coalesce(cycle, 0), unit, state, self_submitted_at is not null,
    manager_submitted_at is not null,
    coalesce(deadline_of(state, due_on, ends_on), 'infinity'), count(*)
from review group by 1, 2, 3, 4, 5, 6;

alter table review_tally enable row level security;
create policy seen on review_tally for select using (
    (select app_role()) in ('hr', 'system')
    or ((select app_role()) = 'auditor' and state = 'sealed'));
grant select on review_tally to evaluations_app;
grant execute on function sum_up_tally to evaluations_app;
"""


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="evaluations", description=DESCRIPTION)

    async def run() -> None:
        # Imported here: only a migration that runs needs it.
        from piccolo.engine import engine_finder

        engine = engine_finder()
        transaction = engine.current_transaction.get() if engine else None
        assert transaction is not None
        for script in (SEARCHED, DEADLINE, INDEXES, TALLY):
            await transaction.connection.execute(script)

    manager.add_raw(run)
    manager.add_column(
        table_class_name="Cycle",
        tablename="cycle",
        column_name="opening_by",
        db_column_name="opening_by",
        column_class_name="ForeignKey",
        column_class=ForeignKey,
        params={
            "references": Person,
            "on_delete": OnDelete.restrict,
            "on_update": OnUpdate.cascade,
            "target_column": None,
            "default": None,
            "null": True,
            "primary_key": False,
            "unique": False,
            "index": True,
            "index_method": IndexMethod.btree,
            "choices": None,
            "db_column_name": None,
            "secret": False,
        },
        schema=None,
    )
    return manager
