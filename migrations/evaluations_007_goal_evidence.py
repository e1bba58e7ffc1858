"""What was reached is one fact that both sides tell; the evidence for it is each side's own."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

ID = "007"
VERSION = "1.38.0"
DESCRIPTION = "Evidence for a goal becomes a note, blind like any; a result handed in stays."

EVIDENCE = """
select set_config('app.role', 'system', true);  -- even the owner sees reviews by their rules only
-- Of whoever last changed its words: the evaluated person, or else the manager's side.
insert into note (review, side, topic, text, version, saved_at)
select r.id, case when r.person = (
        select h.actor from history_entry h
        where h.subject = 'goal plan ' || g.plan and h.action = 'goal_measured'
            and (h.after ->> 'goal')::integer = g.number
            and h.before ->> 'evidence' is distinct from h.after ->> 'evidence'
        order by h.id desc limit 1) then 'self' else 'manager' end,
    'goal ' || g.number, g.evidence, 1, g.changed_at
from goal g
join (select distinct on (plan) id, plan, person from review where plan is not null
      order by plan, state = 'cancelled', id desc) r on r.plan = g.plan
where g.evidence <> '';
"""

RESULTS = """
-- The person's own result: until one of the sides has handed in. Anyone else's: until the decision.
drop policy measured on goal;
create policy measured on goal for update using (
    (select app_role()) = 'system' or exists (
        select 1 from review r where r.plan = goal.plan and (r.state = 'awaiting_both'
            or (r.person is distinct from (select app_person()) and r.state in (
                'awaiting_self', 'awaiting_manager', 'awaiting_decision')))));
"""


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="evaluations", description=DESCRIPTION)

    async def run() -> None:
        # Imported here: only a migration that runs needs it.
        from piccolo.engine import engine_finder

        engine = engine_finder()
        transaction = engine.current_transaction.get() if engine else None
        assert transaction is not None
        for script in (EVIDENCE, RESULTS):
            await transaction.connection.execute(script)

    manager.add_raw(run)
    manager.drop_column(
        table_class_name="Goal", tablename="goal", column_name="evidence", schema=None
    )
    return manager
