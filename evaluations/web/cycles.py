"""Rounds of annual reviews: their dates, and opening them for everyone they reach."""

from typing import Annotated

from litestar import Controller, get, post
from pydantic import Field

from evaluations.clock import today
from evaluations.errors import Invalid
from evaluations.people.tables import Role
from evaluations.reviews.actions.cycles import NewCycle, open_cycle, start_cycle
from evaluations.reviews.queries.cycles import (
    cycle_line,
    cycle_lines,
    cycle_seen_by,
    left_out,
)
from evaluations.web.answers.forms import Form, FormModel, Line, Says, read_form, read_query
from evaluations.web.answers.language import mark
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request, found
from evaluations.web.answers.values import Day
from evaluations.web.entry.authorisation import register, role, seen


class CycleForm(FormModel):
    name: Annotated[str, Line(120), Says(mark("Escribe el nombre del ciclo."))]
    starts_on: Annotated[Day, Says(mark("Escribe el primer día del periodo."))]
    ends_on: Annotated[Day, Says(mark("Escribe el último día del periodo."))]
    self_due_on: Annotated[Day, Says(mark("Escribe cuándo vence la autoevaluación."))]
    manager_due_on: Annotated[Day, Says(mark("Escribe cuándo vence la parte de la jefatura."))]
    closes_on: Annotated[Day, Says(mark("Escribe cuándo cierra el ciclo."))]


class LeftOutQuery(FormModel):
    page: Annotated[int, Field(ge=1, le=10_000)] = 1


PAGE = 50


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

    @get("/{cycle_id:int}", name="cycle", opt=seen("cycle"))
    async def show(self, request: Request) -> Page:
        line = await cycle_line(found(request, int), today())
        if request.fragment:
            return page(request, "cycles/_opening.html", cycle=line)
        number = (read_query(request, LeftOutQuery).data or LeftOutQuery()).page
        skip = PAGE * (number - 1)
        people = await left_out(line.id, most=PAGE + 1, skip=skip) if line.unready else []
        return page(
            request,
            "cycles/show.html",
            cycle=line,
            people=people[:PAGE],
            page_number=number,
            has_more=len(people) > PAGE,
        )

    @post("/{cycle_id:int}/reviews", name="open_cycle", opt=seen("cycle"))
    async def open(self, request: Request) -> Page:
        cycle = found(request, int)
        await open_cycle(cycle, by=request.viewer)
        line = await cycle_line(cycle, today())
        if line.is_opening or line.to_open:
            return see_other(request, url("cycle", cycle_id=cycle))
        return see_other(request, url("reviews", cycle=cycle))


async def cycles_page(request: Request, form: Form[CycleForm]) -> Page:
    return page(
        request,
        "cycles/index.html",
        status=422 if form.errors else 200,
        cycles=await cycle_lines(today()),
        form=form,
    )


register("cycle", cycle_seen_by, lambda viewer, cycle, action: False)
