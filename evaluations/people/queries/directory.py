"""HR's list of people: two statements, however many there are."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from evaluations.database import row, rows
from evaluations.people.names import sort_key

PAGE_SIZE = 50


@dataclass(frozen=True)
class Search:
    """What the list of people is narrowed to; `text` is part of a name or the start of an email."""

    text: str = ""
    unit: int | None = None
    active: bool = True


@dataclass(frozen=True)
class PeoplePage:
    """One page of the list; pages count from 1."""

    people: list[Any]
    total: int
    page: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PAGE_SIZE))


async def people_page(search: Search, page: int, on: date) -> PeoplePage:
    """Sorted by name, with the post that each holds on that day; two statements."""
    narrowed = (on, search.active, pattern(search.text), search.unit)
    counted = await row(COUNT, *narrowed)
    found = await rows(PAGE, *narrowed, PAGE_SIZE, (page - 1) * PAGE_SIZE)
    return PeoplePage(found, counted["total"], page)


COUNT = """
select count(*) as total from person
where is_active = $2 and ($3 = '' or name_sort like '%' || $3 || '%' or email like $3 || '%')
  and ($4::int is null or exists (
      select 1 from employment e where e.person = person.id and e.unit = $4
      and e.starts_on <= $1 and (e.ends_on is null or e.ends_on >= $1)))
"""

PAGE = """
with found as (
    select id, name, email, role, name_sort from person
    where is_active = $2 and ($3 = '' or name_sort like '%' || $3 || '%' or email like $3 || '%')
      and ($4::int is null or exists (
          select 1 from employment e where e.person = person.id and e.unit = $4
          and e.starts_on <= $1 and (e.ends_on is null or e.ends_on >= $1)))
    order by name_sort, id limit $5 offset $6)
select found.*, post.title, unit.name as unit_name, manager.name as manager_name
from found
left join employment e on e.person = found.id
    and e.starts_on <= $1 and (e.ends_on is null or e.ends_on >= $1)
left join "position" post on post.id = e.position
left join unit on unit.id = e.unit
left join person manager on manager.id = e.manager
order by found.name_sort, found.id
"""
"""The names first, by their index; then what belongs to those fifty."""


def pattern(text: str) -> str:
    """The text as names are sorted, so that accents and case do not matter; no wildcards."""
    plain = sort_key(text.strip())
    return plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


async def manager_suggestions(on: date) -> dict[str, str]:
    """Email and name of those who manage someone on that day, at most 200."""
    found = await rows(
        """
        select email, name from person where is_active
          and id in (select e.manager from employment e where e.starts_on <= $1
                     and (e.ends_on is null or e.ends_on >= $1))
        order by name_sort, id limit 200
        """,
        on,
    )
    return {line["email"]: line["name"] for line in found}
