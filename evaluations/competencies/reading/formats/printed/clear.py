"""Runs of a page's lines that keep clear of a gutter between two columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from evaluations.competencies.reading.formats.printed.running import FEWEST, SAME_TOP, sides_of
from evaluations.competencies.reading.formats.printed.splits import split_at
from evaluations.competencies.reading.formats.printed.words import PrintedLine
from evaluations.competencies.reading.markers import split_marker

GUTTER = 1.2
"""Font sizes between two columns, at least."""
AT_EDGE = 0.5
"""The same where the right part begins exactly at its column's edge."""
LARGER = 1.1
"""A heading's letters are so much larger than those of the text above it."""
BEFORE = 1.0
"""Points from a gutter's place to the column that begins there."""


@dataclass(frozen=True)
class Run:
    """Lines from `start` to `end` that keep clear of the gutter."""

    gutter: float
    start: int
    end: int

    @property
    def length(self) -> int:
        return self.end - self.start

    def sides(self, lines: Sequence[PrintedLine]) -> tuple[list[PrintedLine], list[PrintedLine]]:
        return sides_of(lines[self.start : self.end], self.gutter)


def runs_of(lines: Sequence[PrintedLine]) -> Iterator[Run]:
    """Those along every place where columns may begin."""
    for gutter in _edges(lines):
        yield from clear_runs(lines, gutter)


def clear_runs(lines: Sequence[PrintedLine], gutter: float) -> Iterator[Run]:
    numbered = enumerate(lines)
    for is_clear, group in groupby(numbered, key=lambda one: _keeps_clear(one[1], gutter)):
        numbers = [number for number, _ in group]
        if is_clear:
            yield Run(gutter, numbers[0], numbers[-1] + 1)


def widened(lines: Sequence[PrintedLine], run: Run) -> Run:
    """The run with the titles of a column that stand left of its items' bullets."""
    left, _ = run.sides(lines)
    inner = max(line.x1 for line in left)
    edges = {chunk.x0 - BEFORE for line in lines for chunk in line.chunks}
    runs = [
        wider
        for edge in sorted(edges)
        if inner < edge < run.gutter
        for wider in clear_runs(lines, edge)
        if wider.start <= run.start and run.end <= wider.end
    ]
    return max(runs, key=lambda one: one.length, default=run)


def trimmed(lines: Sequence[PrintedLine], run: Run) -> Run:
    """The run without the heading of what stands below both columns."""
    end = run.end
    while end < len(lines) and end > run.start + 1 and _heads_below(lines, end - 1, run.gutter):
        end -= 1
    return replace(run, end=end)


def _heads_below(lines: Sequence[PrintedLine], number: int, gutter: float) -> bool:
    line, above = lines[number], lines[number - 1]
    is_loud = line.is_bold or line.size > above.size * LARGER
    return is_loud and split_at(line, gutter).right is None


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
