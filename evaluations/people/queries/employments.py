"""Who works where, as what and for whom."""

from datetime import date
from typing import Any

from evaluations.database import row, rows


async def employment_of(person_id: int, on: date) -> Any:
    """The employment that holds on a day (with the names of position, unit and manager) or None."""
    return await row(
        """
        select e.*, p.title, u.name as unit_name, m.name as manager_name
        from employment e
        join "position" p on p.id = e.position
        join unit u on u.id = e.unit
        left join person m on m.id = e.manager
        where e.person = $1 and e.starts_on <= $2 and (e.ends_on is null or e.ends_on >= $2)
        """,
        person_id,
        on,
    )


async def team_of(manager_id: int, on: date) -> list[Any]:
    """Those who report to a person on a day: id, name and position."""
    return await rows(
        """
        select person.id, person.name, p.title
        from employment e join person on person.id = e.person join "position" p on p.id = e.position
        where e.manager = $1 and e.starts_on <= $2 and (e.ends_on is null or e.ends_on >= $2)
        order by person.name_sort
        """,
        manager_id,
        on,
    )


async def first_day_of_circle(
    person: int, manager: int, first: date, last: date | None
) -> date | None:
    """The first of those days on which that manager would be the person, or work for them.

    It goes up the line from the manager; where somebody's manager changes, the days part.
    """
    found = await row(
        """
        with recursive line (person, days) as (
            select $2::int, daterange($3, $4, '[]')
            union
            select e.manager, line.days * daterange(e.starts_on, e.ends_on, '[]')
            from line join employment e on e.person = line.person
                and line.days && daterange(e.starts_on, e.ends_on, '[]')
            where e.manager is not null and line.person <> $1)
        select min(lower(days)) as day from line where person = $1
        """,
        person,
        manager,
        first,
        last,
    )
    day: date | None = found["day"]
    return day


async def employments_of(person_id: int) -> list[Any]:
    """All the posts that someone has held, the last one first."""
    return await rows(
        """
        select e.*, post.title, unit.name as unit_name, manager.name as manager_name,
               manager.email as manager_email
        from employment e
        join "position" post on post.id = e.position
        join unit on unit.id = e.unit
        left join person manager on manager.id = e.manager
        where e.person = $1 order by e.starts_on desc
        """,
        person_id,
    )


async def had_probation(person_id: int) -> bool:
    """Whether someone was ever on probation here: there is no second one (LFT 39-D)."""
    found = await row(
        "select 1 from employment where person = $1 and probation_days > 0", person_id
    )
    return found is not None


async def managers_during(person: int, first: date, last: date) -> set[int]:
    """Everyone who manages the person on some day of those."""
    found = await rows(
        "select distinct manager from employment where person = $1 and manager is not null"
        " and starts_on <= $3 and (ends_on is null or ends_on >= $2)",
        person,
        first,
        last,
    )
    return {line["manager"] for line in found}
