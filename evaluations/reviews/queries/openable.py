"""Whom a review can be opened for."""

import datetime as dt

from evaluations.database import rows

MOST = 500


async def openable(today: dt.date) -> dict[int, str]:
    """Current employments by id, named so that one can choose; the newest first."""
    found = await rows(
        """
        select e.id, p.name || ' · ' || o.title || ' · ' || to_char(e.starts_on, 'DD/MM/YYYY')
        from employment e
        join person p on p.id = e.person and p.is_active
        join "position" o on o.id = e.position
        where e.ends_on is null or e.ends_on >= $1
        order by e.starts_on desc, p.name_sort
        limit $2
        """,
        today,
        MOST,
    )
    return {line[0]: line[1] for line in found}
