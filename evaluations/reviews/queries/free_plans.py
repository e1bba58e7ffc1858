"""Which goals a review of a period can take."""

import datetime as dt

from evaluations.database import rows


async def free_plans(person: int, first: dt.date, last: dt.date) -> list[int]:
    """The person's plans that no review has yet; the one that shares most days comes first.

    At least half of a plan lies in the period: goals of the year to come, which begin on a
    probation's last day, tell nothing of the probation, and taken by it the year would lack them.
    """
    found = await rows(
        """
        select g.id
        from goal_plan g, lateral (
            select least(g.ends_on, $3) - greatest(g.starts_on, $2) + 1) shared (days)
        where g.person = $1 and shared.days * 2 >= g.ends_on - g.starts_on + 1
          and not exists (select 1 from review v where v.plan = g.id and v.state <> 'cancelled')
        order by shared.days desc, g.starts_on desc, g.id desc
        """,
        person,
        first,
        last,
    )
    return [line["id"] for line in found]
