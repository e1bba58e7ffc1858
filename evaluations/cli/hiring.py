"""Someone new, named as people name things: the unit and the position by their names."""

from typing import Any

from pydantic import ValidationInfo, field_validator

from evaluations.cli.json_files import checked
from evaluations.cli.mistakes import named
from evaluations.people.actions.access import give_access
from evaluations.people.actions.hiring import hire
from evaluations.people.actions.persons import add_person
from evaluations.people.actions.units import add_unit
from evaluations.people.names import sort_key
from evaluations.people.queries.organization import position_choices, unit_choices
from evaluations.people.queries.persons import person_by_email
from evaluations.people.rules import ensure_may_manage
from evaluations.people.viewer import Viewer
from evaluations.web.employment_form import HiringForm, terms_from
from evaluations.web.units import UnitForm


class HiringFile(HiringForm):
    """The web's form; the context has the ids of units and positions by their names."""

    @field_validator("unit", "position", mode="before")
    @classmethod
    def looked_up(cls, value: object, info: ValidationInfo) -> object:
        known: dict[str, int] = (info.context or {})[info.field_name]
        found = known.get(sort_key(str(value).strip()))
        if found is None:
            raise ValueError("No hay nada con ese nombre.")
        return found


async def hired(data: object, *, new_unit: bool, by: Viewer) -> dict[str, Any]:
    """Raises Told with every mistake in the data."""
    ensure_may_manage(by)
    if new_unit and isinstance(data, dict) and "unit" in data:
        await ensure_unit(data["unit"], by=by)
    names = {"unit": by_name(await unit_choices()), "position": by_name(await position_choices())}
    form = checked(data, HiringFile, names)
    with named():
        terms = await terms_from(form)
        person = await add_person(form.name, form.email, role=form.role, by=by)
        employment = await hire(person, terms, by=by)
    return {"person": person.id, "employment": employment.id}


async def ensure_unit(name: object, *, by: Viewer) -> None:
    unit = checked({"name": name}, UnitForm).name
    if sort_key(unit) not in by_name(await unit_choices()):
        await add_unit(unit, by=by)


def by_name(choices: dict[int, str]) -> dict[str, int]:
    """Whatever their accents and case."""
    return {sort_key(name): number for number, name in choices.items()}


async def given_access(email: str, viewer: Viewer) -> dict[str, Any]:
    ensure_may_manage(viewer)
    person = await person_by_email(email)
    return {"person": person.id, "password": await give_access(person, by=viewer)}
