"""What the database refuses of versions: words that no erratum tells of, answers by others."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

ID = "006"
VERSION = "1.38.0"
DESCRIPTION = "An erratum changes its own place only; a consultation is answered by who was asked."

PLACES = """
-- Where a row's words stand in the content of its version, as errata name it.
create function place_of_behaviour(id integer) returns text language sql stable as $$
    select '/competencies/' || c.number - 1 || case
        when line.is_negative then '/negative_behaviours/' || line.number - 1 - (
            select count(*) from behaviour b where b.competency = c.id and not b.is_negative)
        when p.content #> array['competencies', (c.number - 1)::text, 'behaviours'] = '[]'
            then '/definition'
        else '/behaviours/' || line.number - 1 end
    from behaviour line join competency c on c.id = line.competency
    join profile p on p.id = c.profile where line.id = place_of_behaviour.id
$$;

create function place_of_requirement(id integer) returns text language sql stable as $$
    select case line.kind when 'education' then '/education' else (
        select '/' || list || '/' || said.place - 1
        from profile p,
            (values ('knowledge', 'knowledge_areas'), ('experience', 'experience'),
                ('language', 'languages'), ('skill', 'required_skills')) lists(kind, list),
            jsonb_array_elements_text(p.content -> list) with ordinality said(text, place)
        where p.id = line.profile and lists.kind = line.kind and said.text <> ''
        order by said.place offset line.number - (
            select min(r.number) from requirement r
            where r.profile = line.profile and r.kind = line.kind) limit 1) end
    from requirement line where line.id = place_of_requirement.id
$$;

create function place_of(kind text, id integer, field text) returns text language sql stable as $$
    select case kind
        when 'behaviour' then place_of_behaviour(id)
        when 'requirement' then place_of_requirement(id)
        else (select '/competencies/' || c.number - 1 || '/' || field from competency c
            where c.id = place_of.id) end
$$;

create function version_of(line jsonb) returns integer language sql stable as $$
    select coalesce((line ->> 'profile')::integer,
        (select c.profile from competency c where c.id = (line ->> 'competency')::integer))
$$;
"""

ROWS = """
-- The newest erratum only: an older one was used already, and what it says may have been undone.
create function is_told(version integer, place text, was text, becomes text) returns boolean
language sql stable as $$
    select coalesce((select (e.place, e.before, e.after) = (is_told.place, was, becomes)
        from erratum e where e.profile = version order by e.id desc limit 1), false)
$$;

create or replace function only_by_erratum() returns trigger language plpgsql as $$
declare
    was text;
    becomes text;
    field text;
begin
    foreach field in array tg_argv loop
        was := to_jsonb(old) ->> field;
        becomes := to_jsonb(new) ->> field;
        if was is distinct from becomes and not is_told(
            version_of(to_jsonb(new)), place_of(tg_table_name, old.id, field), was, becomes)
        then
            raise exception 'approved words change by an erratum only'
                using errcode = 'check_violation';
        end if;
    end loop;
    return new;
end $$;

-- Nothing is slipped in later either: a row says what the content says in its place.
create function only_what_it_says() returns trigger language plpgsql as $$
declare
    field text;
begin
    foreach field in array tg_argv loop
        if to_jsonb(new) ->> field is distinct from (
            select content #>> string_to_array(
                substr(place_of(tg_table_name, new.id, field), 2), '/')
            from profile where id = version_of(to_jsonb(new)))
        then
            raise exception 'the version does not say this' using errcode = 'check_violation';
        end if;
    end loop;
    return new;
end $$;

create trigger competency_says_the_content after insert on competency
    for each row execute function only_what_it_says('name', 'definition');
create trigger behaviour_says_the_content after insert on behaviour
    for each row execute function only_what_it_says('text');
create trigger requirement_says_the_content after insert on requirement
    for each row execute function only_what_it_says('text');
"""

CONTENT = """
-- `places` goes with the words; a field that is new in the program is not yet in older contents.
create function only_as_told() returns trigger language plpgsql as $$
declare
    told erratum;
    path text[];
begin
    if old.state not in ('draft', 'consultation') and to_jsonb(old) - 'content' - 'state'
        <> to_jsonb(new) - 'content' - 'state'
    then
        raise exception 'how a version was approved stays' using errcode = 'check_violation';
    end if;
    if old.state = 'draft' or old.content = new.content then
        return new;
    end if;
    select * into told from erratum where profile = old.id order by id desc limit 1;
    path := string_to_array(substr(told.place, 2), '/');
    if old.state = 'approved' and old.content #>> path = told.before
        and jsonb_set(old.content, path, to_jsonb(told.after)) - 'places' = (
            select jsonb_object_agg(key, value) from jsonb_each(new.content)
            where old.content ? key and key <> 'places')
    then
        return new;
    end if;
    raise exception 'what a version says changes by an erratum only'
        using errcode = 'check_violation';
end $$;

create trigger profile_only_by_erratum before update on profile
    for each row execute function only_as_told();
"""

ANSWERS = """
create function check_answer() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null then
        raise exception 'this consultation is closed' using errcode = 'check_violation';
    end if;
    if (old.answer, old.comment, old.answered_at)
            is distinct from (new.answer, new.comment, new.answered_at)
        and app_role() <> 'system' and old.person is distinct from app_person()
    then
        raise exception 'only who was asked answers' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger consultation_answered_by_who_was_asked before update on consultation
    for each row execute function check_answer();
"""


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="evaluations", description=DESCRIPTION)

    async def run() -> None:
        # Imported here: only a migration that runs needs it.
        from piccolo.engine import engine_finder

        engine = engine_finder()
        transaction = engine.current_transaction.get() if engine else None
        assert transaction is not None
        for script in (PLACES, ROWS, CONTENT, ANSWERS):
            await transaction.connection.execute(script)

    manager.add_raw(run)
    return manager
