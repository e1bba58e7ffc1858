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
    reviews: int
    sealed: int
    to_open: int
    unready: int
    """People it reaches, but without a manager or an approved profile."""


REACHED = """
select c.id as cycle, e.id as employment, p.name_sort,
       e.manager is not null and f.id is not null as is_ready
from cycle c
join employment e on e.starts_on <= c.ends_on and (e.ends_on is null or e.ends_on >= c.ends_on)
join person p on p.id = e.person and p.is_active
left join profile f on f.position = e.position and f.state = 'approved'
where e.starts_on + e.probation_days <= c.ends_on
  and not exists (select 1 from review r where r.person = e.person and (
      r.cycle = c.id or (r.kind = 'annual' and r.starts_on = c.starts_on)))
"""
"""Who works at a cycle's end, past probation, and has no review of it; ready with a manager and an
approved profile."""


async def cycle_lines() -> list[CycleLine]:
    """The newest first."""
    found = await rows(
        f"""
        with reached as ({REACHED}), to_open as (
            select cycle, count(*) filter (where is_ready)::int as ready,
                   count(*) filter (where not is_ready)::int as unready
            from reached group by cycle)
        select c.id, c.name, c.starts_on, c.ends_on, c.self_due_on, c.manager_due_on, c.closes_on,
               count(r.id)::int, count(r.id) filter (where r.state = 'sealed')::int,
               coalesce(max(t.ready), 0), coalesce(max(t.unready), 0)
        from cycle c
        left join review r on r.cycle = c.id and r.state <> 'cancelled'
        left join to_open t on t.cycle = c.id
        group by c.id order by c.starts_on desc, c.id desc
        """  # noqa: S608 -- our own text
    )
    return [CycleLine(*line) for line in found]


async def still_to_open(cycle: int) -> list[int]:
    """The employments whose review the cycle has not opened yet, by name."""
    found = await rows(
        f"select employment from ({REACHED}) reached"  # noqa: S608 -- our own text
        " where cycle = $1 and is_ready order by name_sort, employment",
        cycle,
    )
    return [line["employment"] for line in found]


async def cycle_seen_by(viewer: Viewer, cycle_id: int) -> int:
    """The cycle's id, to HR; to anyone else it does not exist."""
    found = await row("select id from cycle where id = $1", cycle_id)
    if found is None or viewer.role != Role.HR:
        raise NotFound("Aquí no hay nada, o no es para ti.")
    return int(found["id"])
