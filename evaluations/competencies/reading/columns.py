"""What the columns of a table of competencies hold, by its head or by what stands in them."""

import re
from dataclasses import dataclass

from evaluations.competencies.reading.blocks import Row
from evaluations.competencies.reading.labels import inner_topic_of, topic_of
from evaluations.competencies.reading.lexicon import Topic
from evaluations.competencies.reading.markers import TICKED
from evaluations.competencies.reading.naming import is_definition, is_level, is_weight
from evaluations.competencies.reading.wording import folded, word_count

YES = frozenset({*TICKED, "x", "si", "yes", "✓", "✔"})
COUNTED = re.compile(r"(?<=\w)\s*(?:n[o°.]*\s*)?\d{1,2}$", re.IGNORECASE)
"""Columns of one kind may be counted: "Conducta 1", "Conducta 2"."""
NAMING = frozenset({Topic.COMPETENCIES, Topic.REQUIRED_SKILLS, Topic.VALUES})


@dataclass(frozen=True, slots=True)
class Columns:
    """The topic of each column; None for one that says nothing about a competency."""

    topics: tuple[Topic | None, ...]
    heads: tuple[str, ...] = ()

    @property
    def name(self) -> int:
        """The column with the names: the one headed so, else the first."""
        return self.topics.index(Topic.NAME) if Topic.NAME in self.topics else 0

    def topic(self, number: int) -> Topic | None:
        return self.topics[number] if number < len(self.topics) else None

    def head(self, number: int) -> str:
        return self.heads[number] if number < len(self.heads) else ""


def head_of(row: Row) -> Columns | None:
    """The columns, if the row is a table's head: short cells that are labels of columns."""
    texts = [row.text(number) for number in range(len(row.cells))]
    topics = [_head_topic(text) for text in texts]
    known = {topic for topic in topics if topic}
    if len(known) < 2 or any(word_count(text) > 8 for text in texts):
        return None
    return Columns(tuple(topics), tuple(texts))


def guessed(row: Row) -> Columns:
    """The columns of a row under no head: a name, then whatever its cells look like."""
    first = 1 if row.text(0).strip(".").isdigit() and len(row.filled) > 2 else 0
    topics: list[Topic | None] = [None] * first + [Topic.NAME]
    topics += [_cell_topic(row, number) for number in range(first + 1, len(row.cells))]
    if topics.count(Topic.BEHAVIOURS) > 1 and _is_one_text(row, topics.index(Topic.BEHAVIOURS)):
        topics[topics.index(Topic.BEHAVIOURS)] = Topic.DEFINITION
    return Columns(tuple(topics))


def is_yes(text: str) -> bool:
    """Whether a cell or marker ticks something."""
    return text.strip().lower() in YES or folded(text) in YES


def _head_topic(text: str) -> Topic | None:
    if not text:
        return None
    if is_level(text):
        return Topic.LEVEL
    text = COUNTED.sub("", text)
    inner = inner_topic_of(text)
    if topic_of(text) in NAMING and inner is not Topic.BEHAVIOURS:
        return Topic.NAME
    return inner


def _cell_topic(row: Row, number: int) -> Topic | None:
    text = row.text(number)
    if not text:
        return None
    if is_yes(text):
        return Topic.SELECTED
    if is_weight(text):
        return Topic.WEIGHT
    if is_level(text):
        return Topic.LEVEL
    return (
        Topic.DEFINITION if _is_one_text(row, number) and is_definition(text) else Topic.BEHAVIOURS
    )


def _is_one_text(row: Row, number: int) -> bool:
    cell = row.cells[number]
    return len(cell) == 1 and not cell[0].is_item
