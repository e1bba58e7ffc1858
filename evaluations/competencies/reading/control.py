"""What a document says of itself: key, revision, annex, who approved it."""

import re
from collections.abc import Iterable

from evaluations.competencies.reading.blocks import Document, Piece, Row, pieces_in
from evaluations.competencies.reading.facts import Facts, first_of
from evaluations.competencies.reading.labels import topic_of
from evaluations.competencies.reading.lexicon import Topic
from evaluations.competencies.reading.sections import Section
from evaluations.competencies.reading.wording import word_count

KEY = re.compile(r"[\w./–-]*\d[\w./–-]*")
ANNEX = re.compile(
    r"(?:anexo|annex|appendix|ap[eé]ndice)\s+(?:\d+|[IVX]+|[A-Z])\b.{0,80}", re.IGNORECASE
)
LONGEST_NAME = 8


def beside(facts: Facts, topic: Topic) -> Piece | None:
    """The value of a control field: on the label's own line, or a key alone on the next one."""
    for section in facts.under(topic):
        value = first_of(section)
        if value and (_is_beside(section, value) or KEY.fullmatch(value.text)):
            return value.saying(value.text.rstrip(" ."))
    return None


def has_label(facts: Facts, topic: Topic) -> bool:
    return bool(facts.under(topic))


def annex_of(document: Document) -> Piece | None:
    """ "Anexo 1 al Contrato…", as a line of its own."""
    for piece in (*document.furniture, *pieces_in(document.blocks)):
        if ANNEX.fullmatch(piece.text):
            return piece
    return None


def approval(facts: Facts, document: Document) -> list[Piece]:
    """Name and post of the person who approved it; empty where nobody is named."""
    for section in facts.under(Topic.APPROVED_BY):
        if named := _name_and_title(section.pieces):
            return named
    return _name_and_title(_under_column(document))


def _is_beside(section: Section, value: Piece) -> bool:
    return section.heading is None or value.place.line == section.place.line


def _name_and_title(pieces: Iterable[Piece]) -> list[Piece]:
    lines = [piece for piece in pieces if piece.text.strip("_ -")][:2]
    if len(lines) == 1 and ", " in lines[0].text:
        name, title = lines[0].text.split(", ", 1)
        lines = [lines[0].saying(name), lines[0].saying(title)]
    return lines if lines and word_count(lines[0].text) <= LONGEST_NAME else []


def _under_column(document: Document) -> list[Piece]:
    """In a table of signatures, what stands under the head "Aprobó"."""
    column = None
    found: list[Piece] = []
    for row in (block for block in document.blocks if isinstance(block, Row)):
        heads = [number for number in row.filled if topic_of(row.text(number)) is Topic.APPROVED_BY]
        if heads and heads[0]:
            column = heads[0]
        elif column is not None and column < len(row.cells):
            found += row.cells[column]
    return found
