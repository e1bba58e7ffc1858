"""Units and positions: where people work, and as what."""

from typing import Any

from evaluations.audit import record
from evaluations.database import row
from evaluations.errors import Invalid
from evaluations.people.names import sort_key
from evaluations.people.rules import ensure_may_manage
from evaluations.people.tables import Position, Unit
from evaluations.people.viewer import Viewer


async def add_unit(name: str, *, parent: Unit | None = None, by: Viewer) -> Unit:
    ensure_may_manage(by)
    if await Unit.exists().where(Unit.name == name):
        raise Invalid("Ya existe la unidad «%(name)s».", field="name", name=name)
    unit = Unit(name=name, name_sort=sort_key(name), parent=parent and parent.id)
    await Unit.insert(unit)
    await record("unit_added", f"unit {unit.id}", by=by, after={"name": name})
    return unit


async def correct_unit(unit: Unit, *, name: str, parent: int | None, by: Viewer) -> None:
    """Its name and the unit it belongs to."""
    ensure_may_manage(by)
    if await Unit.exists().where((Unit.name == name) & (Unit.id != unit.id)):
        raise Invalid("Ya existe la unidad «%(name)s».", field="name", name=name)
    if parent is not None and await is_within(parent, unit.id):
        raise Invalid("Una unidad no puede pertenecer a sí misma.", field="parent")
    before: dict[str, Any] = {"name": unit.name, "parent": unit.parent}
    after: dict[str, Any] = {"name": name, "parent": parent}
    if before == after:
        return
    await Unit.update({Unit.name: name, Unit.name_sort: sort_key(name), Unit.parent: parent}).where(
        Unit.id == unit.id
    )
    await record("unit_corrected", f"unit {unit.id}", by=by, before=before, after=after)


async def is_within(unit_id: int, above: int) -> bool:
    """Whether a unit is the one above, or belongs to it through others."""
    found = await row(
        "with recursive up as (select id, parent from unit where id = $1 union"
        " select unit.id, unit.parent from unit join up on unit.id = up.parent)"
        " select 1 from up where id = $2",
        unit_id,
        above,
    )
    return found is not None


async def add_position(title: str, *, by: Viewer) -> Position:
    ensure_may_manage(by)
    if await Position.exists().where(Position.title == title):
        raise Invalid("Ya existe el puesto «%(title)s».", field="title", title=title)
    position = Position(title=title, title_sort=sort_key(title))
    await Position.insert(position)
    await record("position_added", f"position {position.id}", by=by, after={"title": title})
    return position
