"""A narrow column of facts beside the main text, with nothing drawn around it."""

from collections.abc import Sequence
from itertools import pairwise

from evaluations.competencies.reading.blocks import Piece, Place
from evaluations.competencies.reading.formats.printed.running import (
    DENSE,
    FEWEST,
    begin_together,
    density,
    sides_of,
    width,
)
from evaluations.competencies.reading.formats.printed.words import PrintedLine
from evaluations.competencies.reading.labels.labels import label_of
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.labels.values import ONE_LINE

FIELDS = ONE_LINE | {
    Topic.PLACE_AND_HOURS,
    Topic.PROBATION,
    Topic.GROSS_SALARY,
    Topic.CLOSING_DATE,
    Topic.DOCUMENT_KEY,
    Topic.REVISION,
}
NARROW = 0.75
"""Its width as a share of the main text's, at most."""
FACTS = 3
"""Labels with what they say, beside or under them, at least."""
SHARE = 0.2
"""The share of its lines that are such labels, at least."""


def stands_beside_facts(lines: Sequence[PrintedLine], gutter: float) -> bool:
    """Whether one side is a list of facts, and the other goes its own way."""
    sides = sorted(sides_of(lines, gutter), key=lambda side: width(side) if side else 0)
    facts, text = sides
    if min(map(len, sides)) < FEWEST or width(facts) > NARROW * width(text):
        return False
    is_dense = min(density(facts), density(text)) >= DENSE
    return is_dense and lists_facts(facts) and not lists_facts(text) and not begin_together(*sides)


def lists_facts(lines: Sequence[PrintedLine]) -> bool:
    told = sum(_tells(line, below) for line, below in pairwise([*lines, None]) if line)
    return told >= max(FACTS, SHARE * len(lines))


def _tells(line: PrintedLine, below: PrintedLine | None) -> bool:
    """Whether it is a field's label with its value, or in other letters above it."""
    label = label_of(Piece(line.text, Place(0, 0)))
    if label is None or label.topic not in FIELDS:
        return False
    return bool(label.value) or (below is not None and _look(line) != _look(below))


def _look(line: PrintedLine) -> tuple[bool, float]:
    return line.is_bold, round(line.size, 1)
