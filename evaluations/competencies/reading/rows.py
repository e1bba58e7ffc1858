"""Rows of a form that say several things: fields side by side, or sections side by side."""

from collections.abc import Sequence

from evaluations.competencies.reading.blocks import Block, Piece, Row
from evaluations.competencies.reading.columns import head_of
from evaluations.competencies.reading.labels import (
    Label,
    fields_in,
    inner_topic_of,
    label_of,
    topic_of,
)
from evaluations.competencies.reading.lexicon import COMPETENCIES, SECTIONS, Topic

DESCRIBING = frozenset(
    {Topic.BEHAVIOURS, Topic.DEFINITION, Topic.LEVEL, Topic.WEIGHT, Topic.NEGATIVE}
)


def fields_of(row: Row) -> list[Block]:
    """The fields of a row such as "Puesto: X | Área: Y" or "Clave | V-2 | Revisión | 3"."""
    pieces = [part for cell in row.cells for piece in cell for part in fields_in(piece)]
    labels = [label_of(piece) for piece in pieces]
    if len(pieces) > 1 and all(label and label.value and label.has_colon for label in labels[1:]):
        return list(pieces) if labels[0] else [row]
    return _pairs(row)


def _pairs(row: Row) -> list[Block]:
    found = [_label(row.cells[number]) for number in row.filled]
    if len(found) != 4 or not (found[0] and found[2]) or found[1] or found[3]:
        return [row]
    cells = [row.cells[number] for number in row.filled]
    return [Row(tuple(cells[start : start + 2]), cells[start][0].place) for start in (0, 2)]


def parallel_topics(row: Row) -> tuple[Topic | None, ...]:
    """The sections whose headings stand side by side in a row; none unless there are two."""
    labels = [_label(cell) for cell in row.cells]
    topics = tuple(label.topic if label else None for label in labels)
    sections = {topic for topic in topics if topic in SECTIONS}
    return topics if len(sections) > 1 and len(sections) >= len(row.filled) - 1 else ()


def is_head_of_competencies(row: Row) -> bool:
    """A table's head that names competencies and what is said about them."""
    head = head_of(row)
    return (
        head is not None
        and bool(DESCRIBING & set(head.topics))
        and any(
            topic_of(text) in COMPETENCIES or inner_topic_of(text) is Topic.NAME
            for text in head.heads
        )
    )


def _label(cell: Sequence[Piece]) -> Label | None:
    label = label_of(cell[0]) if len(cell) == 1 else None
    return label if label and not label.value else None
