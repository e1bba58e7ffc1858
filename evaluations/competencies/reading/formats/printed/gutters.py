"""The clear stripes between the columns of a table without borders."""

from collections.abc import Sequence
from itertools import pairwise

from evaluations.competencies.reading.formats.printed.words import PrintedLine, Word
from evaluations.competencies.reading.markers import marker_class, split_marker

CLEAR = 0.9
"""A gutter is at least so many font sizes wide."""
CLOSE = 3.0
"""Points within which two left edges are the same."""

Span = tuple[float, float]


def further_gutters(lines: Sequence[PrintedLine], gutter: float) -> tuple[float, ...]:
    """Those right of the first: no word of any line stands there, and two lines are divided."""
    rights = [tuple(word for word in line.words if word.x0 >= gutter) for line in lines]
    rights = [words for words in rights if words]
    clear = CLEAR * max((line.size for line in lines), default=0)
    spans = _merged([span for words in rights for span in _spans(words)])
    gaps = [(a[1], b[0]) for a, b in pairwise(spans) if b[0] - a[1] >= clear]
    return tuple(right - CLOSE for left, right in gaps if _divided(rights, left, right) > 1)


def still_clear(gutters: Sequence[float], lines: Sequence[PrintedLine]) -> tuple[float, ...]:
    """The gutters that no word of these lines crosses."""
    words = [word for line in lines for word in line.words]
    return tuple(x for x in gutters if not any(word.x0 < x < word.x1 for word in words))


def cells_of(line: PrintedLine, gutters: Sequence[float]) -> list[tuple[Word, ...]]:
    """The words of a line in each column, left to right."""
    edges = (float("-inf"), *gutters, float("inf"))
    return [
        tuple(word for word in line.words if left <= word.x0 < right)
        for left, right in pairwise(edges)
    ]


def _spans(words: Sequence[Word]) -> list[Span]:
    """Where words stand; a bullet and the word after it are one (a tick may stand alone)."""
    spans: list[Span] = []
    is_marked = False
    for word in words:
        spans.append((spans.pop()[0] if is_marked else word.x0, word.x1))
        marker = split_marker(f"{word.text} x")[0]
        is_marked = bool(marker) and marker_class(marker) != "tick"
    return spans


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for left, right in sorted(spans):
        if merged and left <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged


def _divided(rights: Sequence[tuple[Word, ...]], left: float, right: float) -> int:
    """How many lines have words on both sides."""
    return sum(words[0].x0 < left and words[-1].x1 > right for words in rights)
