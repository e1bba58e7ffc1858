"""What a page prints in small letters at its top and bottom: a running header, a footer."""

from collections.abc import Sequence
from itertools import takewhile

from evaluations.competencies.reading.formats.printed.words import PrintedLine

SMALL = 0.87
"""Such letters are so much smaller than the body's."""
MOST = 6
"""More small lines are the text itself."""


def small_edges(lines: Sequence[PrintedLine], size: float) -> list[PrintedLine]:
    """The small lines from either edge inwards, even on a document's only page."""
    found = []
    for ordered in (lines, lines[::-1]):
        edge = list(takewhile(lambda line: line.size < SMALL * size, ordered))
        found += edge if len(edge) <= MOST else []
    return found
