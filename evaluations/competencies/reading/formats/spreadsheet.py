"""Tables of competencies: CSV and TSV, XLSX and ODS; one line is one row."""

import csv
import io
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from functools import partial

from python_calamine import CalamineSheet, CalamineWorkbook

from evaluations.competencies.reading.blocks import Block, Document, Kind, Piece, Place, Row
from evaluations.competencies.reading.competencies.columns import head_of
from evaluations.competencies.reading.formats.percentages import as_percentage, percentages
from evaluations.competencies.reading.labels.labels import topic_of
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.markers import split_items
from evaluations.competencies.reading.pages.open_rows import blocks_of_row
from evaluations.competencies.reading.wording import cleaned

DELIMITERS = ",;\t|"
MOST_ROWS = 20_000

Line = Sequence[str]


def read_delimited(text: str) -> Document:
    """A CSV or TSV with whatever sign divides its cells."""
    return _document([("", max(map(partial(_divided, text), DELIMITERS), key=_evenness))])


def _divided(text: str, delimiter: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def _evenness(lines: list[list[str]]) -> tuple[int, int]:
    """How many lines are divided into as many cells: a comma in prose divides no two alike."""
    widths = Counter(len(line) for line in lines if len(line) > 1)
    width, times = max(widths.items(), key=lambda one: (one[1], one[0]), default=(0, 0))
    return times, width


def read_spreadsheet(data: bytes) -> Document:
    """The sheets of a workbook, their names as headings where there are several."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    shares = percentages(data)
    sheets = [
        (name, _lines(book.get_sheet_by_name(name), shares.get(name, set())))
        for name in book.sheet_names
    ]
    filled = [(name, lines) for name, lines in sheets if any(any(line) for line in lines)]
    return _document(filled if len(filled) > 1 else [("", lines) for _, lines in filled])


def _lines(sheet: CalamineSheet, shares: Container[tuple[int, int]]) -> list[list[str]]:
    """The cells as printed; `shares` are the places of percentages."""
    top, left = sheet.start or (0, 0)
    return [
        [
            _cell(value, is_share=(top + row, left + column) in shares)
            for column, value in enumerate(line)
        ]
        for row, line in enumerate(sheet.to_python())
    ]


def _cell(value: object, *, is_share: bool) -> str:
    if isinstance(value, float | int) and is_share:
        return as_percentage(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _document(sheets: Iterable[tuple[str, list[list[str]]]]) -> Document:
    blocks: list[Block] = []
    printed: list[str] = []
    for name, lines in sheets:
        if name:
            printed.append(name)
            blocks.append(Piece(name, Place(1, len(printed)), Kind.HEADING, 1))
        blocks += _sheet(lines[:MOST_ROWS], len(printed))
        printed += [" | ".join(cleaned(cell) for cell in line) for line in lines]
    return Document(tuple(blocks), (), tuple(printed))


def _sheet(lines: list[list[str]], before: int) -> list[Block]:
    """The rows of a sheet; with a column of posts, one table for each post."""
    head = next(
        (number for number, line in enumerate(lines) if _role_column(line) is not None), None
    )
    column = _role_column(lines[head]) if head is not None else None
    if head is None or column is None:
        return [
            block for number, line in enumerate(lines, 1) for block in _row(line, before + number)
        ]
    blocks = [block for number in range(head) for block in _row(lines[number], before + number + 1)]
    for title, numbers in _by_role(lines, head, column).items():
        first = before + (numbers[0] if numbers else head) + 1
        blocks += _row([lines[head][column], title], first)
        for number in [head, *numbers]:
            line = [cell for place, cell in enumerate(lines[number]) if place != column]
            blocks += _row(line, before + number + 1)
    return blocks


def _role_column(line: Line) -> int | None:
    """The column of posts in a head that also has one of competencies."""
    topics = [topic_of(cell) for cell in line]
    if Topic.TITLE not in topics or len([cell for cell in line if cell.strip()]) < 3:
        return None
    column = topics.index(Topic.TITLE)
    rest = [cell for place, cell in enumerate(line) if place != column]
    return column if any(head_of(row) for row in _row(rest, 1) if isinstance(row, Row)) else None


def _by_role(lines: list[list[str]], head: int, column: int) -> dict[str, list[int]]:
    """The rows of each post; a row without one belongs to the post above."""
    found: dict[str, list[int]] = {}
    title = ""
    for number in range(head + 1, len(lines)):
        cell = lines[number][column] if column < len(lines[number]) else ""
        title = cleaned(cell) or title
        if title and any(one.strip() for one in lines[number]):
            found.setdefault(title, []).append(number)
    return found


def _row(line: Line, number: int) -> list[Block]:
    place = Place(1, number)
    cells: list[list[Block]] = [[*_pieces(cell, place)] for cell in line]
    while cells and not cells[-1]:
        cells.pop()
    return blocks_of_row(cells, place) if cells else []


def _pieces(cell: str, place: Place) -> list[Piece]:
    """A cell may hold several lines, each an item of its own."""
    texts = [cleaned(text) for text in cell.split("\n")]
    return [piece for text in texts if text for piece in split_items(Piece(text, place))]
