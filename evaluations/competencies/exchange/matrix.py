"""The matrix as a file: a row for each competency, a column for each position."""

import csv
import io
from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping, Sequence

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from evaluations.competencies.exchange.sheets.guarded import guarded, kept_apart
from evaluations.competencies.exchange.sheets.workbook import SAME_EVERY_TIME

ASKED_FOR = "●"
"""Where the profile names no level."""
SparseLine = tuple[str, Mapping[int, str]]
"""A competency, and what stands in its columns, the first of which is 1: most are empty."""


def matrix_csv(heading: Sequence[str], lines: Iterable[SparseLine]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(map(guarded, heading))
    for name, cells in lines:
        row = [guarded(name)] + [""] * (len(heading) - 1)
        for place, cell in cells.items():
            row[place] = guarded(cell)
        writer.writerow(row)
    return BOM_UTF8 + text.getvalue().encode()


def matrix_xlsx(heading: Sequence[str], lines: Iterable[SparseLine]) -> bytes:
    """Every cell is text by its type; the first row and column stay in sight."""
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        book.set_properties({"created": SAME_EVERY_TIME})
        sheet = book.add_worksheet("Matriz")
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        sheet.set_column(0, 0, 44)
        sheet.set_column(1, max(len(heading) - 1, 1), 16)
        sheet.freeze_panes(1, 1)
        for place, title in enumerate(heading):
            sheet.write_string(0, place, kept_apart(title), bold)
        for number, (name, cells) in enumerate(lines, 1):
            for place, cell in ((0, name), *cells.items()):
                sheet.write_string(number, place, kept_apart(cell))
    return file.getvalue()
