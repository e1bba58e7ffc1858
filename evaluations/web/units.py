"""The organisation's units: a list, and a form to add or correct one."""

from typing import Annotated, Any

from litestar import Controller, get, post

from evaluations.clock import today
from evaluations.errors import Invalid, NotFound
from evaluations.people.actions.units import add_unit, correct_unit
from evaluations.people.queries.organization import unit_by_id, unit_choices, unit_list
from evaluations.people.rules import may_manage_people, may_see_people
from evaluations.people.tables import Role, Unit
from evaluations.people.viewer import Viewer
from evaluations.web.answers.forms import Form, FormModel, Line, Says, read_form
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.answers.values import Id
from evaluations.web.entry.authorisation import register, role, seen


class UnitForm(FormModel):
    name: Annotated[str, Line(200), Says("Escribe el nombre de la unidad.")]
    parent: Annotated[Id | None, Says("Elige una unidad.")] = None


async def unit_seen_by(viewer: Viewer, unit_id: int) -> Unit:
    if not may_see_people(viewer):
        raise NotFound
    return await unit_by_id(unit_id)


def may(viewer: Viewer, unit: Unit, action: str) -> bool:
    return may_manage_people(viewer)


register("unit", unit_seen_by, may)


class UnitsController(Controller):
    path = "/units"

    @get(name="units", opt=role(Role.HR, Role.AUDITOR))
    async def index(self, request: Request) -> Page:
        return await list_page(request, Form())

    @post(name="add_unit", opt=role(Role.HR))
    async def add(self, request: Request) -> Page:
        form = read_form(request, UnitForm)
        if form.data is None:
            return await list_page(request, form, 422)
        try:
            parent = await parent_of(form.data)
            await add_unit(form.data.name, parent=parent, by=request.viewer)
        except Invalid as error:
            return await list_page(request, form.refused(error), 422)
        return see_other(request, url("units"))

    @get("/{unit_id:int}", name="unit", opt=seen("unit", to="change"))
    async def edit(self, request: Request) -> Page:
        unit = found(request, Unit)
        return await unit_page(request, Form({"name": unit.name, "parent": unit.parent or ""}))

    @post("/{unit_id:int}", name="correct_unit", opt=seen("unit", to="change"))
    async def correct(self, request: Request) -> Page:
        form = read_form(request, UnitForm)
        if form.data is None:
            return await unit_page(request, form, 422)
        try:
            parent = await parent_of(form.data)
            await correct_unit(
                found(request, Unit),
                name=form.data.name,
                parent=parent.id if parent else None,
                by=request.viewer,
            )
        except Invalid as error:
            return await unit_page(request, form.refused(error), 422)
        return see_other(request, url("units"))


async def parent_of(data: UnitForm) -> Unit | None:
    """Raises Invalid for a unit that is no more."""
    try:
        return await unit_by_id(data.parent) if data.parent else None
    except NotFound as error:
        raise Invalid("Elige una unidad.", field="parent") from error


async def list_page(request: Request, form: Form[Any], status: int = 200) -> Page:
    return page(
        request,
        "units/index.html",
        status=status,
        form=form,
        units=await unit_list(today()),
        choices=await unit_choices(),
        may_change=may_manage_people(request.viewer),
    )


async def unit_page(request: Request, form: Form[Any], status: int = 200) -> Page:
    unit = found(request, Unit)
    choices = await unit_choices()
    choices.pop(unit.id)
    return page(request, "units/edit.html", status=status, form=form, unit=unit, choices=choices)
