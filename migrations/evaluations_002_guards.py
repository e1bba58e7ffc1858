"""What the database itself refuses: a changed history, a strange reader, a wrong step.

Two roles: the owner migrates; `evaluations_app` serves, and may do only what is granted here.
"""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

ID = "002"
VERSION = "1.38.0"
DESCRIPTION = "Append-only chained history, row-level security, state steps, grants."

HISTORY = """
create index history_entry_chain on history_entry (subject, id);

create function history_hash(e history_entry) returns bytea language sql stable as $$
    -- an array, so that no text can be moved from one column into its neighbour
    select sha256(convert_to(jsonb_build_array(
        encode(e.previous_hash, 'hex'), e.id,
        to_char(e.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), e.actor, e.actor_name,
        e.action, e.subject, e.before, e.after)::text, 'UTF8'))
$$;

create function chain_history() returns trigger language plpgsql
    set search_path = public, pg_catalog as $$
begin
    -- one writer at a time in each chain; the number is drawn under the lock, so it keeps the order
    perform pg_advisory_xact_lock(hashtextextended(new.subject, 0));
    new.id := nextval('history_entry_id_seq');
    new.at := clock_timestamp();
    new.previous_hash := (
        select hash from history_entry where subject = new.subject order by id desc limit 1);
    new.hash := history_hash(new);
    return new;
end $$;

create trigger chain_history before insert on history_entry
    for each row execute function chain_history();

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the history only grows' using errcode = 'insufficient_privilege';
end $$;

create trigger history_only_grows before update or delete or truncate on history_entry
    for each statement execute function refuse_change();
"""

STATES = """
create function check_review_step() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and (old.state, new.state) not in (
        ('awaiting_both', 'awaiting_self'), ('awaiting_both', 'awaiting_manager'),
        ('awaiting_both', 'cancelled'),
        ('awaiting_self', 'awaiting_decision'), ('awaiting_self', 'cancelled'),
        ('awaiting_manager', 'awaiting_decision'), ('awaiting_manager', 'cancelled'),
        ('awaiting_decision', 'awaiting_acknowledgement'), ('awaiting_decision', 'cancelled'),
        ('awaiting_acknowledgement', 'sealed'))
    then
        raise exception 'no step from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger review_moves_along_its_states before update of state on review
    for each row execute function check_review_step();
"""

INVARIANTS = """
-- ranges of one number, for an exclusion that needs no extension
alter table employment add constraint employment_one_at_a_time exclude using gist (
    int4range(person, person, '[]') with &&, daterange(starts_on, ends_on, '[]') with &&);
create unique index profile_one_in_force on profile ("position") where state = 'approved';
-- one that was cancelled does not stand in the way of the right one
create unique index review_once_per_period on review (person, kind, starts_on)
    where state <> 'cancelled';
create unique index review_own_plan on review (plan) where state <> 'cancelled';
"""

