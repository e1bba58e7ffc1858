"""Narrow columns whose words are turned: they group a table's rows and name none of them."""

from collections.abc import Iterable, Sequence
from typing import Any

from evaluations.competencies.reading.formats.pdf.tables import NEAR, Box, RuledRow, words_in
from evaluations.competencies.reading.formats.printed.words import Word

Spot = tuple[float, float]
Span = tuple[float, float]
TURNED = 0.05
"""A line of text rises or falls by less than this share of its length."""


def is_level(char: dict[str, Any]) -> bool:
    """Not turned, as a stamp across the page or a note in the margin is; italics may lean."""
    a, b, *_ = char["matrix"]
    return bool(char["upright"]) and abs(b) <= TURNED * a


def turned_spots(chars: Iterable[dict[str, Any]]) -> list[Spot]:
    """The middles of the letters that are turned."""
    turned = (char for char in chars if char["text"].strip() and not is_level(char))
    return [((char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2) for char in turned]


def turned_columns(
    rows: Iterable[RuledRow], spots: Sequence[Spot], words: Sequence[Word]
) -> set[Span]:
    """From where to where first columns go that hold turned letters alone."""
    first = [row.boxes[0] for row in rows if row.boxes[0] and len(row.boxes) > 2]
    return {
        (box[0], box[2])
        for box in first
        if any(_is_in(spot, box) for spot in spots) and not words_in(box, words)
    }


def without_columns(
    rows: Iterable[RuledRow], columns: Iterable[Span], words: Sequence[Word]
) -> list[RuledRow]:
    """The rows, such a first column left out where it says nothing else."""
    columns = list(columns)
    return [_without(row, columns, words) for row in rows]


def _without(row: RuledRow, columns: Sequence[Span], words: Sequence[Word]) -> RuledRow:
    first, *rest = row.boxes
    left = next((box[0] for box in rest if box), 0)
    is_turned = any(
        abs((first[0] if first else start) - start) <= NEAR and abs(left - end) <= NEAR
        for start, end in columns
    )
    is_blank = first is None or not words_in(first, words)
    return RuledRow(tuple(rest), row.top) if is_turned and is_blank else row


def _is_in(spot: Spot, box: Box) -> bool:
    return box[0] <= spot[0] <= box[2] and box[1] <= spot[1] <= box[3]
