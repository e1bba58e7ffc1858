"""The sheet as CSV, as spreadsheets open it: with a byte order mark, so that accents survive."""

import csv
import io
from codecs import BOM_UTF8
from collections.abc import Iterable

from evaluations.competencies.exchange.sheets.guarded import guarded
from evaluations.competencies.exchange.sheets.rows import HEADINGS, Row


def csv_of(rows: Iterable[Row]) -> bytes:
    """Parted by commas, as Mexico's spreadsheets expect; the reader takes any usual sign."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return BOM_UTF8 + text.getvalue().encode()
