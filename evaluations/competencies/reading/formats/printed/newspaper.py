"""Pages set in columns, as a newspaper is: each column is read down before the next begins."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median_low as median

from evaluations.competencies.reading.formats.printed.splits import split_at
from evaluations.competencies.reading.formats.printed.words import PrintedLine
from evaluations.competencies.reading.markers import split_marker

GUTTER = 1.2
"""Font sizes between two columns, at least."""
AT_EDGE = 0.5
"""The same where the right part begins exactly at its column's edge."""
BEFORE = 1.0
"""Points from a gutter's place to the column that begins there."""
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
SAME_TOP = 2.5
"""Points within which two lines begin at one height."""


@dataclass(frozen=True)
class _Run:
    """Lines from `start` to `end` that keep clear of the gutter."""

    gutter: float
    start: int
    end: int


def column_gutters(pages: Iterable[Sequence[PrintedLine]]) -> list[float]:
    """Where the columns of any page begin."""
    found = (_best_run(lines, ()) for lines in pages)
    return sorted({run.gutter for run in found if run})


def in_reading_order(
    lines: Sequence[PrintedLine], known: Sequence[float] = ()
) -> list[list[PrintedLine]]:
    """The lines of a page in parts to be read one after the other: most often one.

    `known` are the document's column gutters: there, fewer lines prove columns.
    """
    best = _best_run(lines, known)
    if not best:
        return [list(lines)] if lines else []
    left, right = _sides(lines[best.start : best.end], best.gutter)
    parts = (lines[: best.start], left, right, lines[best.end :])
    return [whole for part in parts if part for whole in in_reading_order(part, known)]


def _best_run(lines: Sequence[PrintedLine], known: Sequence[float]) -> _Run | None:
    runs = [run for gutter in _edges(lines) for run in _clear_runs(lines, gutter)]
    found = [run for run in runs if _is_set_in_columns(lines[run.start : run.end], run.gutter)]
    if not found:
        runs = [run for gutter in known for run in _clear_runs(lines, gutter)]
        found = [run for run in runs if _has_both(lines[run.start : run.end], run.gutter)]
    return max(found, key=lambda run: run.end - run.start, default=None)


def _has_both(lines: Sequence[PrintedLine], gutter: float) -> bool:
    sides = _sides(lines, gutter)
    return (
        min(map(len, sides)) >= FEWEST / 4
        and min(map(_density, sides)) >= DENSE
        and not _begin_together(*sides)
    )


def _edges(lines: Sequence[PrintedLine]) -> list[float]:
    """Where columns may begin: left edges of what stands after a gap, once each."""
    edges = sorted({round(chunk.x0) for line in lines for chunk in line.chunks[1:]})
    counts = {edge: sum(_begins_at(line, edge) for line in lines) for edge in edges}
    often = [edge for edge in edges if counts[edge] >= FEWEST / 2]
    return [
        edge - BEFORE
        for edge, before in zip(often, [-9, *often], strict=False)
        if edge - before > 2
    ]


def _begins_at(line: PrintedLine, edge: float) -> bool:
    return any(abs(chunk.x0 - edge) <= SAME_TOP for chunk in line.chunks)


def _clear_runs(lines: Sequence[PrintedLine], gutter: float) -> Iterator[_Run]:
    numbered = enumerate(lines)
    for is_clear, group in groupby(numbered, key=lambda one: _keeps_clear(one[1], gutter)):
        numbers = [number for number, _ in group]
        if is_clear:
            yield _Run(gutter, numbers[0], numbers[-1] + 1)


def _keeps_clear(line: PrintedLine, gutter: float) -> bool:
    if any(word.x0 < gutter < word.x1 for word in line.words):
        return False
    sides = split_at(line, gutter)
    if not (sides.left and sides.right):
        return True
    if split_marker(f"{sides.left.words[-1].text} x")[0]:
        return False
    is_at_edge = abs(sides.right.x0 - gutter - BEFORE) <= BEFORE
    return sides.right.x0 - sides.left.x1 >= (AT_EDGE if is_at_edge else GUTTER) * line.size


def _sides(
    lines: Sequence[PrintedLine], gutter: float
) -> tuple[list[PrintedLine], list[PrintedLine]]:
    splits = [split_at(line, gutter) for line in lines]
    return [one.left for one in splits if one.left], [one.right for one in splits if one.right]


def _is_set_in_columns(lines: Sequence[PrintedLine], gutter: float) -> bool:
    left, right = _sides(lines, gutter)
    if min(len(left), len(right)) < FEWEST:
        return False
    widths = sorted((_width(left), _width(right)))
    return (
        widths[0] >= NARROWEST * widths[1]
        and _are_running(left, right)
        and min(_density(left), _density(right)) >= DENSE
        and not _begin_together(left, right)
    )


def _density(lines: Sequence[PrintedLine]) -> float:
    """The share of the column's height that its lines fill: names beside text stand far apart."""
    pitch = median([b.top - a.top for a, b in pairwise(lines)])
    return pitch * len(lines) / (lines[-1].top - lines[0].top + pitch)


def _width(lines: Sequence[PrintedLine]) -> float:
    return max(line.x1 for line in lines) - min(line.x0 for line in lines)


def _are_running(left: Sequence[PrintedLine], right: Sequence[PrintedLine]) -> bool:
    """Whether most lines are broken by a margin: two texts, not cells beside each other."""
    full = sorted((_full(left), _full(right)))
    divided = [sum(len(line.chunks) > 2 for line in side) / len(side) for side in (left, right)]
    return full[0] >= SOME and sum(full) >= 2 * MOSTLY and max(divided) <= DIVIDED


def _full(lines: Sequence[PrintedLine]) -> float:
    """The share of the lines that reach the column's right margin."""
    edge, width = min(line.x0 for line in lines), _width(lines)
    return sum(line.x1 - edge >= FULL * width for line in lines) / len(lines)


def _begin_together(left: Sequence[PrintedLine], right: Sequence[PrintedLine]) -> bool:
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
