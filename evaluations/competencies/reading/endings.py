"""Where a section ends without a label that we know: by the look of what comes."""

import re

from evaluations.competencies.reading.blocks import Block, Kind, Piece, Row
from evaluations.competencies.reading.lexicon import COMPETENCIES, LISTS, Topic
from evaluations.competencies.reading.sections import Section
from evaluations.competencies.reading.wording import is_capitals, word_count

ROMAN = re.compile(r"[IVX]{1,5}\s?(?:[.)\-–]|\.-)\s")
LONGEST_HEADING = 14
RUNNING = frozenset(
    {
        *COMPETENCIES,
        Topic.OBJECTIVE,
        Topic.FUNCTIONS,
        Topic.VALUES,
        Topic.BENEFITS,
        Topic.DIRECT_REPORTS,
        Topic.APPROVED_BY,
        Topic.APPLICATION,
        Topic.APPLICATION_DOCUMENTS,
        Topic.DOCUMENT_TITLE,
        Topic.OTHER,
        Topic.GOALS,
    }
)
"""What may go on in further paragraphs after a value beside its label."""


def ends(section: Section, piece: Piece, following: Block | None) -> bool:
    """Whether an unknown heading closes the section (never what stands before any label)."""
    if section.topic is Topic.OPENING or _awaits_title(section):
        return False
    if piece.kind is Kind.HEADING:
        return _heading_ends(section, piece)
    if _is_past_value(section, piece):
        return True
    if piece.is_item or not _is_short(piece):
        return False
    return _is_next_part(section, piece) or _line_ends(section, piece, following)


def _awaits_title(section: Section) -> bool:
    """Under "Descripción de puesto" the first line may be the post's name."""
    return section.topic is Topic.DOCUMENT_TITLE and not section.blocks


def _heading_ends(section: Section, piece: Piece) -> bool:
    opened = section.heading
    if opened is None or opened.kind is not Kind.HEADING:
        return section.topic not in COMPETENCIES
    if piece.depth == opened.depth and section.topic in COMPETENCIES:
        return bool(section.blocks)
    return piece.depth <= opened.depth


def _is_past_value(section: Section, piece: Piece) -> bool:
    """A paragraph after a one-line field ("Idiomas: español") is no part of it."""
    is_beside = section.has_value and not piece.is_item and len(section.blocks) == 1
    return is_beside and section.topic not in RUNNING


def _is_next_part(section: Section, piece: Piece) -> bool:
    """Parts numbered in Roman: "III. …" comes after "II. …", whatever it is about."""
    opened = section.heading
    return _is_roman(piece) and (opened is None or _is_roman(opened))


def _line_ends(section: Section, piece: Piece, following: Block | None) -> bool:
    """A line of the same look as the section's own heading ends it, unless it heads a list."""
    opens_list = isinstance(following, Row) or (following is not None and following.is_item)
    is_loud = piece.strong or is_capitals(piece.text)
    is_alike = section.heading is not None and _look(section.heading) == _look(piece)
    if section.topic in COMPETENCIES:
        return is_loud and is_alike and not opens_list and bool(section.blocks)
    if is_loud:
        return not (opens_list and section.topic in LISTS and not is_alike)
    return piece.text.endswith(":") and opens_list and is_alike


def _look(piece: Piece) -> tuple[object, ...]:
    text = piece.text
    return piece.kind, piece.strong, is_capitals(text), text.endswith(":")


def _is_short(piece: Piece) -> bool:
    return word_count(piece.text) <= LONGEST_HEADING and not piece.text.endswith((".", ";", ","))


def _is_roman(piece: Piece) -> bool:
    return bool(ROMAN.match(piece.text))
