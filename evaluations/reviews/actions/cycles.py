"""A round of annual reviews: its dates, and opening a review for everyone it reaches."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from evaluations import audit
from evaluations.clock import today
from evaluations.database import as_system, row, rows
from evaluations.errors import Conflict, Invalid, NotFound
from evaluations.jobs import enqueue, every, works_as
from evaluations.people.viewer import THE_SYSTEM
from evaluations.reviews.actions.batches import open_for
from evaluations.reviews.queries.cycles import still_to_open
from evaluations.reviews.rules import Viewer, ensure_may_open
from evaluations.reviews.sentences import msgid

GO_ON = "go_on_opening_cycle"
AT_ONCE = 200
"""So many reviews in one transaction: each holds a lock of the history until it is committed."""


@dataclass(frozen=True, slots=True)
class NewCycle:
    """The name and the dates of a round."""

    name: str
    starts_on: dt.date
    ends_on: dt.date
    self_due_on: dt.date
    manager_due_on: dt.date
    closes_on: dt.date


IN_ORDER = (
    ("starts_on", "ends_on", msgid("El periodo termina antes de empezar.")),
    ("starts_on", "self_due_on", msgid("La entrega es anterior al periodo.")),
    ("self_due_on", "manager_due_on", msgid("La jefatura entrega después de la autoevaluación.")),
    ("ends_on", "closes_on", msgid("El ciclo cierra antes de que termine el periodo.")),
    ("manager_due_on", "closes_on", msgid("El ciclo cierra antes de la última entrega.")),
)
"""Which date may not come after which, and what is said beside the second."""


async def start_cycle(new: NewCycle, *, by: Viewer) -> int:
    """Gives the cycle's id; raises Invalid where its dates are not in order."""
    ensure_may_open(by)
    for first, second, refusal in IN_ORDER:
        if getattr(new, first) > getattr(new, second):
            raise Invalid(refusal, field=second)
    if await row("select 1 from cycle where name = $1", new.name):
        raise Invalid("Ya hay un ciclo con ese nombre.", field="name")
    found = await row(
        "insert into cycle (name, starts_on, ends_on, self_due_on, manager_due_on, closes_on,"
        " created_by) values ($1, $2, $3, $4, $5, $6, $7) returning id",
        new.name,
        new.starts_on,
        new.ends_on,
        new.self_due_on,
        new.manager_due_on,
        new.closes_on,
        by.id,
    )
    cycle = int(found["id"])
    await audit.record("cycle_started", f"cycle {cycle}", by=by, after={"name": new.name})
    return cycle


async def open_cycle(cycle: int, *, by: Viewer) -> int:
    """Open a review for everyone the cycle reaches and has none yet; gives how many at once.

    Beyond `AT_ONCE` a job opens the others afterwards, also past the day on which the cycle closes.
    Raises Conflict after that day.
    """
    ensure_may_open(by)
    dates = await held(cycle)
    ensure_is_not_closed(dates)
    if dates["opening_by"] is not None:
        return 0
    reached = await still_to_open(cycle, after=0, most=AT_ONCE + 1)
    if len(reached) > AT_ONCE:
        await row("update cycle set opening_by = $2 where id = $1", cycle, by.id)
        await ask_to_go_on(cycle)
    return await open_for(reached[:AT_ONCE], dates, by=by)


def ensure_is_not_closed(cycle: dict[str, Any]) -> None:
    if cycle["closes_on"] < today():
        raise Conflict(
            "El ciclo «%(name)s» ya cerró: no abre más evaluaciones.", name=cycle["name"]
        )


async def ask_to_go_on(cycle: int) -> None:
    """Unless it is asked for already."""
    await enqueue(GO_ON, str(cycle), once=f"{GO_ON} {cycle}")


@works_as(GO_ON)
async def go_on_opening(cycle: str) -> None:
    """Open the others; begun again, it passes over those that are open."""
    last: int | None = 0
    while last is not None:
        async with as_system():
            last = await open_some(int(cycle), after=last)


async def open_some(cycle: int, *, after: int) -> int | None:
    """Gives the last employment of `AT_ONCE`; None once there are no more behind that one."""
    dates = await held(cycle)
    reached = await still_to_open(cycle, after=after, most=AT_ONCE)
    if not reached or dates["opening_by"] is None:
        await row("update cycle set opening_by = null where id = $1", cycle)
        return None
    asked = await row("select id, name from person where id = $1", dates["opening_by"])
    await open_for(reached, dates, by=replace(THE_SYSTEM, id=asked["id"], name=asked["name"]))
    return reached[-1]


@every("*/10 * * * *")
async def ask_for_openings_under_way() -> None:
    """A cycle is opened to its end, whatever became of the job that was to do it."""
    async with as_system():
        for cycle in await rows("select id from cycle where opening_by is not null order by id"):
            await ask_to_go_on(cycle["id"])


async def held(cycle: int) -> dict[str, Any]:
    """Nobody else opens it meanwhile; raises NotFound."""
    found = await row(
        "select id, name, starts_on, ends_on, manager_due_on, closes_on, opening_by"
        " from cycle where id = $1 for no key update",
        cycle,
    )
    if found is None:
        raise NotFound("Ese ciclo no existe.")
    return dict(found)
