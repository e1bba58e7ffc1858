"""HR's list of reviews: where each stands, narrowed as one likes."""

from typing import Annotated

from litestar import get
from pydantic import Field

from evaluations.clock import today
from evaluations.people.names import sort_key
from evaluations.people.tables import Role
from evaluations.reviews.queries.board import (
    Board,
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
from evaluations.web.answers.values import Id
from evaluations.web.entry.authorisation import LARGEST_ID, role
from evaluations.web.words import KINDS, STATES, TONES

NOT_LISTED = Says(mark("Elige una opción de la lista."))


class BoardQuery(FormModel):
    state: Annotated[State | None, NOT_LISTED] = None
    kind: Annotated[ReviewKind | None, NOT_LISTED] = None
    unit: Annotated[Id | None, NOT_LISTED] = None
    cycle: Annotated[Id | None, NOT_LISTED] = None
    name: Annotated[str, Paragraphs(100)] = ""
    page: Annotated[int, Field(ge=1, le=LARGEST_ID)] = 1
    older: Annotated[Id | None, NOT_LISTED] = None
    newer: Annotated[Id | None, NOT_LISTED] = None


PLACE = {"page", "older", "newer"}
"""Where in the list, whatever it is narrowed to."""


@get("/reviews", name="reviews", opt=role(Role.HR, Role.AUDITOR))
async def reviews(request: Request) -> Page:
    form = read_query(request, BoardQuery)
    wanted = form.data or BoardQuery()
    chosen = wanted.model_dump(exclude=PLACE)
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
        page_number=number_of(wanted),
        earlier=earlier(wanted, found),
        later=later(wanted, found),
        is_narrowed=any(chosen.values()),
        form=form if form.errors else Form(chosen),
    )


def as_filter(wanted: BoardQuery) -> Filter:
    values = wanted.model_dump(exclude={"page"})
    return Filter(**values | {"name": sort_key(wanted.name)})


def number_of(wanted: BoardQuery) -> int:
    """Pages are counted along the way: where in the list one begins, its neighbour tells."""
    return wanted.page if wanted.older or wanted.newer else 1


def earlier(wanted: BoardQuery, found: Board) -> str | None:
    """The address of the page before; the first one is always the list's own beginning."""
    if not found.has_newer:
        return None
    number = number_of(wanted) - 1
    if number > 1 and found.lines:
        return turned(wanted, page=number, newer=found.lines[0].id)
    return turned(wanted, page=1)


def later(wanted: BoardQuery, found: Board) -> str | None:
    if not found.has_older:
        return None
    return turned(wanted, page=number_of(wanted) + 1, older=found.lines[-1].id)


def turned(wanted: BoardQuery, **place: int) -> str:
    """The address of another page of the same list."""
    chosen = wanted.model_dump(exclude=PLACE, exclude_defaults=True, mode="json")
    return url("reviews", **(chosen | place))
