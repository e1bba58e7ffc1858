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
    page: int = 1


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
    lines: tuple[BoardLine, ...]
    page: int
    has_more: bool


BOARD = """
select r.id, r.folio, r.kind, r.state, p.name, r.facts ->> 'position_title' as position,
       r.facts ->> 'unit_name' as unit, r.facts ->> 'manager_name' as manager,
       r.due_on, r.ends_on, r.decided_at, r.law_pack, r.items, r.self_done, r.manager_done,
       r.self_submitted_at, r.manager_submitted_at
from review r join person p on p.id = r.person
where ($1::text is null or r.state = $1) and ($2::text is null or r.kind = $2)
  and ($3::int is null or r.unit = $3) and ($4::int is null or r.cycle = $4)
  and (starts_with(p.name_sort, $5) or strpos(p.name_sort, ' ' || $5) > 0)
order by r.id desc
limit $6 offset $7
"""


async def board(wanted: Filter) -> Board:
    """One page of the list, newest first; one row more is asked for to know whether it goes on."""
    found = await rows(
        BOARD,
        wanted.state,
        wanted.kind,
        wanted.unit,
        wanted.cycle,
        wanted.name,
        PAGE + 1,
        PAGE * (wanted.page - 1),
    )
    lines = tuple(as_line(record) for record in found[:PAGE])
    return Board(lines, wanted.page, len(found) > PAGE)


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
    """A line a unit, over the columns kept on the reviews."""
    found = await rows(
        """
        select u.name, count(*)::int, count(r.self_submitted_at)::int,
               count(r.manager_submitted_at)::int,
               count(*) filter (where r.state = 'sealed')::int
        from review r join unit u on u.id = r.unit
        where r.state <> 'cancelled' and ($1::int is null or r.cycle = $1)
        group by u.id, u.name, u.name_sort order by u.name_sort
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
