"""Where a section ends without a label that we know: by the look of what comes."""

from collections.abc import Sequence

from evaluations.competencies.reading.blocks import Block, Kind, Piece, Row
from evaluations.competencies.reading.labels.labels import inner_label_of, label_of
from evaluations.competencies.reading.labels.lexicon import COMPETENCIES, LISTS, Topic
from evaluations.competencies.reading.looks import stands_out
from evaluations.competencies.reading.outline.parts import (
    is_next_letter,
    is_next_number,
    is_next_roman,
    is_numbered,
    is_part_after,
)
from evaluations.competencies.reading.outline.sections import Section
from evaluations.competencies.reading.wording import is_capitals, word_count

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


def ends(section: Section, piece: Piece, following: Sequence[Block]) -> bool:
    """Whether an unknown heading closes the section (never what stands before any label)."""
    if section.topic is Topic.OPENING or _awaits_title(section):
        return False
    if piece.kind is Kind.HEADING:
        return _ends_group(section, piece) or _heading_ends(section, piece)
    if _is_past_value(section, piece) or _is_next_part(section, piece):
        return True
    if piece.is_item or not _is_short(piece):
        return False
    return is_next_roman(section, piece) or _line_ends(section, piece, following)


def _is_next_part(section: Section, piece: Piece) -> bool:
    is_next = is_next_letter(section, piece) or is_next_number(section, piece)
    return is_next or _ends_group(section, piece)


def _ends_group(section: Section, piece: Piece) -> bool:
    """Whether it ends the section of which the open one is only a group."""
    return section.within is not None and bool(section.blocks) and _counts_on(section.within, piece)


def _counts_on(opened: Piece, piece: Piece) -> bool:
    """Whether a part follows the one that `opened` heads, above the groups of the latter."""
    if opened.kind is Kind.HEADING or piece.kind is Kind.HEADING:
        return opened.kind is piece.kind and piece.depth <= opened.depth
    return is_part_after(opened, piece) and _is_short(piece) and _look(opened) == _look(piece)


def _awaits_title(section: Section) -> bool:
    """Under "Descripción de puesto" the first line may be the post's name."""
    return section.topic is Topic.DOCUMENT_TITLE and not section.blocks


def _heading_ends(section: Section, piece: Piece) -> bool:
    opened = section.heading
    if opened is None or opened.kind is not Kind.HEADING:
        is_value = section.has_value and len(section.blocks) > 1
        return section.topic not in COMPETENCIES or is_value or _has_told(section)
    if piece.depth == opened.depth and section.topic in COMPETENCIES:
        return bool(section.blocks)
    return piece.depth <= opened.depth


def _has_told(section: Section) -> bool:
    """Whether lists or rows stand in the section, and no heading: none of its names is one."""
    has_headings = any(one.kind is Kind.HEADING for one in section.pieces)
    return any(map(_is_listed, section.blocks)) and not has_headings


def _is_past_value(section: Section, piece: Piece) -> bool:
    """A paragraph after a one-line field ("Idiomas: español") is no part of it."""
    is_beside = section.has_value and len(section.blocks) == 1
    is_in_row = section.heading is None and bool(section.blocks)
    return (is_beside or is_in_row) and not piece.is_item and section.topic not in RUNNING


def _line_ends(section: Section, piece: Piece, following: Sequence[Block]) -> bool:
    """A line of the same look as the section's own heading ends it, unless it heads a list."""
    opens_list = bool(following) and _is_listed(following[0])
    is_loud = stands_out(piece)
    is_alike = section.heading is not None and _is_alike(section.heading, piece)
    if section.topic in COMPETENCIES:
        names = opens_list or _describes_competency(following) or _is_next_group(section, following)
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
        if isinstance(block, Piece) and (stands_out(block) or label_of(block)):
            return False
    return False


def _is_next_group(section: Section, following: Sequence[Block]) -> bool:
    """Whether names follow as they do under the first heading of a group in the section."""
    first, opened = section.pieces[:2], section.heading
    if len(first) < 2 or opened is None or not following or not isinstance(following[0], Piece):
        return False
    is_grouped = _look(first[0]) == _look(opened) != _look(first[1])
    return is_grouped and stands_out(first[1]) and _look(first[1]) == _look(following[0])


def _look(piece: Piece) -> tuple[object, ...]:
    text = piece.text
    return piece.kind, piece.strong, is_capitals(text), text.endswith(":")


def _is_alike(opened: Piece, piece: Piece) -> bool:
    """Of one look, and both numbered or neither: parts are not numbered only at times."""
    return _look(opened) == _look(piece) and is_numbered(opened) == is_numbered(piece)


def _is_short(piece: Piece) -> bool:
    return word_count(piece.text) <= LONGEST_HEADING and not piece.text.endswith((".", ";", ","))
