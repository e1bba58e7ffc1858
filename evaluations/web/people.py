"""People: the list, one person, someone new, corrections of who they are, access."""

from typing import Annotated, Any, Literal

from litestar import Controller, get, post
from pydantic import Field

from evaluations.clock import today
from evaluations.errors import Invalid
from evaluations.people.actions.access import give_access
from evaluations.people.actions.persons import correct_person, reactivate, set_role
from evaluations.people.queries.directory import Search, people_page
from evaluations.people.queries.employments import employments_of
from evaluations.people.queries.organization import unit_choices
from evaluations.people.queries.persons import person_seen_by
from evaluations.people.rules import may_manage_people
from evaluations.people.tables import Person, Role
from evaluations.people.viewer import Viewer
from evaluations.web.answers.forms import Form, FormModel, Line, read_form, read_query
from evaluations.web.answers.language import words
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.answers.values import Id
from evaluations.web.employment_form import (
    CONTRACTS,
    EXCEPTIONS,
    ROLES,
    PersonForm,
)
from evaluations.web.entry.authorisation import register, role, seen


def may(viewer: Viewer, person: Person, action: str) -> bool:
    return may_manage_people(viewer)


register("person", person_seen_by, may)


class SearchForm(FormModel):
    q: Annotated[str, Line(100, least=0)] = ""
    unit: Id | None = None
    state: Literal["active", "left"] = "active"
    page: Annotated[int, Field(ge=1, le=100_000)] = 1


class PeopleController(Controller):
    path = "/people"

    @get(name="people", opt=role(Role.HR, Role.AUDITOR))
    async def index(self, request: Request) -> Page:
        form = read_query(request, SearchForm)
        asked = form.data or SearchForm()
        search = Search(asked.q, asked.unit, asked.state == "active")
        return page(
            request,
            "people/index.html",
            form=Form({**form.values, "state": asked.state}),
            search=asked,
            found=await people_page(search, asked.page, today()),
            units=await unit_choices(),
            may_change=may_manage_people(request.viewer),
        )

    @get("/{person_id:int}", name="person", opt=seen("person"))
    async def show(self, request: Request) -> Page:
        return await person_page(request)

    @get("/{person_id:int}/edit", name="edit_person", opt=seen("person", to="change"))
    async def edit(self, request: Request) -> Page:
        person = found(request, Person)
        values = {"name": person.name, "email": person.email, "role": person.role}
        return edit_page(request, Form(values))

    @post("/{person_id:int}", name="correct_person", opt=seen("person", to="change"))
    async def correct(self, request: Request) -> Page:
        person, form = found(request, Person), read_form(request, PersonForm)
        if form.data is None:
            return edit_page(request, form, 422)
        try:
            await apply(person, form.data, by=request.viewer)
        except Invalid as error:
            return edit_page(request, form.refused(error), 422)
        return see_other(request, url("person", person_id=person.id))

    @post("/{person_id:int}/access", name="give_access", opt=seen("person", to="change"))
    async def access(self, request: Request) -> Page:
        """A new first password, shown on this answer and never again."""
        person = found(request, Person)
        return await person_page(request, await give_access(person, by=request.viewer))

    @post("/{person_id:int}/return", name="reactivate", opt=seen("person", to="change"))
    async def come_back(self, request: Request) -> Page:
        person = found(request, Person)
        await reactivate(person, by=request.viewer)
        return see_other(request, url("person", person_id=person.id))


async def apply(person: Person, data: PersonForm, *, by: Viewer) -> None:
    await correct_person(person, name=data.name, email=data.email, by=by)
    if data.role != person.role:
        await set_role(person, data.role, by=by)


async def person_page(request: Request, password: str = "") -> Page:
    person, day = found(request, Person), today()
    held = await employments_of(person.id)
    current = [each for each in held if each["ends_on"] is None or each["ends_on"] >= day]
    return page(
        request,
        "people/show.html",
        person=person,
        employments=held,
        current=current[0] if current else None,
        password=password,
        roles=words(ROLES),
        contracts=words(CONTRACTS),
        exceptions=words(EXCEPTIONS),
        may_change=may_manage_people(request.viewer),
    )


def edit_page(request: Request, form: Form[Any], status: int = 200) -> Page:
    return page(
        request,
        "people/edit.html",
        status=status,
        form=form,
        person=found(request, Person),
        roles=words(ROLES),
    )
