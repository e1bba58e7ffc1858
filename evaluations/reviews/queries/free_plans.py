"""Which goals a review of a period can take."""

import datetime as dt

from evaluations.database import row
from evaluations.reviews.states import ReviewKind

FREE = """
from goal_plan g, lateral (
    select g.ends_on - g.starts_on + 1, least(g.ends_on, $3) - greatest(g.starts_on, $2) + 1
) t (days, shared)
where g.person = $1 and t.shared > 0
  and not exists (select 1 from review v where v.plan = g.id and v.state <> 'cancelled')
"""
"""The person's plans of some day of the period that no review has yet."""


async def fitting_plan(
    person: int, first: dt.date, last: dt.date, *, kind: ReviewKind
) -> int | None:
    """The free plan that shares most days with the period: half of the shorter of both, at least.

    For a probation half of the plan, whichever is longer: goals of the year that it begins, or that
    begins on its last day, tell little of it, and taken by it the year would lack them.
    """
    days = None if kind == ReviewKind.PROBATION else (last - first).days + 1
    found = await row(
        f"select g.id {FREE} and t.shared * 2 >= least(t.days, $4::int)"
        " order by t.shared desc, g.starts_on desc, g.id desc limit 1",
        person,
        first,
        last,
        days,
    )
    return found["id"] if found else None


async def is_free_plan(plan: int, person: int, first: dt.date, last: dt.date) -> bool:
    """Whether a review of the period may take that plan where it is named."""
    found = await row(f"select 1 {FREE} and g.id = $4", person, first, last, plan)
    return found is not None
