"""Where a section ends without a label that we know: by the look of what comes."""

import re
from collections.abc import Sequence

from evaluations.competencies.reading.blocks import Block, Kind, Piece, Row
from evaluations.competencies.reading.labels import inner_label_of, label_of
from evaluations.competencies.reading.lexicon import COMPETENCIES, LISTS, Topic
from evaluations.competencies.reading.markers import PART
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


ADDRESSED = frozenset(
    {
        Topic.OPENING,
        Topic.APPLICATION,
        Topic.APPLICATION_DOCUMENTS,
        Topic.APPLY_TO,
        Topic.CLOSING_DATE,
        Topic.APPROVED_BY,
        Topic.OTHER,
    }
)
"""Where an e-mail address is expected, or says nothing."""
EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")


def ends(section: Section, piece: Piece, following: Sequence[Block]) -> bool:
    """Whether an unknown heading closes the section (never what stands before any label)."""
    if section.topic is Topic.OPENING or _awaits_title(section):
        return False
    if piece.kind is Kind.HEADING:
        return _heading_ends(section, piece)
    if _is_past_value(section, piece) or _is_next_letter(section, piece):
        return True
    if piece.is_item or not _is_short(piece):
        return False
    return _is_next_part(section, piece) or _line_ends(section, piece, following)


def calls_for_applications(section: Section, piece: Piece) -> bool:
    """Whether a paragraph with an address to write to stands at the end of something else."""
    is_told = not piece.is_item and bool(EMAIL.search(piece.text))
    return is_told and bool(section.blocks) and section.topic not in ADDRESSED


def _awaits_title(section: Section) -> bool:
    """Under "Descripción de puesto" the first line may be the post's name."""
    return section.topic is Topic.DOCUMENT_TITLE and not section.blocks


def _heading_ends(section: Section, piece: Piece) -> bool:
    opened = section.heading
    if opened is None or opened.kind is not Kind.HEADING:
        return section.topic not in COMPETENCIES or (section.has_value and len(section.blocks) > 1)
    if piece.depth == opened.depth and section.topic in COMPETENCIES:
        return bool(section.blocks)
    return piece.depth <= opened.depth


def _is_past_value(section: Section, piece: Piece) -> bool:
    """A paragraph after a one-line field ("Idiomas: español") is no part of it."""
    is_beside = section.has_value and len(section.blocks) == 1
    is_in_row = section.heading is None and bool(section.blocks)
    return (is_beside or is_in_row) and not piece.is_item and section.topic not in RUNNING


def _is_next_part(section: Section, piece: Piece) -> bool:
    """Parts numbered in Roman: "III. …" comes after "II. …", whatever it is about."""
    opened = section.heading
    return _is_roman(piece) and (opened is None or _is_roman(opened))


def _is_next_letter(section: Section, piece: Piece) -> bool:
    """ "F. …" after the part that "E. …" heads."""
    before = section.heading.marker if section.heading else ""
    letters = PART.fullmatch(before) and PART.fullmatch(piece.marker)
    return bool(letters) and ord(piece.marker[0]) == ord(before[0]) + 1


def _line_ends(section: Section, piece: Piece, following: Sequence[Block]) -> bool:
    """A line of the same look as the section's own heading ends it, unless it heads a list."""
    opens_list = bool(following) and _is_listed(following[0])
    is_loud = _is_loud(piece)
    is_alike = section.heading is not None and _look(section.heading) == _look(piece)
    if section.topic in COMPETENCIES:
        names = opens_list or _describes_competency(following)
        return is_loud and is_alike and not names and bool(section.blocks)
    if is_loud:
        return not (opens_list and section.topic in LISTS and not is_alike)
    return piece.text.endswith(":") and opens_list and is_alike


def _is_listed(block: Block) -> bool:
    return isinstance(block, Row) or block.is_item


def _describes_competency(following: Sequence[Block]) -> bool:
    """Whether items come before the next heading, or what is said about one competency."""
    for block in following:
        if _is_listed(block) or (isinstance(block, Piece) and inner_label_of(block)):
            return True
        if isinstance(block, Piece) and (_is_loud(block) or label_of(block)):
            return False
    return False


def _is_loud(piece: Piece) -> bool:
    return piece.strong or is_capitals(piece.text)


def _look(piece: Piece) -> tuple[object, ...]:
    text = piece.text
    return piece.kind, piece.strong, is_capitals(text), text.endswith(":")


def _is_short(piece: Piece) -> bool:
    return word_count(piece.text) <= LONGEST_HEADING and not piece.text.endswith((".", ";", ","))


def _is_roman(piece: Piece) -> bool:
    return bool(ROMAN.match(piece.text))
