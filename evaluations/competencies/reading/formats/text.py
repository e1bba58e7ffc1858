"""Plain text, Markdown, and what a converter leaves: tab cells, HTML tags and bullets in text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import NamedTuple

from evaluations.competencies.reading.blocks import Block, Document, Kind, Piece, pieces_in
from evaluations.competencies.reading.formats.aligned import with_tables
from evaluations.competencies.reading.formats.cells import cells_of, is_rule, row_of
from evaluations.competencies.reading.formats.flow import Flow
from evaluations.competencies.reading.formats.lines import (
    Line,
    lines_of,
    paragraphs,
    width_of,
    without_furniture,
)
from evaluations.competencies.reading.formats.lists import ListLevels
from evaluations.competencies.reading.formats.markup import markup_into
from evaluations.competencies.reading.labels.labels import label_of
from evaluations.competencies.reading.markers import split_marker
from evaluations.competencies.reading.pages.contents import without_contents
from evaluations.competencies.reading.pages.joining import mended

HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.+?)\s*#*\s*")
NESTING = re.compile(r"<(/?)(?:ul|ol|table|tr|td|th|dl)\b[^<>]*>", re.IGNORECASE)
LONGEST = 2000
"""Mark-up that is not closed within so many lines was left open by mistake."""


def read_text(text: str) -> Document:
    """The document a text is, with what repeats on its pages set apart."""
    lines = lines_of(text)
    body, furniture = without_furniture(lines)
    return Document(
        tuple(without_contents(mended(_body(body)))),
        tuple(pieces_in(blocks_of(furniture))),
        tuple(line.text for line in lines),
    )


def _body(lines: Sequence[Line]) -> list[Block]:
    """Tables aligned by spaces, and between them lines with their paragraphs joined."""
    blocks: list[Block] = []
    width = width_of(lines)
    for _, group in groupby(with_tables(lines), type):
        found = list(group)
        blocks += blocks_of(list(paragraphs((x for x in found if isinstance(x, Line)), width)))
        blocks += [one for one in found if not isinstance(one, Line)]
    return blocks


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """The blocks of lines that are paragraphs, items, headings or rows."""
    reader = TextReader()
    ends = _ends_of_markup(lines)
    start = 0
    while start < len(lines):
        reader.read(lines[start : ends[start]])
        start = ends[start]
    return reader.blocks


@dataclass
class TextReader:
    """Reads line after line, and lines together where mark-up runs over their ends."""

    blocks: list[Block] = field(default_factory=list)
    levels: ListLevels = field(default_factory=ListLevels)

    def read(self, lines: Sequence[Line]) -> None:
        line = lines[0]
        if len(lines) > 1:
            self._read_markup(lines)
        elif line.is_blank:
            pass
        elif is_rule(line.text):
            self._underline(line)
        else:
            self._read_whole(line)

    def _read_markup(self, lines: Sequence[Line]) -> None:
        first = lines[0]
        if "\t" in NESTING.split(first.text)[0].strip(" "):
            whole = "\n".join(line.text for line in lines)
            self.blocks.extend(row_of(cells_of(whole), first.place))
        else:
            self.blocks.extend(_flowing(lines))

    def _underline(self, line: Line) -> None:
        """A line of === or --- under a text makes it a heading; elsewhere it only draws."""
        last = self.blocks[-1] if self.blocks else None
        near = isinstance(last, Piece) and last.place.line == line.place.line - 1
        if near and isinstance(last, Piece) and not last.is_item and _may_head(last):
            level = 1 if "=" in line.text else 2
            self.blocks[-1] = replace(last, kind=Kind.HEADING, depth=level)

    def _read_whole(self, line: Line) -> None:
        heading = HEADING.fullmatch(line.text)
        if heading:
            pieces = pieces_in(row_of([heading[2]], line.place))
            level = len(heading[1])
            self.blocks += [replace(one, kind=Kind.HEADING, depth=level) for one in pieces]
        else:
            self.blocks += [self._nested(block, line) for block in _cells(line)]

    def _nested(self, block: Block, line: Line) -> Block:
        """An item of plain text is nested by its indentation; one in a cell or a `<ul>` is not."""
        if not isinstance(block, Piece) or not block.is_item or "<" in line.text:
            self.levels.reset()
            return block
        return replace(block, depth=self.levels.depth_of(line.indent, block.marker))


class _Opening(NamedTuple):
    """A line, and how many lists, tables and cells are open before it."""

    level: int
    line: int


def _ends_of_markup(lines: Sequence[Line]) -> list[int]:
    """For each line where it ends with the lists and tables it opens; alone if never closed."""
    ends = [number + 1 for number in range(len(lines))]
    level = 0
    still_open: list[_Opening] = []
    for number, line in enumerate(lines):
        if "\t" in line.text.strip():
            still_open.clear()
        still_open.append(_Opening(level, number))
        level += _balance(line.text)
        while still_open and level <= still_open[-1].level:
            start = still_open.pop().line
            if number - start < LONGEST:
                ends[start] = number + 1
    return ends


def _cells(line: Line) -> list[Block]:
    cells = cells_of(line.text)
    is_indented = len(cells) > 1 and not any(cell.strip() for cell in cells[:-1])
    if is_indented and split_marker(cells[-1])[0] and "<" not in cells[-1]:
        return row_of([cells[-1]], line.place)
    return row_of(cells, line.place)


def _flowing(lines: Sequence[Line]) -> list[Block]:
    flow = Flow()
    for line in lines:
        flow.place = line.place
        markup_into(flow, line.text + " ")
    return flow.finish()


def _may_head(piece: Piece) -> bool:
    """Short, and no field: below "version: 2" a rule only ends the front matter."""
    label = label_of(piece)
    return len(piece.text) <= 90 and not (label and label.value)


def _balance(text: str) -> int:
    """How many lists, tables and cells a line opens more than it closes."""
    return sum(-1 if tag[1] else 1 for tag in NESTING.finditer(text))
