"""What the columns of a table of competencies hold, by its head or by what stands in them."""

import re
from dataclasses import dataclass

from evaluations.competencies.reading.blocks import Cell, Row, joined
from evaluations.competencies.reading.competencies.levels import is_level
from evaluations.competencies.reading.competencies.naming import is_definition, is_weight
from evaluations.competencies.reading.labels.labels import inner_topic_of, topic_of
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.markers import TICKED
from evaluations.competencies.reading.wording import folded, word_count

YES = frozenset({*TICKED, "x", "si", "yes", "✓", "✔"})
COUNTED = re.compile(r"(?<=\w)\s*(?:n[o°.]*\s*)?\d{1,2}$", re.IGNORECASE)
"""Columns of one kind may be counted: "Conducta 1", "Conducta 2"."""
CODE = re.compile(r"\.?\d{1,4}\.?|[A-Z]{1,4}[.\- ]?\d{1,3}[.)]?|[A-Za-z][.)]")
"""What counts the rows in a column before the names: "1.", "C1", "CG-02"."""
NAMES = re.compile(r"capacidad|habilidad|cualidad|aptitud|capability|skill|attribute|quality")
"""What a head may call competencies, one in each row."""
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

    def lists(self, cell: Cell) -> bool:
        """Whether the first column holds behaviours, and the cell is a list of them."""
        return bool(cell) and cell[0].is_item and self.topic(self.name) is Topic.BEHAVIOURS

    @property
    def describes(self) -> bool:
        return Topic.BEHAVIOURS in self.topics or Topic.DEFINITION in self.topics

    def completed(self, other: "Columns") -> "Columns":
        """The same, with the other's topics for the columns whose own are unknown."""
        width = max(len(self.topics), len(other.topics))
        return Columns(tuple(self.topic(n) or other.topic(n) for n in range(width)), self.heads)

    def topic(self, number: int) -> Topic | None:
        return self.topics[number] if number < len(self.topics) else None

    def head(self, number: int) -> str:
        return self.heads[number] if number < len(self.heads) else ""


def head_of(row: Row) -> Columns | None:
    """The columns, if the row is a table's head: short cells that are labels of columns."""
    texts = [_head_text(cell) for cell in row.cells]
    topics = _with_name([_head_topic(text) for text in texts])
    known = {topic for topic in topics if topic and topic is not Topic.GROUP}
    if len(known) < 2 or any(word_count(text) > 8 for text in texts):
        return None
    return Columns(tuple(topics), tuple(texts))


def _head_text(cell: Cell) -> str:
    """Of "Nivel de dominio" over "Básico", the level: the lower head is the column's own."""
    return cell[-1].text if cell and is_level(cell[-1].text) else joined(cell)


def _with_name(topics: list[Topic | None]) -> list[Topic | None]:
    """Under "Behaviour | What we expect to see" the behaviours of the first column are names."""
    behaviours = [number for number, topic in enumerate(topics) if topic is Topic.BEHAVIOURS]
    if Topic.NAME not in topics and len(behaviours) > 1 and behaviours[0] == 0:
        return [Topic.NAME, *topics[1:]]
    return topics


def guessed(row: Row) -> Columns:
    """The columns of a row under no head: a name, then whatever its cells look like."""
    first = 1 if CODE.fullmatch(row.text(0)) and len(row.filled) > 2 else 0
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
    if inner is Topic.NAME and topic_of(text) is Topic.TITLE and word_count(text) > 1:
        return None  # "Nombre del puesto" names the post
    is_name = topic_of(text) in NAMING or NAMES.match(folded(text))
    if is_name and inner is not Topic.BEHAVIOURS and word_count(text) <= 3:
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
