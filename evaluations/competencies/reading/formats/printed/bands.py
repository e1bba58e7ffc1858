"""Tables without borders: lines that keep clear of a gutter between a left and a right column."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from evaluations.competencies.reading.formats.printed.gutters import (
    CLEAR,
    CLOSE,
    further_gutters,
    still_clear,
)
from evaluations.competencies.reading.formats.printed.sides import (
    NAME,
    begins_cell,
    had_room,
    is_divided,
    is_field,
    keeps_clear,
)
from evaluations.competencies.reading.formats.printed.splits import split_at
from evaluations.competencies.reading.formats.printed.words import PrintedLine
from evaluations.competencies.reading.markers import split_marker
from evaluations.competencies.reading.wording import starts_low

ROW_SPACE = 1.5
"""Points by which the space between two rows is wider than that between two lines."""
HEAD_LINES = 4
"""A head may be centred: the column's edge shows within so many lines."""


@dataclass
class Band:
    """Lines of a page that belong together: a table's (with its gutter), or running text."""

    lines: list[PrintedLine] = field(default_factory=list)
    gutters: tuple[float, ...] = ()


def bands_of(lines: Sequence[PrintedLine], gutters: tuple[float, ...] = ()) -> list[Band]:
    """The lines of a page divided into tables without borders and running text.

    `gutters` are those of a table open above: lines right of the first go on with its last row.
    """
    bands = [Band(_right_of(gutters[0], lines), gutters)] if gutters else []
    rest = list(lines[len(bands[0].lines) :] if bands else lines)
    while rest:
        band = table_at(rest, gutters) or Band([rest[0]])
        gutters = band.gutters or gutters
        rest = rest[len(band.lines) :]
        if not band.gutters and bands and not bands[-1].gutters:
            bands[-1].lines += band.lines
        else:
            bands.append(band)
    return [band for band in bands if band.lines]


def _right_of(gutter: float, lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The rest of a row: nothing in the first column, or there the rest of a broken name.

    A wider space than those before it begins the next row, whose name stands farther down.
    """
    rest = list(takewhile(lambda line: line.x0 >= gutter or _has_rest(line, gutter), lines))
    steps = [b.top - a.top for a, b in pairwise(rest)]
    for number in range(1, len(steps)):
        if steps[number] - max(steps[:number]) >= ROW_SPACE and len(rest) < len(lines):
            return rest[: number + 1]
    return rest


def _has_rest(line: PrintedLine, gutter: float) -> bool:
    return starts_low(line.text) and is_divided(line, gutter) and keeps_clear(line, gutter)


def table_at(lines: list[PrintedLine], known: tuple[float, ...] = ()) -> Band | None:
    """The table that begins with the first line, if its second chunk stands in a column.

    `known` are the gutters of the table before: it may go on here with fewer lines than prove one.
    """
    if known and lines[0].x0 >= known[0] and (band := _table_with(lines, known[0], known)):
        return band
    if _has_name_beside(lines):
        return _table_with(lines, lines[0].x0 - CLOSE, known)
    if len(lines[0].chunks) < 2:
        return None
    first, near = lines[0].chunks[0], lines[:HEAD_LINES]
    edges = {line.chunks[1].x0 - CLOSE for line in near if len(line.chunks) > 1}
    edges |= {line.x0 - CLOSE for line in near[1:] if line.x0 > first.x1}
    divided = [edge for edge in sorted(edges) if is_divided(lines[0], edge)]
    held = [edge for edge in known[:1] if is_divided(lines[0], edge)]
    tried = (_table_with(lines, edge, known) for edge in (*held, *divided))
    return next((band for band in tried if band), None)


def _has_name_beside(lines: list[PrintedLine]) -> bool:
    """Whether the next line is a name, or a number, in the middle of the cell beside this text."""
    if len(lines) < 2 or len(lines[0].chunks) > 1:
        return False
    text, name = lines[:2]
    is_left = name.x1 + CLEAR * text.size < text.x0
    return is_left and name.top - text.top < text.size and len(name.words) <= NAME


def _table_with(lines: list[PrintedLine], gutter: float, known: tuple[float, ...]) -> Band | None:
    end, evidence = 0, 0
    for number, line in enumerate(lines):
        if not keeps_clear(line, gutter):
            break
        if line.x0 >= gutter or begins_cell(line, gutter, proven=evidence > 1):
            end, evidence = number + 1, evidence + 1
        elif number == end > 0 and _is_near(lines[number - 1], line) and is_divided(line, gutter):
            end = number + 1
    if evidence < 2 and not (end and is_field(lines[0].chunks[0])):
        return None
    whole = [*lines[:end], *_rest_of_name(lines[end - 1], lines[end:], gutter)]
    return Band(whole, _gutters(whole, gutter, known))


def _gutters(
    lines: list[PrintedLine], gutter: float, known: tuple[float, ...]
) -> tuple[float, ...]:
    further = further_gutters(lines, gutter)
    if not further and known and abs(known[0] - gutter) <= CLOSE:
        further = still_clear(known[1:], lines)
    return (gutter, *further)


def _rest_of_name(last: PrintedLine, lines: list[PrintedLine], gutter: float) -> list[PrintedLine]:
    """The last row's name may have more lines than what stands beside it."""
    rest: list[PrintedLine] = []
    for line in lines:
        if not (_is_near(last, line) and line.x1 <= gutter and _is_more(line, last, gutter)):
            break
        rest.append(line)
        last = line
    return rest


def _is_near(above: PrintedLine, line: PrintedLine) -> bool:
    return line.top - above.top <= 1.5 * line.size


def _is_more(line: PrintedLine, last: PrintedLine, gutter: float) -> bool:
    """The rest of a name or a full cell; or one more item where the column lists items."""
    left = split_at(last, gutter).left
    if left and left.is_bold == line.is_bold and not had_room(left, line, gutter):
        return True
    lists = bool(split_marker(last.text)[0] and split_marker(line.text)[0])
    return lists or starts_low(line.text)
