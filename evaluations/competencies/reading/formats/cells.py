"""Lines of text that are table rows: cells between tabs or between upright bars."""

import re

from evaluations.competencies.reading.blocks import Block, Place
from evaluations.competencies.reading.formats.flow import Flow
from evaluations.competencies.reading.formats.markup import markup_into
from evaluations.competencies.reading.markers import marker_class, split_marker
from evaluations.competencies.reading.pages.open_rows import blocks_of_row

RULE = re.compile(r"[|\s:+=_-]*(?:--|==|\|)[|\s:+=_-]*|(?:[*_~=-]\s*){3,}|(?:[*#·.]\s?){5,}")
BARS = re.compile(r"(?<!\\)\|")


def cells_of(line: str) -> list[str]:
    """The cells of a line; one alone for a line that is no row."""
    if line.strip().startswith("|") and line.count("|") > 1:
        return BARS.split(line.strip().strip("|"))
    return _joined_markers(line.rstrip("\n").split("\t"))


def is_rule(line: str) -> bool:
    """A line that only draws: under a heading, between rows of a table."""
    return bool(RULE.fullmatch(line.strip()))


def row_of(cells: list[str], place: Place) -> list[Block]:
    """What a row of text cells says."""
    return blocks_of_row([cell_blocks(cell, place) for cell in cells], place)


def cell_blocks(text: str, place: Place) -> list[Block]:
    flow = Flow(place)
    markup_into(flow, text)
    return flow.finish()


def _joined_markers(cells: list[str]) -> list[str]:
    """A bullet and its text with a tab between them are not two cells."""
    filled = [number for number, cell in enumerate(cells) if cell.strip()]
    for number in filled[:-1]:
        if _is_marker_alone(cells[number].strip(), filled, number):
            whole = " ".join(cell.strip() for cell in cells[number:])
            return [*cells[:number], whole] if number > filled[0] else [whole]
    return cells


def _is_marker_alone(cell: str, filled: list[int], number: int) -> bool:
    """A tick may be a cell of its own, and a number the first of a table's row."""
    marker, rest = split_marker(f"{cell} x")
    if rest != "x":
        return False
    begins = number == filled[0]
    kind = marker_class(marker)
    if kind == "tick":
        return begins
    return (begins and len(filled) == 2) if kind[:6] in {"number", "letter"} else True
