"""Whom a review can be opened for."""

import datetime as dt

from evaluations.clock import today
from evaluations.database import row, rows
from evaluations.errors import Invalid, NotFound

SUGGESTED = 200


async def job_of(person: int) -> int:
    """The employment that a review is about: today's, or else the next to come.

    Raises Invalid where there is none.
    """
    found = await row(
        "select p.name, e.id from person p left join employment e on e.person = p.id"
        " and (e.ends_on is null or e.ends_on >= $2) where p.id = $1 order by e.starts_on limit 1",
        person,
        today(),
    )
    if found is None:
        raise NotFound
    if found["id"] is None:
        raise Invalid("%(name)s no tiene un puesto vigente.", field="person", name=found["name"])
    return int(found["id"])


async def suggestions(on: dt.date) -> dict[str, str]:
    """Email, name and post of those hired or moved last: most reviews are of a probation."""
    found = await rows(
        """
        select p.email, p.name || ' · ' || o.title as said
        from employment e
        join person p on p.id = e.person and p.is_active
        join "position" o on o.id = e.position
        where e.ends_on is null or e.ends_on >= $1
        order by e.id desc
        limit $2
        """,
        on,
        SUGGESTED,
    )
    return {line["email"]: line["said"] for line in found}


async def email_of(employment: int) -> str:
    """Of whoever holds it; nothing, if there is no such employment."""
    found = await row(
        "select p.email from employment e join person p on p.id = e.person where e.id = $1",
        employment,
    )
    return found["email"] if found else ""