ROWS = """
create function app_person() returns integer language sql stable parallel safe as
    $$ select nullif(pg_catalog.current_setting('app.person', true), '')::integer $$;
create function app_role() returns text language sql stable parallel safe as
    $$ select coalesce(pg_catalog.current_setting('app.role', true), '') $$;

alter table review enable row level security;
alter table review force row level security;
create policy seen on review for select using (
    (select app_role()) in ('hr', 'system')
    or person = (select app_person())
    or manager = (select app_person())
    or ((select app_role()) = 'auditor' and state = 'sealed'));
create policy opened on review for insert with check (
    (select app_role()) in ('hr', 'system') and state = 'awaiting_both');
create policy moved on review for update using (
    (select app_role()) in ('hr', 'system')
    or person = (select app_person())
    or manager = (select app_person()));

-- Blind: until both sides have submitted, each sees only its own answers.
alter table rating enable row level security;
alter table rating force row level security;
create policy seen on rating for select using (exists (
    select 1 from review r where r.id = rating.review and (
        (r.self_submitted_at is not null and r.manager_submitted_at is not null)
        or (rating.side = 'self' and r.person = (select app_person()))
        or (rating.side = 'manager' and r.manager = (select app_person()))
        or (select app_role()) = 'system')));
create policy opened on rating for insert with check ((select app_role()) in ('hr', 'system'));
create policy answered on rating for update using (exists (
    select 1 from review r where r.id = rating.review and (
        (rating.side = 'self' and r.person = (select app_person())
            and r.state in ('awaiting_both', 'awaiting_self'))
        or (rating.side = 'manager' and r.manager = (select app_person())
            and r.state in ('awaiting_both', 'awaiting_manager', 'awaiting_decision'))
        or (select app_role()) = 'system')));

alter table note enable row level security;
alter table note force row level security;
create policy seen on note for select using (exists (
    select 1 from review r where r.id = note.review and (
        (r.self_submitted_at is not null and r.manager_submitted_at is not null)
        or (note.side = 'self' and r.person = (select app_person()))
        or (note.side = 'manager' and r.manager = (select app_person()))
        or (select app_role()) = 'system')));
create policy begun on note for insert with check (exists (
    select 1 from review r where r.id = note.review and (
        (note.side = 'self' and r.person = (select app_person())
            and r.state in ('awaiting_both', 'awaiting_self'))
        or (note.side = 'manager' and r.manager = (select app_person())
            and r.state in ('awaiting_both', 'awaiting_manager', 'awaiting_decision'))
        or (select app_role()) = 'system')));
create policy written on note for update using (exists (
    select 1 from review r where r.id = note.review and (
        (note.side = 'self' and r.person = (select app_person())
            and r.state in ('awaiting_both', 'awaiting_self'))
        or (note.side = 'manager' and r.manager = (select app_person())
            and r.state in ('awaiting_both', 'awaiting_manager', 'awaiting_decision'))
        or (select app_role()) = 'system')));

-- The manager's findings on requirements are as blind as the ratings.
alter table review_requirement enable row level security;
alter table review_requirement force row level security;
create policy seen on review_requirement for select using (exists (
    select 1 from review r where r.id = review_requirement.review and (
        (r.self_submitted_at is not null and r.manager_submitted_at is not null)
        or r.manager = (select app_person())
        or (select app_role()) = 'system')));
create policy opened on review_requirement for insert
    with check ((select app_role()) in ('hr', 'system'));
create policy assessed on review_requirement for update using (exists (
    select 1 from review r where r.id = review_requirement.review and (
        (r.manager = (select app_person())
            and r.state in ('awaiting_both', 'awaiting_manager', 'awaiting_decision'))
        or (select app_role()) = 'system')));

-- Whoever manages the person in some part of the plan's period, and no earlier or later manager.
create function manages_during(plan goal_plan) returns boolean language sql stable as $$
    select exists (select 1 from public.employment e
        where e.person = plan.person and e.manager = (select public.app_person())
        and e.starts_on <= plan.ends_on and (e.ends_on is null or e.ends_on >= plan.starts_on))
$$;

alter table goal_plan enable row level security;
alter table goal_plan force row level security;
create policy seen on goal_plan for select using (
    (select app_role()) in ('hr', 'system')
    or person = (select app_person())
    or manages_during(goal_plan)
    or exists (select 1 from review r where r.plan = goal_plan.id));
create policy agreed on goal_plan for insert with check (
    (select app_role()) in ('hr', 'system') or manages_during(goal_plan));

alter table goal enable row level security;
alter table goal force row level security;
create policy seen on goal for select using (
    exists (select 1 from goal_plan p where p.id = goal.plan));
create policy agreed on goal for insert with check (exists (
    select 1 from goal_plan p where p.id = goal.plan
    and ((select app_role()) in ('hr', 'system') or manages_during(p))));
-- its result, or that it is left out: never once it was decided on
create policy measured on goal for update using (
    (select app_role()) = 'system' or exists (
        select 1 from review r where r.plan = goal.plan and r.state in (
            'awaiting_both', 'awaiting_self', 'awaiting_manager', 'awaiting_decision')));

alter table opinion enable row level security;
alter table opinion force row level security;
create policy seen on opinion for select using (exists (
    select 1 from review r where r.id = opinion.review and (
        r.person is distinct from (select app_person())
        or r.state in ('awaiting_acknowledgement', 'sealed'))));
create policy given on opinion for insert with check (exists (
    select 1 from review r where r.id = opinion.review
    and (select app_role()) in ('hr', 'system')
    and r.person is distinct from (select app_person())));

alter table determination enable row level security;
alter table determination force row level security;
create policy seen on determination for select using (exists (
    select 1 from review r where r.id = determination.review));
create policy taken on determination for insert with check (exists (
    select 1 from review r where r.id = determination.review
    and (r.manager = (select app_person()) or (select app_role()) = 'system')));

alter table acknowledgement enable row level security;
alter table acknowledgement force row level security;
create policy seen on acknowledgement for select using (exists (
    select 1 from review r where r.id = acknowledgement.review));
create policy given on acknowledgement for insert with check (exists (
    select 1 from review r where r.id = acknowledgement.review
    and (r.person = (select app_person()) or (select app_role()) in ('hr', 'system'))));

alter table document enable row level security;
alter table document force row level security;
create policy seen on document for select using (exists (
    select 1 from review r where r.id = document.review));
create policy sealed on document for insert with check (exists (
    select 1 from review r where r.id = document.review and r.state = 'sealed'));
create policy rendered on document for update using ((select app_role()) = 'system');
"""

