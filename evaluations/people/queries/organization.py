"""The organisation, its units and its positions."""

from datetime import date
from typing import Any

from evaluations.database import row, rows
from evaluations.errors import NotFound
from evaluations.people.tables import Unit


async def organization() -> Any:
    """Name, country pack and headcount of the organisation, or None before it is set up."""
    return await row("select name, country_pack, headcount from organization")


async def unit_by_id(unit_id: int) -> Unit:
    unit = await Unit.objects().get(Unit.id == unit_id)
    if unit is None:
        raise NotFound
    return unit


async def unit_list(on: date) -> list[Any]:
    """Every unit with the one above it and how many people are in it on that day."""
    return await rows(
        """
        select unit.id, unit.name, unit.parent, above.name as parent_name,
               (select count(*) from employment e where e.unit = unit.id and e.starts_on <= $1
                 and (e.ends_on is null or e.ends_on >= $1)) as people
        from unit left join unit above on above.id = unit.parent
        order by unit.name_sort, unit.id
        """,
        on,
    )


async def unit_choices() -> dict[int, str]:
    return {line["id"]: line["name"] for line in await rows(UNITS)}


async def position_choices() -> dict[int, str]:
    return {line["id"]: line["title"] for line in await rows(POSITIONS)}


UNITS = "select id, name from unit order by name_sort, id"
POSITIONS = 'select id, title from "position" order by title_sort, id'
