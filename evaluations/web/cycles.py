"""Rounds of annual reviews: their dates, and opening them for everyone they reach."""

import datetime as dt
from typing import Annotated

from litestar import Controller, get, post

from evaluations.errors import Invalid
from evaluations.people.tables import Role
from evaluations.reviews.actions.cycles import NewCycle, open_cycle, start_cycle
from evaluations.reviews.queries.cycles import cycle_lines, cycle_seen_by
from evaluations.web.answers.forms import Form, FormModel, Line, Says, read_form
from evaluations.web.answers.language import mark
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.entry.authorisation import register, role, seen


class CycleForm(FormModel):
    name: Annotated[str, Line(120), Says(mark("Escribe el nombre del ciclo."))]
    starts_on: Annotated[dt.date, Says(mark("Escribe el primer día del periodo."))]
    ends_on: Annotated[dt.date, Says(mark("Escribe el último día del periodo."))]
    self_due_on: Annotated[dt.date, Says(mark("Escribe cuándo vence la autoevaluación."))]
    manager_due_on: Annotated[dt.date, Says(mark("Escribe cuándo vence la parte de la jefatura."))]
    closes_on: Annotated[dt.date, Says(mark("Escribe cuándo cierra el ciclo."))]


class CyclesController(Controller):
    path = "/cycles"

    @get(name="cycles", opt=role(Role.HR))
    async def index(self, request: Request) -> Page:
        return await cycles_page(request, Form())

    @post(opt=role(Role.HR))
    async def create(self, request: Request) -> Page:
        form = read_form(request, CycleForm)
        if form.data is None:
            return await cycles_page(request, form)
        try:
            await start_cycle(NewCycle(**form.data.model_dump()), by=request.viewer)
        except Invalid as error:
            return await cycles_page(request, form.refused(error))
        return see_other(request, url("cycles"))

    @post("/{cycle_id:int}/reviews", name="open_cycle", opt=seen("cycle"))
    async def open(self, request: Request) -> Page:
        cycle = found(request, int)
        await open_cycle(cycle, by=request.viewer)
        return see_other(request, url("reviews", cycle=cycle))


async def cycles_page(request: Request, form: Form[CycleForm]) -> Page:
    return page(
        request,
        "cycles/index.html",
        status=422 if form.errors else 200,
        cycles=await cycle_lines(),
        form=form,
    )


register("cycle", cycle_seen_by, lambda viewer, cycle, action: False)
