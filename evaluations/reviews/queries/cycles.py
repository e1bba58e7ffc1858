"""Cycles with how far they are."""

import datetime as dt
from dataclasses import dataclass

from evaluations.database import row, rows
from evaluations.errors import NotFound
from evaluations.people.tables import Role
from evaluations.reviews.rules import Viewer


@dataclass(frozen=True, slots=True)
class CycleLine:
    """A cycle's dates, its reviews, and how many people still have none."""

    id: int
    name: str
    starts_on: dt.date
    ends_on: dt.date
    self_due_on: dt.date
    manager_due_on: dt.date
    closes_on: dt.date
    is_opening: bool
    is_closed: bool
    """Nobody is counted any more whom it does not have."""
    reviews: int
    sealed: int
    to_open: int
    unready: int
    """People it reaches, but without a manager or an approved profile."""

    @property
    def in_all(self) -> int:
        """How many reviews it has once they are all open."""
        return self.reviews + self.to_open


REACHED = """
reached as (
    select c.id as cycle, e.id as employment, p.name_sort, e.manager, f.id as profile,
           e.manager is not null and f.id is not null as is_ready
    from round c
    join employment e on e.starts_on <= c.ends_on and (e.ends_on is null or e.ends_on >= c.ends_on)
    join person p on p.id = e.person and p.is_active
    left join profile f on f.position = e.position and f.state = 'approved'
    where (c.id, e.person) not in (
        select c.id, t.person from round c
        join employment t on t.starts_on <= c.ends_on and t.starts_on + t.probation_days > c.ends_on
        where daterange(t.starts_on, c.ends_on, '[]') <@ (
            select range_agg(daterange(b.starts_on, b.ends_on, '[]'))
            from employment b where b.person = t.person))
    and (c.id, e.person) not in (
        select c.id, r.person from round c
        join review r on r.kind = 'annual' and r.ends_on >= c.starts_on and r.starts_on <= c.ends_on
        where r.state <> 'cancelled' or r.cycle = c.id))
"""
"""Who works at the end of the cycles in `round`, past probation, and has no review of theirs, nor
another annual one of some of its days; ready with a manager and an approved profile.

A probation that was agreed on for an earlier post of the same unbroken time still runs (LFT 39-D).
`not in` is always looked up in memory; a join would be planned for the few rows that row-level
security is thought to leave.
"""

LINES = f"""
with round as (select * from cycle where closes_on >= $1 and id = coalesce($2, id)), {REACHED},
to_open as (
    select cycle, count(*) filter (where is_ready)::int as ready,
           count(*) filter (where not is_ready)::int as unready
    from reached group by cycle),
opened as (
    select cycle, sum(reviews) filter (where state <> 'cancelled')::int as reviews,
           sum(reviews) filter (where state = 'sealed')::int as sealed
    from review_tally group by cycle)
select c.id, c.name, c.starts_on, c.ends_on, c.self_due_on, c.manager_due_on, c.closes_on,
       c.opening_by is not null, c.closes_on < $1, coalesce(o.reviews, 0), coalesce(o.sealed, 0),
       coalesce(t.ready, 0), coalesce(t.unready, 0)
from cycle c
left join opened o on o.cycle = c.id
left join to_open t on t.cycle = c.id
where c.id = coalesce($2, c.id) order by c.starts_on desc, c.id desc
"""  # noqa: S608 -- our own text


async def cycle_lines(on: dt.date) -> list[CycleLine]:
    """As they stand that day, the newest first."""
    return [CycleLine(*line) for line in await rows(LINES, on, None)]


async def cycle_line(cycle: int, on: dt.date) -> CycleLine:
    """One that exists, as it stands that day."""
    return CycleLine(*await row(LINES, on, cycle))


ONE = f"with round as (select * from cycle where id = $1), {REACHED}"  # noqa: S608


async def still_to_open(cycle: int, *, after: int, most: int) -> list[int]:
    """The employments behind that one whose review the cycle has not opened yet, in their order."""
    found = await rows(
        f"{ONE} select employment from reached where is_ready and employment > $2"  # noqa: S608
        " order by employment limit $3",
        cycle,
        after,
        most,
    )
    return [line["employment"] for line in found]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody whom a cycle reaches but for whom no review can be opened, and what is missing."""

    person: int
    name: str
    position: str
    unit: str
    lacks_manager: bool
    lacks_profile: bool


async def left_out(cycle: int, *, most: int, skip: int = 0) -> list[LeftOut]:
    """By name."""
    found = await rows(
        f"{ONE}, shown as (select * from reached where not is_ready"  # noqa: S608
        " order by name_sort, employment limit $2 offset $3)"
        " select p.id, p.name, o.title, u.name, s.manager is null, s.profile is null from shown s"
        ' join employment e on e.id = s.employment join "position" o on o.id = e.position'
        " join unit u on u.id = e.unit join person p on p.id = e.person"
        " order by s.name_sort, s.employment",
        cycle,
        most,
        skip,
    )
    return [LeftOut(*line) for line in found]


async def cycle_seen_by(viewer: Viewer, cycle_id: int) -> int:
    """The cycle's id, to HR; to anyone else it does not exist."""
    found = await row("select id from cycle where id = $1", cycle_id)
    if found is None or viewer.role != Role.HR:
        raise NotFound("Aquí no hay nada, o no es para ti.")
    return int(found["id"])
