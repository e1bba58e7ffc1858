"""Opening a review for one person."""

import datetime as dt
from typing import Annotated

from litestar import Controller, get, post
from pydantic import Field

from evaluations.clock import today
from evaluations.errors import Invalid
from evaluations.people.tables import Role
from evaluations.reviews.actions.freezing import Opening
from evaluations.reviews.actions.opening import open_probation, open_review, probation_warnings
from evaluations.reviews.queries.openable import openable
from evaluations.reviews.sentences import Sentence
from evaluations.reviews.states import ReviewKind
from evaluations.web.answers.formats import said
from evaluations.web.answers.forms import Form, FormModel, Says, read_form
from evaluations.web.answers.language import mark, translate
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request
from evaluations.web.entry.authorisation import LARGEST_ID, role

FIRST_DAY = mark("Escribe el primer día del periodo.")
LAST_DAY = mark("Escribe el último día del periodo.")
DUE_DAY = mark("Escribe cuándo entregan ambas partes.")
DATES = {"starts_on": FIRST_DAY, "ends_on": LAST_DAY, "due_on": DUE_DAY}
"""What an annual review needs; a probation takes its dates from the contract and the law."""


class OpeningForm(FormModel):
    employment: Annotated[
        int, Field(ge=1, le=LARGEST_ID), Says(mark("Elige a la persona y su puesto."))
    ]
    kind: Annotated[ReviewKind, Says(mark("Elige el tipo de evaluación."))]
    starts_on: Annotated[dt.date | None, Says(FIRST_DAY)] = None
    ends_on: Annotated[dt.date | None, Says(LAST_DAY)] = None
    due_on: Annotated[dt.date | None, Says(DUE_DAY)] = None
    warned: bool = False
    """Whether the warnings about the contract were shown."""


class OpeningController(Controller):
    path = "/reviews/new"

    @get(name="new_review", opt=role(Role.HR))
    async def show(self, request: Request) -> Page:
        chosen = request.query_params.get("employment", "")
        return await opening_page(request, Form({"employment": chosen}))

    @post(opt=role(Role.HR))
    async def create(self, request: Request) -> Page:
        form = read_form(request, OpeningForm)
        if form.data is None:
            return await opening_page(request, form)
        if missing := missing_dates(form.data):
            return await opening_page(request, Form(form.values, missing))
        try:
            if warnings := await still_to_warn(form.data):
                return await opening_page(request, form, warnings)
            review_id = await opened(form.data, request)
        except Invalid as error:
            return await opening_page(request, form.refused(beside_a_field(error, form.data.kind)))
        return see_other(request, url("review", review_id=review_id))


def missing_dates(chosen: OpeningForm) -> dict[str, str]:
    """What to say beside each date that is missing or out of order."""
    if chosen.kind == ReviewKind.PROBATION:
        return {}
    missing = {name: how for name, how in DATES.items() if getattr(chosen, name) is None}
    first, last, due = chosen.starts_on, chosen.ends_on, chosen.due_on
    if first and last and last < first:
        missing["ends_on"] = mark("El periodo termina antes de empezar.")
    if first and due and due < first:
        missing["due_on"] = mark("La entrega es anterior al periodo.")
    return {name: translate(sentence) for name, sentence in missing.items()}


async def still_to_warn(chosen: OpeningForm) -> tuple[Sentence, ...]:
    """What the contract lacks (LFT 39-C): HR reads it once, and decides."""
    if chosen.kind == ReviewKind.ANNUAL or chosen.warned:
        return ()
    return await probation_warnings(chosen.employment)


async def opened(chosen: OpeningForm, request: Request) -> int:
    first, last, due = chosen.starts_on, chosen.ends_on, chosen.due_on
    if chosen.kind == ReviewKind.PROBATION or not (first and last and due):
        review_id, _ = await open_probation(chosen.employment, by=request.viewer)
        return review_id
    return await open_review(
        Opening(chosen.employment, chosen.kind, first, last, due), by=request.viewer
    )


def beside_a_field(error: Invalid, kind: ReviewKind) -> Invalid:
    """What is wrong with the person, the post or the contract stands beside the choice of them."""
    is_date = kind == ReviewKind.ANNUAL and error.field in DATES
    field = error.field if is_date else "employment"
    return Invalid(error.message, field=field, **error.values)


async def opening_page(
    request: Request, form: Form[OpeningForm], warnings: tuple[Sentence, ...] = ()
) -> Page:
    return page(
        request,
        "openings/show.html",
        status=422 if form.errors or warnings else 200,
        people=await openable(today()),
        warnings=[said(sentence) for sentence in warnings],
        form=form,
    )
