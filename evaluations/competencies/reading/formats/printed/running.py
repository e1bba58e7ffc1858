"""Whether two columns of lines are running text, as a newspaper's, and not the cells of a table."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low as median

from evaluations.competencies.reading.formats.printed.splits import split_at
from evaluations.competencies.reading.formats.printed.words import PrintedLine
from evaluations.competencies.reading.markers import split_marker

FEWEST = 8
"""Lines that a column has, at least; a quarter where another page shows the same columns."""
FULL = 0.72
"""A line this full of its column was broken by its margin."""
MOSTLY = 0.4
SOME = 0.3
"""The share of lines that are full, in both columns and in the less full one, at least."""
NARROWEST = 0.35
"""A column's width as a share of the other's, at least."""
TOGETHER = 0.55
"""Where so many paragraphs begin on both sides at once, they are the rows of a table."""
DENSE = 0.6
"""The share of its height that a column fills with lines, at least."""
DIVIDED = 0.15
"""The share of lines that justified text divides as widely as cells are, at most."""
NAMING = 0.8
"""The share of a column's lines that are names or labels, where it only holds such."""
SAME_TOP = 2.5
"""Points within which two lines begin at one height."""


def sides_of(
    lines: Sequence[PrintedLine], gutter: float
) -> tuple[list[PrintedLine], list[PrintedLine]]:
    splits = [split_at(line, gutter) for line in lines]
    return [one.left for one in splits if one.left], [one.right for one in splits if one.right]


def are_set_in_columns(lines: Sequence[PrintedLine], gutter: float) -> bool:
    left, right = sides_of(lines, gutter)
    if min(len(left), len(right)) < FEWEST:
        return False
    widths = sorted((width(left), width(right)))
    return (
        widths[0] >= NARROWEST * widths[1]
        and _are_running(left, right)
        and min(density(left), density(right)) >= DENSE
        and not begin_together(left, right)
        and not _names_what_stands_beside(left, right)
    )


def may_go_on_in_columns(lines: Sequence[PrintedLine], gutter: float) -> bool:
    sides = sides_of(lines, gutter)
    return (
        min(map(len, sides)) >= FEWEST / 4
        and min(map(density, sides)) >= DENSE
        and not begin_together(*sides)
        and not _names_what_stands_beside(*sides)
    )


def _names_what_stands_beside(left: Sequence[PrintedLine], right: Sequence[PrintedLine]) -> bool:
    """Whether the left column is bold, or ends in colons, and the right one is not."""
    return _naming(left) >= NAMING > 1 - NAMING >= _naming(right)


def _naming(lines: Sequence[PrintedLine]) -> float:
    return sum(line.is_bold or line.text.endswith(":") for line in lines) / len(lines)


def density(lines: Sequence[PrintedLine]) -> float:
    """The share of the column's height that its lines fill: names beside text stand far apart."""
    pitch = median([b.top - a.top for a, b in pairwise(lines)])
    return pitch * len(lines) / (lines[-1].top - lines[0].top + pitch)


def width(lines: Sequence[PrintedLine]) -> float:
    return max(line.x1 for line in lines) - min(line.x0 for line in lines)


def _are_running(left: Sequence[PrintedLine], right: Sequence[PrintedLine]) -> bool:
    """Whether most lines are broken by a margin: two texts, not cells beside each other."""
    full = sorted((_full(left), _full(right)))
    divided = [sum(len(line.chunks) > 2 for line in side) / len(side) for side in (left, right)]
    return full[0] >= SOME and sum(full) >= 2 * MOSTLY and max(divided) <= DIVIDED


def _full(lines: Sequence[PrintedLine]) -> float:
    """The share of the lines that reach the column's right margin."""
    edge, whole = min(line.x0 for line in lines), width(lines)
    return sum(line.x1 - edge >= FULL * whole for line in lines) / len(lines)


def begin_together(left: Sequence[PrintedLine], right: Sequence[PrintedLine]) -> bool:
    """Whether paragraphs begin side by side, as the cells of a row do."""
    fewer, more = sorted((_beginnings(left), _beginnings(right)), key=len)
    shared = sum(any(abs(top - other) <= SAME_TOP for other in more) for top in fewer)
    return len(fewer) > 1 and shared >= TOGETHER * len(fewer)


def _beginnings(lines: Sequence[PrintedLine]) -> list[float]:
    """The tops of lines that a space divides from the line above, or that are items."""
    pitch = median([b.top - a.top for a, b in pairwise(lines)] or [0])
    opened = [
        line.top
        for above, line in pairwise(lines)
        if line.top - above.top > 1.25 * pitch or split_marker(line.text)[0]
    ]
    return [lines[0].top, *opened]
