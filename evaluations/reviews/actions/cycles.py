"""A round of annual reviews: its dates, and opening a review for everyone it reaches."""

import datetime as dt
from dataclasses import dataclass

from evaluations import audit
from evaluations.database import row
from evaluations.errors import Invalid, NotFound
from evaluations.reviews.actions.freezing import Opening
from evaluations.reviews.actions.opening import open_review
from evaluations.reviews.queries.cycles import still_to_open
from evaluations.reviews.rules import Viewer, ensure_may_open
from evaluations.reviews.sentences import msgid
from evaluations.reviews.states import ReviewKind


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
    """Open a review for everyone the cycle reaches and has none yet; gives how many."""
    ensure_may_open(by)
    dates = await row(
        "select starts_on, ends_on, manager_due_on from cycle where id = $1 for no key update",
        cycle,
    )
    if dates is None:
        raise NotFound("Ese ciclo no existe.")
    reached = await still_to_open(cycle)
    for employment in reached:
        await open_review(
            Opening(
                employment=employment,
                kind=ReviewKind.ANNUAL,
                starts_on=dates["starts_on"],
                ends_on=dates["ends_on"],
                due_on=dates["manager_due_on"],
                cycle=cycle,
            ),
            by=by,
        )
    return len(reached)
