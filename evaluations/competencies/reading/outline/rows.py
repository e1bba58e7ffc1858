"""Rows that head what stands in the rows below them: fields, sections, competencies."""

import re
from collections.abc import Sequence

from evaluations.competencies.reading.blocks import Block, Kind, Piece, Row, joined, pieces_in
from evaluations.competencies.reading.competencies.columns import head_of
from evaluations.competencies.reading.fields.criteria import demand_of
from evaluations.competencies.reading.labels.labels import (
    Label,
    inner_topic_of,
    is_bare_band,
    label_of,
    topic_of,
)
from evaluations.competencies.reading.labels.lexicon import COMPETENCIES, SECTIONS, Topic
from evaluations.competencies.reading.labels.values import ONE_LINE
from evaluations.competencies.reading.markers import heads_part
from evaluations.competencies.reading.wording import folded

CONDUCT = re.compile(r"conducta|comportamiento|behaviou?r")
"""Beside it, "Capacidad" or "Skill" heads names of competencies."""
DESCRIBING = frozenset(
    {Topic.BEHAVIOURS, Topic.DEFINITION, Topic.LEVEL, Topic.WEIGHT, Topic.NEGATIVE}
)


def parallel_topics(row: Row, following: Sequence[Block] = ()) -> tuple[Topic | None, ...]:
    """The sections whose headings stand side by side in a row; none unless there are two.

    A label beside a heading that no lexicon knows is believed by the single row of values below.
    """
    labels = [cell_label(cell) for cell in row.cells]
    topics = tuple(label.topic if label else None for label in labels)
    topics = _with_demands(row, _with_bands(row, topics))
    sections = {topic for topic in topics if topic in SECTIONS}
    if len(sections) > 1 and len(sections) >= len(row.filled) - 1:
        return topics
    names = _heads_fields(row, topics, following) or _heads_values(row, topics, following)
    return topics if names else ()


def _with_bands(row: Row, topics: tuple[Topic | None, ...]) -> tuple[Topic | None, ...]:
    """The same, where "Nivel | Código | Grado" head the post's class and grade."""
    known = {topic for topic in topics if topic}
    if not known or known & {*SECTIONS, Topic.CHANGES, Topic.APPROVED_BY}:
        return topics
    return tuple(
        topic or (Topic.PAY_BAND if is_bare_band(row.text(number)) else None)
        for number, topic in enumerate(topics)
    )


def _with_demands(row: Row, topics: tuple[Topic | None, ...]) -> tuple[Topic | None, ...]:
    """The same, where "Indispensable | Deseable" divide what stands below them."""
    demands = [demand_of(row.text(number)) for number in range(len(row.cells))]
    if len({*demands} - {None}) < 2:
        return topics
    return tuple(topic or demand for topic, demand in zip(topics, demands, strict=True))


def _heads_fields(
    row: Row, topics: Sequence[Topic | None], following: Sequence[Block] = ()
) -> bool:
    """Whether the row names fields whose values stand in the row below it."""
    cells = [row.cells[number] for number in row.filled]
    is_loud = all(len(cell) == 1 and cell[0].strong for cell in cells)
    named = sum(topic is not None for topic in topics)
    if Topic.APPROVED_BY in topics:
        return False
    if named and _is_of_headings(row) and not _is_of_headings(*following[:1]):
        return True
    return named > 1 and (named == len(cells) > 2 or (is_loud and named >= len(cells) - 1))


def _is_of_headings(row: Block | None = None) -> bool:
    """Whether a row holds headings alone; a form in large letters has several such rows."""
    return isinstance(row, Row) and all(piece.kind is Kind.HEADING for piece in pieces_in([row]))


def _heads_values(row: Row, topics: Sequence[Topic | None], following: Sequence[Block]) -> bool:
    """Whether one row stands below, plain under the same columns, and no more rows like it."""
    below, after = [*following[:2], None, None][:2]
    if not isinstance(below, Row) or not _is_set_alike(row, below, strong=True):
        return False
    is_single = not isinstance(after, Row) or not _is_set_alike(below, after, strong=False)
    return is_single and bool(ONE_LINE.intersection(topics)) and len(row.filled) > 1


def _is_set_alike(row: Row, below: Row, *, strong: bool) -> bool:
    """Whether the same columns are filled, those below in plain letters."""
    is_loud = all(piece.strong == strong for piece in pieces_in([row]))
    return is_loud and row.filled == below.filled and not any(p.strong for p in pieces_in([below]))


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


def cell_label(cell: Sequence[Piece]) -> Label | None:
    """A cell that is a label, perhaps broken over lines, without a value."""
    is_text = bool(cell) and len(cell) < 4 and not any(_is_of_list(piece) for piece in cell)
    label = label_of(cell[0].saying(joined(cell))) if is_text else None
    return label if label and not label.value else None


def _is_of_list(piece: Piece) -> bool:
    """Whether it is an item; what "7." counts may be the heading of a part."""
    return piece.is_item and not heads_part(piece.marker)
