"""The dictionary of what is already confirmed; what the database refuses of the new tables."""

from typing import Any

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

ID = "004"
VERSION = "1.38.0"
DESCRIPTION = "Words confirmed before there was a dictionary enter it; guards and grants."

ITEMS = """
select set_config('app.role', 'system', true);  -- even the owner sees reviews by their rules only
update review_item i set behaviour = b.id
from review_competency rc
join review r on r.id = rc.review
join competency c on c.profile = r.profile and c.number = rc.number
join behaviour b on b.competency = c.id
where i.competency = rc.id and b.number = i.number;
"""

STATES = """
create function check_profile_step() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and (old.state, new.state) not in (
        ('draft', 'consultation'), ('draft', 'approved'), ('draft', 'discarded'),
        ('consultation', 'draft'), ('consultation', 'approved'), ('approved', 'replaced'))
    then
        raise exception 'no step from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger profile_moves_along_its_states before update of state on profile
    for each row execute function check_profile_step();
"""

ERRATA = """
-- What is approved changes by an erratum only, which says the same: what stood and what stands.
create function only_by_erratum() returns trigger language plpgsql as $$
declare
    was text;
    becomes text;
    field text;
    version integer;
begin
    version := coalesce((to_jsonb(new) ->> 'profile')::integer,
        (select profile from competency where id = (to_jsonb(new) ->> 'competency')::integer));
    foreach field in array tg_argv loop
        was := to_jsonb(old) ->> field;
        becomes := to_jsonb(new) ->> field;
        if was is distinct from becomes and not exists (
            select 1 from erratum e
            where e.profile = version and e.before = was and e.after = becomes)
        then
            raise exception 'approved words change by an erratum only'
                using errcode = 'check_violation';
        end if;
    end loop;
    return new;
end $$;

create trigger competency_only_by_erratum before update of name, definition on competency
    for each row execute function only_by_erratum('name', 'definition');
create trigger behaviour_only_by_erratum before update of text on behaviour
    for each row execute function only_by_erratum('text');
create trigger requirement_only_by_erratum before update of text on requirement
    for each row execute function only_by_erratum('text');
"""

INVARIANTS = """
create unique index consultation_open_once on consultation (profile, person)
    where closed_at is null;
"""

GRANTS = """
grant usage on all sequences in schema public to evaluations_app;
grant select, insert on dictionary_entry, resemblance, consultation, erratum, profile_import
    to evaluations_app;
grant update (text, text_sort, key, definition, merged_into, compared_at) on dictionary_entry
    to evaluations_app;
grant update (kept_apart_by, kept_apart_at) on resemblance to evaluations_app;
grant update (answer, comment, answered_at, closed_at) on consultation to evaluations_app;
grant update (applied_at) on profile_import to evaluations_app;
grant update (name, definition) on competency to evaluations_app;
grant update (text) on behaviour, requirement to evaluations_app;
"""


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="evaluations", description=DESCRIPTION)

    async def run() -> None:
        # Imported here: only a migration that runs needs it.
        from piccolo.engine import engine_finder

        engine = engine_finder()
        transaction = engine.current_transaction.get() if engine else None
        assert transaction is not None
        connection = transaction.connection
        await enter(connection, "competency", "name", "definition")
        await enter(connection, "behaviour", "text", "''")
        for script in (ITEMS, STATES, ERRATA, INVARIANTS, GRANTS):
            await connection.execute(script)

    manager.add_raw(run)
    return manager


async def enter(connection: Any, table: str, text: str, definition: str) -> None:
    """One entry for all rows whose words are the same; the oldest row's words stand for it."""
    from evaluations.competencies.wording import key_of
    from evaluations.people.names import sort_key

    reading = f"select id, {text} as text, {definition} as definition from {table} order by id"  # noqa: S608
    writing = f"update {table} set entry = $1 where id = $2"  # noqa: S608
    entries: dict[str, int] = {}
    for row in await connection.fetch(reading):
        key = key_of(row["text"])
        if key not in entries:
            entries[key] = await connection.fetchval(
                "insert into dictionary_entry (kind, text, text_sort, key, definition)"
                " values ($1, $2, $3, $4, $5) returning id",
                table,
                row["text"],
                sort_key(row["text"]),
                key,
                row["definition"],
            )
        await connection.execute(writing, entries[key], row["id"])
