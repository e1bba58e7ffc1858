"""The sheet as XLSX: every cell is text by its type, so that none is calculated or made a date."""

import io
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from evaluations.competencies.exchange.sheets.columns import (
    DESIRABLE,
    REQUIRED,
    UNWANTED,
    WANTED,
    Column,
)
from evaluations.competencies.exchange.sheets.guarded import kept_apart
from evaluations.competencies.exchange.sheets.rows import HEADINGS, Row
from evaluations.errors import Invalid

WIDTHS = {
    Column.POSITION: 28,
    Column.COMPETENCY: 28,
    Column.DEFINITION: 44,
    Column.LEVEL: 12,
    Column.WEIGHT: 8,
    Column.CHARACTER: 12,
    Column.BEHAVIOUR: 64,
    Column.KIND: 13,
}
CHOICES = {Column.CHARACTER: [REQUIRED, DESIRABLE], Column.KIND: [WANTED, UNWANTED]}
ROWS_AHEAD = 2000
"""How far below the last row the lists of choices reach."""
LONGEST_CELL = 32_767
"""Characters; what the format allows."""
SAME_EVERY_TIME = datetime(2000, 1, 1)  # noqa: DTZ001 the file names no zone
WEIGHT = HEADINGS.index(Column.WEIGHT)
HELP = (
    "Cada fila es una conducta de una competencia de un puesto.",
    "Definición, nivel, peso y carácter se escriben en una sola fila de la competencia.",
    "El orden de las filas es el orden en el perfil.",
    "Carácter: requerida o deseable. Tipo: conducta o no deseada.",
    "Los puestos que no aparecen no cambian; de los demás, la hoja dice todas las competencias.",
    "Guarda el archivo y tráelo en Puestos → Traer una hoja de cálculo: verás qué cambia antes de"
    " que algo cambie.",
)


def xlsx_of(rows: Iterable[Row]) -> bytes:
    """The same rows give the same bytes. Raises Invalid for a text longer than a cell."""
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        book.set_properties({"created": SAME_EVERY_TIME})
        sheet = book.add_worksheet("Competencias")
        last = fill(sheet, rows, formats(book))
        furnish(sheet, last)
        explain(book.add_worksheet("Cómo llenar"), book.add_format({"text_wrap": True}))
    return file.getvalue()


def formats(book: Workbook) -> dict[str, Any]:
    top = {"valign": "top", "text_wrap": True}
    return {
        "heading": book.add_format({"bold": True, "bg_color": "#E4EDEA", "bottom": 1}),
        "text": book.add_format({**top, "num_format": "@"}),
        "quoted": book.add_format({**top, "num_format": "@", "quote_prefix": True}),
        "number": book.add_format({"valign": "top"}),
    }


def fill(sheet: Worksheet, rows: Iterable[Row], formats: dict[str, Any]) -> int:
    """Write the headings and the rows; the number of the last row."""
    for column, heading in enumerate(HEADINGS):
        sheet.set_column(column, column, WIDTHS[heading], formats["text"])
        sheet.write_string(0, column, heading, formats["heading"])
    sheet.set_column(WEIGHT, WEIGHT, WIDTHS[Column.WEIGHT], formats["number"])
    number = 0
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row):
            write(sheet, (number, column), text, formats)
    return number


def write(sheet: Worksheet, place: tuple[int, int], text: str, formats: dict[str, Any]) -> None:
    if place[1] == WEIGHT and is_exact(text):
        sheet.write_number(*place, float(text), formats["number"])
    elif text:
        if len(text) >= LONGEST_CELL:
            raise Invalid("Un texto no cabe en una celda de la hoja: descarga el perfil en JSON.")
        calculated = text.startswith(("=", "+", "-", "@"))
        sheet.write_string(*place, kept_apart(text), formats["quoted" if calculated else "text"])


def is_exact(text: str) -> bool:
    """Whether the spreadsheet's own numbers can hold it."""
    return bool(text) and Decimal(repr(float(text))) == Decimal(text)


def furnish(sheet: Worksheet, last: int) -> None:
    """The headings stay in sight, each column can be filtered, and some offer their words."""
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(last, 1), len(HEADINGS) - 1)
    for column, words in CHOICES.items():
        place = HEADINGS.index(column)
        choice = {"validate": "list", "source": words}
        sheet.data_validation(1, place, last + ROWS_AHEAD, place, choice)


def explain(sheet: Worksheet, wrapped: Any) -> None:
    sheet.set_column(0, 0, 100, wrapped)
    for number, sentence in enumerate(HELP):
        sheet.write_string(number, 0, sentence, wrapped)
