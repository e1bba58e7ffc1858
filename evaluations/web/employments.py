"""A person's time here: a new post, a move, leaving."""

from typing import Any

from litestar import Controller, get, post

from evaluations.clock import today
from evaluations.errors import Conflict, Invalid
from evaluations.people.actions.hiring import hire
from evaluations.people.actions.moving import leave, move
from evaluations.people.queries.employments import employments_of
from evaluations.people.tables import Person
from evaluations.web.answers.forms import Form, read_form
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.employment_form import (
    DepartureForm,
    EmploymentForm,
    MovingForm,
    post_from,
    terms_from,
)
from evaluations.web.entry.authorisation import seen
from evaluations.web.hirings import employment_choices


class EmploymentsController(Controller):
    path = "/people/{person_id:int}"
    opt = seen("person", to="change")

    @get("/employments/new", name="new_employment")
    async def new(self, request: Request) -> Page:
        return await form_page(request, "hire", Form({"contract_kind": "indefinite"}))

    @post("/employments", name="hire")
    async def hire(self, request: Request) -> Page:
        person, form = found(request, Person), read_form(request, EmploymentForm)
        if form.data is None:
            return await form_page(request, "hire", form, 422)
        try:
            await hire(person, await terms_from(form.data, person), by=request.viewer)
        except Invalid as error:
            return await form_page(request, "hire", form.refused(error), 422)
        except Conflict as error:
            clash = Invalid(error.message, field="starts_on", **error.values)
            return await form_page(request, "hire", form.refused(clash), 409)
        return back(request)

    @get("/move", name="new_move")
    async def new_move(self, request: Request) -> Page:
        held = await employments_of(found(request, Person).id)
        values = as_typed(held[0]) if held else {}
        return await form_page(request, "move", Form({**values, "since": today().isoformat()}))

    @post("/move", name="move")
    async def move(self, request: Request) -> Page:
        person, form = found(request, Person), read_form(request, MovingForm)
        if form.data is None:
            return await form_page(request, "move", form, 422)
        try:
            post = await post_from(form.data)
            await move(person, post, since=form.data.since, by=request.viewer)
        except Invalid as error:
            return await form_page(request, "move", form.refused(error), 422)
        return back(request)

    @get("/departure", name="new_departure")
    async def new_departure(self, request: Request) -> Page:
        return await form_page(request, "leave", Form({"last_day": today().isoformat()}))

    @post("/departure", name="leave")
    async def leave(self, request: Request) -> Page:
        person, form = found(request, Person), read_form(request, DepartureForm)
        if form.data is None:
            return await form_page(request, "leave", form, 422)
        try:
            await leave(person, form.data.last_day, by=request.viewer)
        except Invalid as error:
            return await form_page(request, "leave", form.refused(error), 422)
        return back(request)


def as_typed(employment: Any) -> dict[str, Any]:
    return {
        "position": employment["position"],
        "unit": employment["unit"],
        "manager": employment["manager_email"] or "",
    }


def back(request: Request) -> Page:
    return see_other(request, url("person", person_id=found(request, Person).id))


async def form_page(request: Request, name: str, form: Form[Any], status: int = 200) -> Page:
    return page(
        request,
        f"people/{name}.html",
        status=status,
        form=form,
        person=found(request, Person),
        **await employment_choices(),
    )
