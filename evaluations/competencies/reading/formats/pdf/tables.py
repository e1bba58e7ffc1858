"""Tables with borders: the words inside each cell's box."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from evaluations.competencies.reading.formats.printed.words import Word

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class RuledRow:
    """A row's boxes (left, top, right, bottom); None where a merged cell covers the column."""

    boxes: tuple[Box | None, ...]
    top: float


LOWEST = 26.0
"""Points of height of a frame around text; lower ones are drawn as rules."""
NEAR = 2.0
"""Points within which two rules meet."""


def ruled_rows(page: Any) -> list[RuledRow]:
    """The rows of the page's bordered tables; a frame of one column is only drawn around text."""
    uprights = [edge for edge in page.edges if edge["orientation"] == "v"]
    finder = page.debug_tablefinder()
    found: list[RuledRow] = []
    for table in finder.tables:
        rows = [RuledRow(tuple(row.cells), row.bbox[1]) for row in table.rows]
        rows = _with_open_ends(rows, table.bbox, uprights)
        found += [row for row in rows if len(row.boxes) > 1]
    inside = {cell for table in finder.tables for cell in table.cells}
    frames = [cell for cell in finder.cells if cell not in inside and cell[3] - cell[1] > LOWEST]
    return [*found, *_side_by_side(frames)]


def _side_by_side(frames: Sequence[Box]) -> list[RuledRow]:
    """Frames of their own that begin at one height are the cells of a row."""
    rows: dict[int, list[Box]] = {}
    for box in frames:
        near = next((top for top in rows if abs(top - box[1]) <= NEAR), round(box[1]))
        rows.setdefault(near, []).append(box)
    return [RuledRow(tuple(sorted(row)), row[0][1]) for row in rows.values() if len(row) > 1]


def _with_open_ends(
    rows: list[RuledRow], bbox: Box, uprights: list[dict[str, Any]]
) -> list[RuledRow]:
    """With the row that a page's end cut through: its upright rules go on, no rule lies across."""
    _, top, _, bottom = bbox
    highest = min((one["top"] for one in uprights if _meets(one, rows[0], top)), default=top)
    lowest = max(
        (one["bottom"] for one in uprights if _meets(one, rows[-1], bottom)), default=bottom
    )
    above = [_moved(rows[0], highest, top)] if top - highest > NEAR else []
    below = [_moved(_spanned(rows), bottom, lowest)] if lowest - bottom > NEAR else []
    return [*above, *_closed(rows, lowest), *below]


def _spanned(rows: Sequence[RuledRow]) -> RuledRow:
    """The last row's columns, those too that a cell merged down to it covers."""
    boxes = list(rows[-1].boxes)
    for row in rows[-2::-1]:
        for column, box in enumerate(row.boxes):
            if (
                boxes[column] is None
                and box
                and not any(_overlap(box, one) for one in boxes if one)
            ):
                boxes[column] = box
    return RuledRow(tuple(boxes), rows[-1].top)


def _overlap(box: Box, other: Box) -> bool:
    return box[0] < other[2] - NEAR and other[0] + NEAR < box[2]


def _closed(rows: list[RuledRow], lowest: float) -> list[RuledRow]:
    """The rows, a merged cell that the page's end left open closed there."""
    closed = list(rows)
    for column in range(len(rows[-1].boxes)):
        filled = [number for number, row in enumerate(rows) if row.boxes[column]]
        if not filled or filled[-1] == len(rows) - 1:
            continue
        left, _, right, end = rows[filled[-1]].boxes[column] or (0, 0, 0, 0)
        if any(box and _overlap(box, (left, 0, right, end)) for box in rows[-1].boxes):
            continue
        first = next((n for n, row in enumerate(rows) if row.top >= end - NEAR), None)
        if first is not None:
            boxes = list(closed[first].boxes)
            boxes[column] = (left, end, right, lowest)
            closed[first] = RuledRow(tuple(boxes), closed[first].top)
    return closed


def _meets(edge: dict[str, Any], row: RuledRow, height: float) -> bool:
    """Whether an upright rule between two cells of the row reaches this height."""
    inner = [box[0] for box in row.boxes[1:] if box]
    at_row = any(abs(edge["x0"] - left) <= NEAR for left in inner)
    return at_row and edge["top"] - NEAR <= height <= edge["bottom"] + NEAR


def _moved(row: RuledRow, top: float, bottom: float) -> RuledRow:
    boxes = tuple(box and (box[0], top, box[2], bottom) for box in row.boxes)
    return RuledRow(boxes, top)


def words_in(box: Box, words: Sequence[Word]) -> list[Word]:
    left, top, right, bottom = box
    return [
        word
        for word in words
        if left - 1 <= (word.x0 + word.x1) / 2 <= right + 1 and top - 1 <= word.middle <= bottom + 1
    ]
