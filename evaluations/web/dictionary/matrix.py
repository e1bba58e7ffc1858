"""Competency × position × level: on the page some positions at a time, in a file all of them."""

import asyncio
from typing import Annotated

from litestar import Controller, get
from litestar.params import FromPath
from pydantic import Field

from evaluations.competencies.exchange.matrix import ASKED_FOR, SparseLine, matrix_csv, matrix_xlsx
from evaluations.competencies.queries.dictionary import counts
from evaluations.competencies.queries.matrix import (
    COLUMNS,
    ROWS,
    Cell,
    Matrix,
    Narrowed,
    matrix,
)
from evaluations.errors import NotFound
from evaluations.people.tables import Role
from evaluations.web.answers.forms import Form, FormModel, Line, read_query
from evaluations.web.answers.language import translate
from evaluations.web.answers.pages import Page, download, page
from evaluations.web.answers.requests import Request
from evaluations.web.dictionary.words import shown_pages
from evaluations.web.entry.authorisation import role
from evaluations.web.profiles.formats import CSV, XLSX

LOOK = role(Role.HR, Role.AUDITOR)
FORMATS = {"csv": (matrix_csv, CSV), "xlsx": (matrix_xlsx, XLSX)}


class MatrixQuery(FormModel):
    q: Annotated[str, Line(200, 0)] = ""
    position: Annotated[str, Line(200, 0)] = ""
    page: Annotated[int, Field(ge=1, le=10_000)] = 1
    rows: Annotated[int, Field(ge=1, le=10_000)] = 1


class DictionaryMatrixController(Controller):
    path = "/dictionary/matrix"

    @get(name="dictionary_matrix", opt=LOOK)
    async def show(self, request: Request) -> Page:
        form = read_query(request, MatrixQuery)
        wanted = form.data or MatrixQuery()
        whole = await matrix(Narrowed(wanted.q, wanted.position), wanted.page)
        first = ROWS * (wanted.rows - 1)
        return page(
            request,
            "dictionary/matrix.html",
            form=form if form.errors else Form({"q": wanted.q, "position": wanted.position}),
            wanted=wanted,
            counts=await counts(),
            matrix=whole,
            lines=whole.rows[first : first + ROWS],
            said=said,
            columns=shown_pages(wanted.page, whole.positions, COLUMNS),
            rows=shown_pages(wanted.rows, len(whole.rows), ROWS),
        )

    @get("/exports/{name:str}", name="matrix_export", opt=LOOK)
    async def export(self, name: FromPath[str]) -> Page:
        if name not in FORMATS:
            raise NotFound
        write, kind = FORMATS[name]
        heading, lines = as_lines(await matrix(Narrowed(), None))
        return download(await asyncio.to_thread(write, heading, lines), f"Matriz.{name}", kind)


def said(cell: Cell | None) -> str:
    """The levels that the position asks for, or only that it asks."""
    return " / ".join(cell.levels) or ASKED_FOR if cell else ""


def as_lines(whole: Matrix) -> tuple[list[str], list[SparseLine]]:
    places = {column["profile"]: place for place, column in enumerate(whole.columns, 1)}
    heading = [translate("Competencia"), *(column["title"] for column in whole.columns)]
    return heading, [
        (row.name, {places[profile]: said(cell) for profile, cell in row.cells.items()})
        for row in whole.rows
    ]
