"""The cells of a CSV, XLSX or ODS as text; run in the child process."""

import csv
import io
from datetime import date, time, timedelta
from typing import Any

from python_calamine import CalamineWorkbook

from evaluations.competencies.exchange.sheets.columns import A_DATE, column_named
from evaluations.competencies.exchange.sheets.guarded import bare
from evaluations.competencies.reading.errors import UnreadableProfile
from evaluations.competencies.reading.formats.decoding import decoded
from evaluations.competencies.reading.formats.detection import DAMAGED, Format, format_of
from evaluations.competencies.reading.limits import MOST_BYTES

MOST_ROWS = 30_000
MOST_COLUMNS = 100
DELIMITERS = ",;\t|"
SHEETS = frozenset({Format.SPREADSHEET, Format.DELIMITED, Format.TEXT})

Lines = list[list[str]]


def lines_of(data: bytes, filename: str) -> Lines:
    """The lines as the spreadsheet numbers them; raises UnreadableProfile."""
    found = format_of(data, filename)
    if found not in SHEETS:
        raise UnreadableProfile("Envía la hoja de cálculo como XLSX, ODS o CSV.")
    is_book = found is Format.SPREADSHEET
    lines = workbook_lines(data) if is_book else delimited_lines(decoded(data, most=MOST_BYTES))
    if len(lines) > MOST_ROWS:
        raise UnreadableProfile(
            "La hoja tiene más de %(most)s filas: divídela en varias.", most=MOST_ROWS
        )
    return [[bare(cell) for cell in line[:MOST_COLUMNS]] for line in lines]


def delimited_lines(text: str) -> Lines:
    head = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=head.count)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise UnreadableProfile(DAMAGED) from error


def workbook_lines(data: bytes) -> Lines:
    """The first sheet that has our headings in its first row; else the first of all."""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = (lines_in(book, name) for name in book.sheet_names)
        first: Lines | None = None
        for lines in sheets:
            if is_headed(lines):
                return lines
            first = lines if first is None else first
    except MemoryError:
        raise
    except Exception as error:  # the parser of a damaged file raises whatever it stumbles over
        raise UnreadableProfile(DAMAGED) from error
    return first or []


def lines_in(book: CalamineWorkbook, name: str) -> Lines:
    rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    return [[cell(value) for value in row] for row in rows[: MOST_ROWS + 1]]


def is_headed(lines: Lines) -> bool:
    return bool(lines) and sum(column_named(text) is not None for text in lines[0]) > 1


def cell(value: Any) -> str:
    """A whole number without its ".0"; a date, which nobody meant, as a sign of what happened."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, (date, time, timedelta)):
        return f"{A_DATE}{value}"
    return str(value).replace(A_DATE, "")
