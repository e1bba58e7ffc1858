"""Rows of a table without borders whose names stand in the middle of their cells."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from evaluations.competencies.reading.formats.printed.splits import Split

WIDER = 1.2
"""Points by which the space between two rows exceeds that between two lines of a cell."""
NEXT_LINE = 1.6
"""Font sizes from one line of a name to the next, at most."""
BELOW = 0.35
"""Font sizes that a name stands below its row's first line, where it stands in the middle."""

Span = tuple[float, float]


def centred_rows(splits: Sequence[Split]) -> list[list[Split]] | None:
    """The rows, if spaces divide them so that each has one name, and one stands in the middle.

    Where a page cuts the last row, its name may have fallen on the next page.
    """
    steps = sorted({b - a for a, b in pairwise(_tops(splits))})
    for narrow, wide in pairwise(steps):
        if wide - narrow >= WIDER:
            spans = list(_spans(splits, (narrow + wide) / 2))
            rows = [[_part(split, span) for split in splits] for span in spans]
            rows = [[part for part in row if part.left or part.right] for row in rows]
            named = rows if _is_named(rows[-1]) else rows[:-1]
            if all(map(_has_one_name, named)) and any(map(_is_centred, named)):
                return rows
    return None


def _tops(splits: Sequence[Split]) -> list[float]:
    return [split.right.top for split in splits if split.right]


def _spans(splits: Sequence[Split], widest: float) -> Iterator[Span]:
    """From the middle of one space between rows to the middle of the next."""
    right = [split.right for split in splits if split.right]
    start = float("-inf")
    for above, below in pairwise(right):
        if below.top - above.top > widest:
            middle = (above.bottom + below.top) / 2
            yield start, middle
            start = middle
    yield start, float("inf")


def _part(split: Split, span: Span) -> Split:
    """What of the line stands in the span: its sides may belong to two rows."""
    sides = (split.left, split.right)
    left, right = (
        side if side and span[0] <= (side.top + side.bottom) / 2 < span[1] else None
        for side in sides
    )
    return Split(left, right, split.top, split.bottom)


def _is_named(row: Sequence[Split]) -> bool:
    return any(split.left for split in row)


def _has_one_name(row: Sequence[Split]) -> bool:
    lines = [split.left for split in row if split.left]
    return bool(lines) and all(
        below.top - above.top <= NEXT_LINE * below.size for above, below in pairwise(lines)
    )


def _is_centred(row: Sequence[Split]) -> bool:
    name = next(split.left for split in row if split.left)
    first = next((split.right for split in row if split.right), name)
    return name.top - first.top > BELOW * name.size