GRANTS = """
grant usage on schema public to evaluations_app;
grant usage on all sequences in schema public to evaluations_app;
grant select on all tables in schema public to evaluations_app;

grant insert on history_entry to evaluations_app;
grant insert, update on organization, unit, "position", person, cycle, profile
    to evaluations_app;
grant insert, update, delete on session, sign_in_delay, request_key to evaluations_app;
-- what was agreed, confirmed, frozen or signed is written once; of the rest, what changes
grant insert on employment, competency, behaviour, requirement, goal_plan, goal, review,
    review_competency, review_item, rating, review_requirement, note, opinion, determination,
    acknowledgement, document to evaluations_app;
grant update ("position", unit, manager, ends_on) on employment to evaluations_app;
grant update (state, self_done, manager_done, self_submitted_at, manager_submitted_at, decided_at,
    acknowledged_at, cancelled_reason, overall, band) on review to evaluations_app;
grant update (level, not_observed, fact, fact_on, version, last_key, saved_at) on rating
    to evaluations_app;
grant update (outcome, fact, fact_on, version, saved_at) on review_requirement to evaluations_app;
grant update (text, version, saved_at) on note to evaluations_app;
grant update (actual, met, milestones, evidence, excluded_reason, excluded_by, version, changed_at)
    on goal to evaluations_app;
grant update (pdf, rendered_at) on document to evaluations_app;
grant select, insert, update, delete, truncate on pgqueuer, pgqueuer_log, pgqueuer_schedules,
    pgqueuer_statistics to evaluations_app;
"""


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="evaluations", description=DESCRIPTION)

    async def run() -> None:
        # Imported here: only a migration that runs needs it.
        from pgqueuer.adapters.persistence.qb import QueryBuilderEnvironment
        from piccolo.engine import engine_finder

        jobs = QueryBuilderEnvironment().build_install_query()
        engine = engine_finder()
        transaction = engine.current_transaction.get() if engine else None
        assert transaction is not None
        for script in (jobs, HISTORY, STATES, INVARIANTS, ROWS, GRANTS):
            await transaction.connection.execute(script)

    manager.add_raw(run)
    return manager
