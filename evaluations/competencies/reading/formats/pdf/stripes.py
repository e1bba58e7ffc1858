"""Tables with rules or shades across only: the pieces of each, one for a cell, show the columns."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from evaluations.competencies.reading.formats.pdf.tables import NEAR, Box, RuledRow
from evaluations.competencies.reading.formats.printed.words import PrintedLine

CLEAR = 0.5
"""Font sizes between what stands in two cells, at least."""
CLOSE = 0.9
"""Font sizes between two lines of a cell, at most."""
FEWEST = 3
"""Such heights that prove a table."""
NARROWEST = 12.0
"""Points of width of a column."""

Columns = tuple[float, ...]
"""The left edge of each column, and the right edge of the last."""
Level = tuple[float, Columns]
"""A height at which a table has a rule, or a shade ends, in pieces for its columns."""


@dataclass
class Stripes:
    """Finds the rows of page after page; a table may go on with fewer rules on the next."""

    _known: list[Columns] = field(default_factory=list)

    def rows_of(
        self, levels: Iterable[Level], lines: Sequence[PrintedLine], ruled: Sequence[RuledRow]
    ) -> list[RuledRow]:
        """The rows between heights at which pieces of one width each lie side by side."""
        tables: dict[Columns, list[float]] = {columns: [] for columns in self._known}
        for height, columns in levels:
            alike = next((one for one in tables if _are_same(one, columns)), columns)
            tables.setdefault(alike, []).append(height)
        rows: list[RuledRow] = []
        for columns, heights in tables.items():
            if columns in self._known or len(heights) >= FEWEST:
                rows += _rows(columns, heights or [lines[0].top] if lines else [], lines)
        self._known = [one for one in tables if one in self._known or len(tables[one]) >= FEWEST]
        return [row for row in rows if not any(_overlap(row, other) for other in ruled)]


def levels_of(edges: Iterable[dict[str, Any]]) -> list[Level]:
    """Heights with pieces side by side; the two edges of one rule are one height."""
    across = [edge for edge in edges if edge["orientation"] == "h" and _is_wide(edge)]
    heights: list[list[dict[str, Any]]] = []
    for edge in sorted(across, key=lambda one: float(one["top"])):
        if heights and edge["top"] - heights[-1][0]["top"] <= NEAR:
            heights[-1].append(edge)
        else:
            heights.append([edge])
    found = ((float(pieces[0]["top"]), _columns(pieces)) for pieces in heights)
    return [(height, columns) for height, columns in found if columns]


def _is_wide(edge: dict[str, Any]) -> bool:
    return bool(edge["x1"] - edge["x0"] >= NARROWEST)


def _columns(pieces: Sequence[dict[str, Any]]) -> Columns:
    """The edges of pieces that touch each other; nothing unless there are two."""
    spans = sorted({(round(one["x0"], 1), round(one["x1"], 1)) for one in pieces})
    distinct = [b for a, b in pairwise([(-9.0, -9.0), *spans]) if b[0] - a[0] > NEAR]
    touch = all(abs(b[0] - a[1]) <= NEAR for a, b in pairwise(distinct))
    return (*(left for left, _ in distinct), distinct[-1][1]) if touch and distinct[1:] else ()


def _are_same(columns: Columns, other: Columns) -> bool:
    return len(columns) == len(other) and all(
        abs(a - b) <= NEAR for a, b in zip(columns, other, strict=True)
    )


def _rows(
    columns: Columns, heights: Sequence[float], lines: Sequence[PrintedLine]
) -> Iterator[RuledRow]:
    """A row between each two heights; above the first its head, below the last what goes on."""
    first = _edge(columns, [line for line in lines if line.bottom <= heights[0] + NEAR][::-1])
    last = _edge(columns, [line for line in lines if line.top >= heights[-1] - NEAR])
    ends = [first.top - NEAR] if first else []
    ends += heights
    ends += [last.bottom + NEAR] if last else []
    for top, bottom in pairwise(ends):
        inside = [line for line in lines if top <= (line.top + line.bottom) / 2 <= bottom]
        if inside and all(_keeps_clear(line, columns) for line in inside):
            yield RuledRow(tuple((a, top, b, bottom) for a, b in pairwise(columns)), top)


def _edge(columns: Columns, lines: Sequence[PrintedLine]) -> PrintedLine | None:
    """The outermost of the lines from the table on that still are a row of it."""
    found: list[PrintedLine] = []
    for line in lines:
        gap = max(line.top, found[-1].top) - min(line.bottom, found[-1].bottom) if found else 0
        if gap > CLOSE * line.size or not _keeps_clear(line, columns):
            break
        found.append(line)
    is_row = any(line.x0 < columns[1] for line in found)
    return found[-1] if is_row and any(line.x1 > columns[1] for line in found) else None


def _keeps_clear(line: PrintedLine, columns: Columns) -> bool:
    """Whether its words stand in the columns, none of them over an inner edge."""
    for edge in columns[1:-1]:
        left = max((word.x1 for word in line.words if word.x0 < edge), default=None)
        right = min((word.x0 for word in line.words if word.x0 >= edge), default=None)
        if left is not None and left > edge:
            return False
        if left is not None and right is not None and right - left < CLEAR * line.size:
            return False
    return columns[0] - NEAR <= line.x0 and line.x1 <= columns[-1] + NEAR


def _overlap(row: RuledRow, other: RuledRow) -> bool:
    return any(_lie_over(a, b) for a in row.boxes if a for b in other.boxes if b)


def _lie_over(box: Box, other: Box) -> bool:
    across = min(box[2], other[2]) - max(box[0], other[0])
    down = min(box[3], other[3]) - max(box[1], other[1])
    return across > NEAR and down > NEAR
