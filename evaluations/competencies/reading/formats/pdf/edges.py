"""What a page prints in small letters at its top and bottom: a running header, a footer."""

from collections.abc import Sequence
from itertools import takewhile

from evaluations.competencies.reading.formats.printed.words import PrintedLine
from evaluations.competencies.reading.labels.labels import topic_of
from evaluations.competencies.reading.labels.lexicon import Topic

SMALL = 0.87
"""Such letters are so much smaller than the body's."""
MOST = 6
"""More small lines are the text itself."""
OF_DOCUMENT = frozenset(
    {
        Topic.DOCUMENT_TITLE,
        Topic.DOCUMENT_KEY,
        Topic.REVISION,
        Topic.ANNEX,
        Topic.APPROVED_BY,
        Topic.OTHER,
    }
)


def small_edges(lines: Sequence[PrintedLine], size: float) -> list[PrintedLine]:
    """The small lines from either edge inwards, even on a document's only page."""
    found = []
    for ordered in (lines, lines[::-1]):
        edge = list(takewhile(lambda line: _is_apart(line, size), ordered))
        found += edge if len(edge) <= MOST else []
    return found


def _is_apart(line: PrintedLine, size: float) -> bool:
    """Small, and no row of labels whose values the next page begins with."""
    return line.size < SMALL * size and not _heads_values(line)


def _heads_values(line: PrintedLine) -> bool:
    topics = [topic_of(chunk.text) for chunk in line.chunks]
    return len(topics) > 1 and all(topic and topic not in OF_DOCUMENT for topic in topics)
