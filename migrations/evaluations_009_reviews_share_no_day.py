"""What the database refuses of reviews: two of one kind for the same days of the same person."""

from typing import Any

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

ID = "009"
VERSION = "1.38.0"
DESCRIPTION = "The reviews of one kind of a person share no day."

TOLD = 10

OVERLAPPING = """
select a.folio || ' / ' || b.folio as folios, b.id as later,
    a.decided_at is not null and b.decided_at is not null as decided
from review a join review b on b.person = a.person and b.kind = a.kind and b.id > a.id
    and daterange(b.starts_on, b.ends_on, '[]') && daterange(a.starts_on, a.ends_on, '[]')
where a.state <> 'cancelled' and b.state <> 'cancelled' order by a.id, b.id
"""

ONE_AT_A_TIME = """
-- ranges of one number, for an exclusion that needs no extension; one that was cancelled does not
-- stand in the way of the right one, and where both had been decided there is none to cancel
alter table review add constraint review_one_probation_at_a_time exclude using gist (
    int4range(person, person, '[]') with &&, daterange(starts_on, ends_on, '[]') with &&)
    where (kind = 'probation' and state <> 'cancelled'{but});
alter table review add constraint review_one_annual_at_a_time exclude using gist (
    int4range(person, person, '[]') with &&, daterange(starts_on, ends_on, '[]') with &&)
    where (kind = 'annual' and state <> 'cancelled'{but});
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
        await part_reviews(transaction.connection)

    manager.add_raw(run)
    return manager


async def part_reviews(connection: Any) -> None:
    """Raises Conflict for reviews that share days while one of them can still be cancelled."""
    # Even the owner sees reviews by their rules only; and none may be opened in between.
    await connection.execute(
        "select set_config('app.role', 'system', true);"
        " lock table review in share row exclusive mode"
    )
    pairs = await connection.fetch(OVERLAPPING)
    if open_pairs := [pair["folios"] for pair in pairs if not pair["decided"]]:
        refuse(open_pairs)
    later = ", ".join(map(str, sorted({pair["later"] for pair in pairs})))
    but = f" and id not in ({later})" if later else ""
    await connection.execute(ONE_AT_A_TIME.format(but=but))


def refuse(pairs: list[str]) -> None:
    from evaluations.errors import Conflict

    raise Conflict(
        "Hay evaluaciones de la misma persona y del mismo tipo que comparten días (%(count)s): "
        "%(pairs)s. Con la versión anterior del programa, cancela una de cada par que siga abierta "
        "y vuelve a migrar; no se cambió nada.",
        count=len(pairs),
        pairs=", ".join(pairs[:TOLD]) + ("…" if len(pairs) > TOLD else ""),
    )
