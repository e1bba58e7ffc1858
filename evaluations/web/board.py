"""HR's list of reviews: where each stands, narrowed as one likes."""

from typing import Annotated

from litestar import get
from pydantic import Field

from evaluations.clock import today
from evaluations.people.names import sort_key
from evaluations.people.tables import Role
from evaluations.reviews.queries.board import (
    Filter,
    board,
    cycles,
    in_all,
    progress_by_unit,
    units,
)
from evaluations.reviews.queries.watch import running_probations
from evaluations.reviews.states import ReviewKind, State
from evaluations.web.answers.forms import Form, FormModel, Paragraphs, Says, read_query
from evaluations.web.answers.language import mark, words
from evaluations.web.answers.pages import Page, page, url
from evaluations.web.answers.remembering import Frozen
from evaluations.web.answers.requests import Request
from evaluations.web.entry.authorisation import LARGEST_ID, role
from evaluations.web.words import KINDS, STATES, TONES

NOT_LISTED = Says(mark("Elige una opción de la lista."))
Id = Annotated[int | None, Field(ge=1, le=LARGEST_ID), NOT_LISTED]


class BoardQuery(FormModel):
    state: Annotated[State | None, NOT_LISTED] = None
    kind: Annotated[ReviewKind | None, NOT_LISTED] = None
    unit: Id = None
    cycle: Id = None
    name: Annotated[str, Paragraphs(100)] = ""
    page: Annotated[int, Field(ge=1, le=10_000)] = 1


@get("/reviews", name="reviews", opt=role(Role.HR, Role.AUDITOR))
async def reviews(request: Request) -> Page:
    form = read_query(request, BoardQuery)
    wanted = form.data or BoardQuery()
    chosen = wanted.model_dump()
    found = await board(as_filter(wanted))
    progress = tuple(await progress_by_unit(wanted.cycle))
    return page(
        request,
        "board/show.html",
        status=422 if form.errors else 200,
        board=found,
        states=words(STATES),
        tones=TONES,
        kinds=words(KINDS),
        units=Frozen(await units()),
        cycles=Frozen(await cycles()),
        progress=progress,
        whole=in_all(progress),
        probations=await running_probations(today()),
        today=today(),
        earlier=turned(wanted, -1) if wanted.page > 1 else None,
        later=turned(wanted, 1) if found.has_more else None,
        is_narrowed=any(value for name, value in chosen.items() if name != "page"),
        form=form if form.errors else Form(chosen),
    )


def as_filter(wanted: BoardQuery) -> Filter:
    return Filter(
        wanted.state, wanted.kind, wanted.unit, wanted.cycle, sort_key(wanted.name), wanted.page
    )


def turned(wanted: BoardQuery, pages: int) -> str:
    """The address of another page of the same list."""
    chosen = wanted.model_dump(exclude_defaults=True, mode="json")
    return url("reviews", **(chosen | {"page": wanted.page + pages}))
