"""Rows of a form that say several things: fields side by side, or sections side by side."""

import re
from collections.abc import Sequence

from evaluations.competencies.reading.blocks import Block, Piece, Row, joined
from evaluations.competencies.reading.columns import head_of
from evaluations.competencies.reading.labels import (
    Label,
    band_label_of,
    fields_in,
    inner_topic_of,
    label_of,
    topic_of,
)
from evaluations.competencies.reading.lexicon import COMPETENCIES, SECTIONS, Topic
from evaluations.competencies.reading.wording import folded

FIELD = re.compile(r"[A-ZÁÉÍÓÚÑ][^:.;]{1,50}:\s")
"""A label that may be in no lexicon, with its value after it."""
CONDUCT = re.compile(r"conducta|comportamiento|behaviou?r")
"""Beside it, "Capacidad" or "Skill" heads names of competencies."""
DESCRIBING = frozenset(
    {Topic.BEHAVIOURS, Topic.DEFINITION, Topic.LEVEL, Topic.WEIGHT, Topic.NEGATIVE}
)


def fields_of(row: Row) -> list[Block]:
    """The fields of a row such as "Puesto: X | Área: Y" or "Clave | V-2 | Revisión | 3"."""
    pieces = [part for cell in row.cells for piece in cell for part in fields_in(piece)]
    labels = [label_of(piece) for piece in pieces]
    if _goes_into_detail(row, labels):
        return [row]
    if len(pieces) > 1 and all(label and label.value and label.has_colon for label in labels[1:]):
        return list(pieces) if labels[0] or FIELD.match(pieces[0].text) else [row]
    if _is_fields_side_by_side(row):
        return list(pieces)
    return _pairs(row)


def _goes_into_detail(row: Row, labels: Sequence[Label | None]) -> bool:
    """Whether a value only has labels of its own ("Horario: | Número de horas: 40. Turno: …")."""
    first, *rest = labels
    topics = {label.topic for label in rest if label}
    return bool(first and not first.value and len(row.filled) == 2 and topics == {first.topic})


def _is_fields_side_by_side(row: Row) -> bool:
    """Whether every cell is a label with its colon, and a value or a list after it."""
    cells = [row.cells[number] for number in row.filled]
    known = [label for cell in cells if (label := label_of(cell[0])) and label.has_colon]
    return len(cells) > 1 and bool(known) and all(map(_is_field, cells))


def _is_field(cell: Sequence[Piece]) -> bool:
    label = label_of(cell[0])
    if label is None:
        return bool(FIELD.match(cell[0].text))
    return label.has_colon and bool(label.value or len(cell) > 1)


def _pairs(row: Row) -> list[Block]:
    """Labels and values by turns, as many as the row holds."""
    filled = row.filled
    if len(filled) < 4 or len(filled) % 2 or head_of(row) is not None:
        return [row]
    twos = list(zip(filled[::2], filled[1::2], strict=True))
    known = sum(bool(_label(row.cells[a]) or band_label_of(_beside(row, a, b))) for a, b in twos)
    if known < len(twos) and not (known and _is_bold_by_turns(row, twos)):
        return [row]
    if any(_label(row.cells[value]) for _, value in twos) and not _is_bold_by_turns(row, twos):
        return [row]
    return [Row((row.cells[a], row.cells[b]), row.cells[a][0].place) for a, b in twos]


def _is_bold_by_turns(row: Row, twos: Sequence[tuple[int, int]]) -> bool:
    return all(row.cells[a][0].strong and not row.cells[b][0].strong for a, b in twos)


def _beside(row: Row, label: int, value: int) -> Piece:
    """The two cells as one line."""
    return row.cells[label][0].saying(f"{row.text(label)}: {row.text(value)}")


def parallel_topics(row: Row) -> tuple[Topic | None, ...]:
    """The sections whose headings stand side by side in a row; none unless there are two."""
    labels = [_label(cell) for cell in row.cells]
    topics = tuple(label.topic if label else None for label in labels)
    sections = {topic for topic in topics if topic in SECTIONS}
    if len(sections) > 1 and len(sections) >= len(row.filled) - 1:
        return topics
    return topics if _heads_fields(row, topics) else ()


def _heads_fields(row: Row, topics: Sequence[Topic | None]) -> bool:
    """Whether the row names fields whose values stand in the row below it."""
    cells = [row.cells[number] for number in row.filled]
    is_loud = all(len(cell) == 1 and cell[0].strong for cell in cells)
    named = sum(topic is not None for topic in topics)
    if Topic.APPROVED_BY in topics:
        return False
    return named > 1 and (named == len(cells) > 2 or (is_loud and named >= len(cells) - 1))


def is_head_of_competencies(row: Row) -> bool:
    """A table's head that names competencies and what is said about them."""
    head = head_of(row)
    if head is None or not DESCRIBING & set(head.topics):
        return False
    is_named = any(
        topic_of(text) in COMPETENCIES or inner_topic_of(text) is Topic.NAME for text in head.heads
    )
    return is_named or (
        Topic.NAME in head.topics and any(CONDUCT.search(folded(text)) for text in head.heads)
    )


def _label(cell: Sequence[Piece]) -> Label | None:
    """A cell that is a label, perhaps broken over lines, without a value."""
    is_text = bool(cell) and len(cell) < 4 and not any(piece.is_item for piece in cell)
    label = label_of(cell[0].saying(joined(cell))) if is_text else None
    return label if label and not label.value else None
