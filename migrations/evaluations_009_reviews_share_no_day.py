"""What the database refuses of reviews: two of one kind for the same days of the same person."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

ID = "009"
VERSION = "1.38.0"
DESCRIPTION = "The reviews of one kind of a person share no day."

ONE_AT_A_TIME = """
-- ranges of one number, for an exclusion that needs no extension; one that was cancelled does not
-- stand in the way of the right one
alter table review add constraint review_one_probation_at_a_time exclude using gist (
    int4range(person, person, '[]') with &&, daterange(starts_on, ends_on, '[]') with &&)
    where (kind = 'probation' and state <> 'cancelled');
alter table review add constraint review_one_annual_at_a_time exclude using gist (
    int4range(person, person, '[]') with &&, daterange(starts_on, ends_on, '[]') with &&)
    where (kind = 'annual' and state <> 'cancelled');
drop index review_once_per_period;
"""


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="evaluations", description=DESCRIPTION)

    async def run() -> None:
        # Imported here: only a migration that runs needs it.
        from piccolo.engine import engine_finder

        engine = engine_finder()
        transaction = engine.current_transaction.get() if engine else None
        assert transaction is not None
        await transaction.connection.execute(ONE_AT_A_TIME)

    manager.add_raw(run)
    return manager
