"""The clear stripes between the columns of a table without borders."""

from collections.abc import Sequence
from itertools import pairwise

from evaluations.competencies.reading.formats.printed.words import PrintedLine, Word
from evaluations.competencies.reading.labels.labels import inner_topic_of, topic_of
from evaluations.competencies.reading.markers import marker_class, split_marker

CLEAR = 0.9
"""A gutter is at least so many font sizes wide."""
INDENT = 2.5
"""How far from its column's edge an item may stand, as a share of the least gap."""
NARROW = 0.2
"""In one line, such as the head's, it may be as narrow as a space."""
SLIGHT = 0.2
CLOSE = 3.0
"""Points within which two left edges are the same."""

Span = tuple[float, float]


def further_gutters(lines: Sequence[PrintedLine], gutter: float) -> tuple[float, ...]:
    """Those right of the first: no word of any line stands there, and two lines are divided."""
    rights = [tuple(word for word in line.words if word.x0 >= gutter) for line in lines]
    rights = [words for words in rights if words]
    size = max((line.size for line in lines), default=0)
    spans = _merged([span for words in rights for span in _spans(words)])
    gaps = [(a[1], b[0]) for a, b in pairwise(spans) if b[0] - a[1] >= NARROW * size]
    found = [right for left, right in gaps if _is_gutter(rights, left, right, CLEAR * size)]
    return tuple(
        min(right - SLIGHT, max(right - CLOSE, _end_before(spans, right))) for right in found
    )


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


def _is_gutter(rights: Sequence[tuple[Word, ...]], left: float, right: float, clear: float) -> bool:
    """Whether two lines are divided there; where one is narrowly, at a column's left edge."""
    gaps = [gap for words in rights if (gap := _gap_around(words, (left + right) / 2))]
    if right - left >= clear:
        return len(gaps) > 1
    at_edge = sum(end - start >= clear and end - right <= clear * INDENT for start, end in gaps)
    is_headed = _heads(rights[0], right)
    narrow = sum(end - start < clear for start, end in gaps)
    return at_edge + is_headed > 1 and 2 * at_edge >= narrow - is_headed


def _gap_around(words: Sequence[Word], middle: float) -> Span | None:
    """From the last word before the place to the first after it."""
    before = max((word.x1 for word in words if word.x1 <= middle), default=None)
    after = min((word.x0 for word in words if word.x0 >= middle), default=None)
    return None if before is None or after is None else (before, after)


def _heads(words: Sequence[Word], right: float) -> bool:
    """Whether the line's parts on both sides are the heads of columns."""
    parts = [w for w in words if w.x1 < right], [w for w in words if w.x0 >= right - SLIGHT]
    texts = [" ".join(word.text for word in part) for part in parts]
    return all(text and (inner_topic_of(text) or topic_of(text)) for text in texts)


def _end_before(spans: Sequence[Span], right: float) -> float:
    return max((end for _, end in spans if end <= right), default=right) + SLIGHT
