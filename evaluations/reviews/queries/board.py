"""HR's list: every review with how far it is, page by page."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from evaluations.database import rows
from evaluations.reviews.deadlines import deadline
from evaluations.reviews.states import TURN, ReviewKind, State

PAGE = 20


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list is narrowed to; nothing means all."""

    state: State | None = None
    kind: ReviewKind | None = None
    unit: int | None = None
    cycle: int | None = None
    name: str = ""
    older: int | None = None
    """Than this review: a later page."""
    newer: int | None = None
    """Than this review: an earlier page."""


@dataclass(frozen=True, slots=True)
class BoardLine:
    """A review on HR's list, from columns kept on its own row."""

    id: int
    folio: str
    kind: ReviewKind
    state: State
    name: str
    position: str
    unit: str
    manager: str
    due_on: dt.date
    ends_on: dt.date
    decided_at: dt.datetime | None
    law_pack: str
    items: int
    self_done: int
    manager_done: int
    self_submitted_at: dt.datetime | None
    manager_submitted_at: dt.datetime | None

    def __hash__(self) -> int:
        return self.id

    @property
    def deadline(self) -> dt.date | None:
        """None once nothing is due any more."""
        return deadline(self) if TURN[self.state] else None


@dataclass(frozen=True, slots=True)
class Board:
    """One page, newest first."""

    lines: tuple[BoardLine, ...]
    has_newer: bool
    has_older: bool


CONDITIONS = {
    "state": "r.state = {0}",
    "kind": "r.kind = {0}",
    "unit": "r.unit = {0}",
    "cycle": "r.cycle = {0}",
    "name": "r.person = any(array(select id from person"
    " where starts_with(name_sort, {0}) or strpos(name_sort, ' ' || {0}) > 0))",
    "older": "r.id < {0}",
    "newer": "r.id > {0}",
}
"""Only what is asked for stands in the statement, so that it is found by its own index."""

BOARD = """
select r.id, r.folio, r.kind, r.state, p.name, r.facts ->> 'position_title' as position,
       r.facts ->> 'unit_name' as unit, r.facts ->> 'manager_name' as manager,
       r.due_on, r.ends_on, r.decided_at, r.law_pack, r.items, r.self_done, r.manager_done,
       r.self_submitted_at, r.manager_submitted_at
from (select * from review r where {which} order by r.id {way} limit $1) r
join person p on p.id = r.person order by r.id desc
"""


async def board(wanted: Filter) -> Board:
    """One row more is asked for, to know whether the list goes on that way."""
    chosen = {name: value for name in CONDITIONS if (value := getattr(wanted, name))}
    places = (f"${number}" for number in range(2, 2 + len(chosen)))
    which = [CONDITIONS[name].format(place) for name, place in zip(chosen, places, strict=True)]
    statement = BOARD.format(
        which=" and ".join(which) or "true", way="asc" if wanted.newer else "desc"
    )
    found = await rows(statement, PAGE + 1, *chosen.values())
    if wanted.newer:
        return Board(as_lines(found[-PAGE:]), has_newer=len(found) > PAGE, has_older=bool(found))
    return Board(as_lines(found[:PAGE]), wanted.older is not None, has_older=len(found) > PAGE)


def as_lines(found: Sequence[Any]) -> tuple[BoardLine, ...]:
    return tuple(as_line(record) for record in found)


@lru_cache(2048)  # a row that has not changed since is not read again
def as_line(record: Any) -> BoardLine:
    values = dict(record)
    values["kind"] = ReviewKind(values["kind"])
    values["state"] = State(values["state"])
    return BoardLine(**values)


@dataclass(frozen=True, slots=True)
class UnitProgress:
    """How far one unit's reviews are, or those of all units."""

    unit: str
    reviews: int
    self_submitted: int
    manager_submitted: int
    sealed: int


def in_all(units: Sequence[UnitProgress]) -> UnitProgress:
    """The units' numbers, summed."""
    names = ("reviews", "self_submitted", "manager_submitted", "sealed")
    return UnitProgress("", *(sum(getattr(unit, name) for unit in units) for name in names))


async def progress_by_unit(cycle: int | None = None) -> list[UnitProgress]:
    """A line a unit."""
    found = await rows(
        """
        select u.name, sum(t.reviews)::int,
               coalesce(sum(t.reviews) filter (where t.self_submitted), 0)::int,
               coalesce(sum(t.reviews) filter (where t.manager_submitted), 0)::int,
               coalesce(sum(t.reviews) filter (where t.state = 'sealed'), 0)::int
        from review_tally t join unit u on u.id = t.unit
        where t.state <> 'cancelled' and t.cycle = coalesce($1, t.cycle)
        group by u.id having sum(t.reviews) > 0 order by u.name_sort
        """,
        cycle,
    )
    return [UnitProgress(*line) for line in found]


async def units() -> dict[int, str]:
    """Every unit by its id, as people look for them."""
    return {
        line["id"]: line["name"]
        for line in await rows("select id, name from unit order by name_sort")
    }


async def cycles() -> dict[int, str]:
    """Every cycle by its id, the newest first."""
    return {
        line["id"]: line["name"]
        for line in await rows("select id, name from cycle order by starts_on desc, id desc")
    }
