"""The sections of one role and the furniture around them, asked for the values under a label."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from evaluations.competencies.reading.blocks import Document, Kind, Piece, Row, joined, pieces_in
from evaluations.competencies.reading.competencies.ticks import with_levels
from evaluations.competencies.reading.fields.criteria import divided
from evaluations.competencies.reading.labels.labels import topic_of
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.labels.senses import in_header, is_vague, reassigned
from evaluations.competencies.reading.outline.outline import outline
from evaluations.competencies.reading.outline.sections import Section, sections_of
from evaluations.competencies.reading.wording import folded_label, without_full_stop


@dataclass(frozen=True)
class Facts:
    """What the reader of a field may look at."""

    sections: list[Section]
    furniture: list[Section]

    @classmethod
    def of(cls, document: Document) -> "Facts":
        sections = divided(reassigned(outline(with_levels(document.blocks))))
        return cls(sections, in_header(outline(document.furniture)))

    def under(self, *topics: Topic) -> list[Section]:
        """The body's sections of these topics, then the furniture's."""
        return sections_of(self.sections, *topics) + sections_of(self.furniture, *topics)

    def line(self, topic: Topic) -> Piece | None:
        """The first value of a one-line field, without the stop after it."""
        for section in sorted(self.under(topic), key=is_vague):
            if value := first_of(section):
                return value.saying(without_full_stop(value.text))
        return None

    def text(self, topic: Topic) -> Piece | None:
        """The first value of a field that may run over several paragraphs or items."""
        for section in self.under(topic):
            if pieces := section.pieces:
                return pieces[0].saying(joined(pieces))
        return None

    def pieces(self) -> Iterator[Piece]:
        """Every piece of the body that stands under some label, in order."""
        for section in self.sections:
            yield from pieces_in(section.blocks)

    def items(self, *topics: Topic) -> list[Piece]:
        """The list under the labels, all sections together."""
        return [
            piece for section in sections_of(self.sections, *topics) for piece in items_of(section)
        ]


def first_of(section: Section) -> Piece | None:
    """The first piece under a label; nothing where a heading comes below it."""
    first = next(iter(section.pieces), None)
    is_below = section.heading is not None
    if first is None or not first.text or (is_below and first.kind is Kind.HEADING):
        return None
    return first


def items_of(section: Section) -> list[Piece]:
    """The items under a label; without any, its rows; without those, its paragraphs."""
    items = [piece for piece in section.pieces if piece.is_item]
    rows = [block for block in section.blocks if isinstance(block, Row)]
    if items or rows:
        return items + list(_column(rows))
    return [piece for piece in section.pieces if not piece.text.endswith(":")]


def _column(rows: list[Row]) -> Iterator[Piece]:
    """The fullest column of a table of functions or skills; its head is not an item."""
    body = [row for row in rows[_is_strong_head(rows) :] if not is_list_head(row)]
    width = max((len(row.cells) for row in body), default=0)
    sizes = [sum(len(row.text(number)) for row in body) for number in range(width)]
    for row in body:
        fullest = sizes.index(max(sizes))
        yield from row.cells[fullest] if fullest < len(row.cells) else ()


def _is_strong_head(rows: list[Row]) -> bool:
    """Whether the first row alone is bold in all its cells."""
    strong = [all(piece.strong for piece in pieces_in([row])) for row in rows[:2]]
    return strong == [True, False]


LONGEST_HEAD = 60


def is_list_head(row: Row) -> bool:
    """Whether the row heads a table of functions or skills."""
    texts = [row.text(number) for number in row.filled]
    is_short = all(len(text) < LONGEST_HEAD for text in texts)
    return is_short and any(_heads_a_list(text) for text in texts)


def _heads_a_list(text: str) -> bool:
    head = re.compile(
        r"funcion|actividad|responsabilidad|tarea|task|duty|requisito|descripcion|skill"
    )
    return topic_of(text) is not None or bool(head.fullmatch(folded_label(text)))
