"""Someone new: who they are and their first employment, on one form."""

from typing import Any

from litestar import Controller, get, post

from evaluations.clock import today
from evaluations.errors import Invalid
from evaluations.people.actions.hiring import hire
from evaluations.people.actions.persons import add_person
from evaluations.people.queries.directory import manager_suggestions
from evaluations.people.queries.organization import position_choices, unit_choices
from evaluations.people.tables import Person, Role
from evaluations.people.viewer import Viewer
from evaluations.web.answers.forms import Form, read_form
from evaluations.web.answers.language import words
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request
from evaluations.web.employment_form import CONTRACTS, EXCEPTIONS, ROLES, HiringForm, terms_from
from evaluations.web.entry.authorisation import role


class HiringsController(Controller):
    path = "/people/new"
    opt = role(Role.HR)

    @get(name="new_person")
    async def new(self, request: Request) -> Page:
        start = {"role": Role.EMPLOYEE, "contract_kind": "indefinite", "probation_days": "30"}
        return await hiring_page(request, Form(start))

    @post(name="add_person")
    async def add(self, request: Request) -> Page:
        form = read_form(request, HiringForm)
        if form.data is None:
            return await hiring_page(request, form, 422)
        try:
            person = await take_on(form.data, by=request.viewer)
        except Invalid as error:
            return await hiring_page(request, form.refused(error), 422)
        return see_other(request, url("person", person_id=person.id))


async def take_on(data: HiringForm, *, by: Viewer) -> Person:
    terms = await terms_from(data)
    person = await add_person(data.name, data.email, role=data.role, by=by)
    await hire(person, terms, by=by)
    return person


async def hiring_page(request: Request, form: Form[Any], status: int = 200) -> Page:
    return page(
        request,
        "people/new.html",
        status=status,
        form=form,
        roles=words(ROLES),
        **await employment_choices(),
    )


async def employment_choices() -> dict[str, Any]:
    """What the forms about employments offer."""
    return {
        "units": await unit_choices(),
        "positions": await position_choices(),
        "managers": await manager_suggestions(today()),
        "contracts": words(CONTRACTS),
        "exceptions": words(EXCEPTIONS),
    }
