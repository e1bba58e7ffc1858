"""Opening a review for one person."""

from typing import Annotated

from litestar import Controller, get, post

from evaluations.clock import today
from evaluations.errors import Invalid
from evaluations.people.queries.persons import person_named
from evaluations.people.tables import Role
from evaluations.people.viewer import Viewer
from evaluations.reviews.actions.freezing import Opening
from evaluations.reviews.actions.opening import open_probation, open_review, probation_warnings
from evaluations.reviews.queries.openable import email_of, job_of, suggestions
from evaluations.reviews.sentences import Sentence
from evaluations.reviews.states import ReviewKind
from evaluations.web.answers.formats import said
from evaluations.web.answers.forms import Form, FormModel, Line, Says, read_form, read_query
from evaluations.web.answers.language import mark, translate
from evaluations.web.answers.pages import Page, page, see_other, url
from evaluations.web.answers.requests import Request
from evaluations.web.answers.values import Day, Id
from evaluations.web.entry.authorisation import role

FIRST_DAY = mark("Escribe el primer día del periodo.")
LAST_DAY = mark("Escribe el último día del periodo.")
DUE_DAY = mark("Escribe cuándo entregan ambas partes.")
DATES = {"starts_on": FIRST_DAY, "ends_on": LAST_DAY, "due_on": DUE_DAY}
"""What an annual review needs; a probation takes its dates from the contract and the law."""


class ChosenForm(FormModel):
    """In the address: whose page one comes from."""

    employment: Id


class OpeningForm(FormModel):
    person: Annotated[
        str, Line(254), Says(mark("Escribe el correo o el nombre completo de la persona."))
    ]
    """The email, or the whole name."""
    kind: Annotated[ReviewKind, Says(mark("Elige el tipo de evaluación."))]
    starts_on: Annotated[Day | None, Says(FIRST_DAY)] = None
    ends_on: Annotated[Day | None, Says(LAST_DAY)] = None
    due_on: Annotated[Day | None, Says(DUE_DAY)] = None
    warned: bool = False
    """Whether the warnings about the contract were shown."""


class OpeningController(Controller):
    path = "/reviews/new"

    @get(name="new_review", opt=role(Role.HR))
    async def show(self, request: Request) -> Page:
        chosen = read_query(request, ChosenForm).data
        person = await email_of(chosen.employment) if chosen else ""
        return await opening_page(request, Form({"person": person}))

    @post(opt=role(Role.HR))
    async def create(self, request: Request) -> Page:
        form = read_form(request, OpeningForm)
        if form.data is None:
            return await opening_page(request, form)
        if missing := missing_dates(form.data):
            return await opening_page(request, Form(form.values, missing))
        try:
            person = (await person_named(form.data.person)).id
            if warnings := await still_to_warn(form.data, person):
                return await opening_page(request, form, warnings)
            review_id = await opened(form.data, person, by=request.viewer)
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


async def still_to_warn(chosen: OpeningForm, person: int) -> tuple[Sentence, ...]:
    """What the contract lacks (LFT 39-C): HR reads it once, and decides."""
    if chosen.kind == ReviewKind.ANNUAL or chosen.warned:
        return ()
    return await probation_warnings(person)


async def opened(chosen: OpeningForm, person: int, *, by: Viewer) -> int:
    first, last, due = chosen.starts_on, chosen.ends_on, chosen.due_on
    if chosen.kind == ReviewKind.PROBATION or not (first and last and due):
        review_id, _ = await open_probation(person, by=by)
        return review_id
    return await open_review(Opening(await job_of(person), chosen.kind, first, last, due), by=by)


def beside_a_field(error: Invalid, kind: ReviewKind) -> Invalid:
    """What is wrong with the person, the post or the contract stands beside the choice of them."""
    is_date = kind == ReviewKind.ANNUAL and error.field in DATES
    field = error.field if is_date else "person"
    return Invalid(error.message, field=field, **error.values)


async def opening_page(
    request: Request, form: Form[OpeningForm], warnings: tuple[Sentence, ...] = ()
) -> Page:
    return page(
        request,
        "openings/show.html",
        status=422 if form.errors or warnings else 200,
        people=await suggestions(today()),
        warnings=[said(sentence) for sentence in warnings],
        form=form,
    )
