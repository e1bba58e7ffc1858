"""Whether a label inside a competencies section closes it, or names one more competency."""

from collections.abc import Sequence

from evaluations.competencies.reading.blocks import Block, Kind, Piece, Row
from evaluations.competencies.reading.competencies.columns import head_of
from evaluations.competencies.reading.competencies.legends import is_legend
from evaluations.competencies.reading.competencies.naming import is_definition, is_name, split_name
from evaluations.competencies.reading.labels.labels import Label, inner_label_of
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.looks import stands_out
from evaluations.competencies.reading.markers import is_number, marker_class
from evaluations.competencies.reading.outline.sections import Section
from evaluations.competencies.reading.wording import is_capitals

PRACTICAL = frozenset(
    {
        Topic.TITLE,
        Topic.EDUCATION,
        Topic.EXPERIENCE,
        Topic.LANGUAGES,
        Topic.HOURS,
        Topic.LOCATION,
        Topic.CONTRACT_TYPE,
        Topic.CONTRACT_TERM,
        Topic.GROSS_SALARY,
        Topic.PAY_BAND,
        Topic.BENEFITS,
        Topic.APPROVED_BY,
    }
)
"""What no competency is called."""
DESCRIBING = frozenset({Topic.DEFINITION, Topic.BEHAVIOURS})
LONGEST_TABLE = 200
"""Rows: a head further above heads them no more."""


def closes(section: Section, label: Label, piece: Piece, following: Sequence[Block]) -> bool:
    """By how the label looks beside the section's heading and its names, and by what follows."""
    if is_legend(piece.text):
        return False
    is_described = _is_described(label, following) or _runs_in(section, piece, following)
    if label.topic not in PRACTICAL and is_described:
        return False
    if label.speaks_of_competency:
        return label.topic is Topic.GOALS and _stands_like_heading(section, label, piece)
    if label.is_guess:
        return _stands_like_heading(section, label, piece)
    if label.may_name_competency:
        is_heading = _stands_like_heading(section, label, piece)
        return is_heading or _heads_prose(section, label, following)
    return label.topic in PRACTICAL or not _stands_like_names(section, piece)


def _is_described(label: Label, following: Sequence[Block]) -> bool:
    """Whether its definition or its behaviours are announced on the next line."""
    below = following[0] if following else None
    inner = inner_label_of(below) if isinstance(below, Piece) and not below.is_item else None
    return not label.value and inner is not None and inner.topic in DESCRIBING


def _runs_in(section: Section, piece: Piece, following: Sequence[Block]) -> bool:
    """Whether it begins a paragraph above a list, as the section's first name does."""
    return _is_run_in(section.blocks) and _is_run_in([piece, *following])


def _is_run_in(blocks: Sequence[Block]) -> bool:
    """A text of the form "Name: definition", and an item below it."""
    name, below = [*blocks[:2], None, None][:2]
    if not isinstance(name, Piece) or not isinstance(below, Piece):
        return False
    return not name.is_item and split_name(name) is not None and below.is_item


def row_closes(section: Section, label: Label, row: Row) -> bool:
    """In a table under a head of its own, every first cell names a competency."""
    if label.speaks_of_competency or label.may_name_competency:
        return False
    rows = (one for one in reversed(section.blocks[-LONGEST_TABLE:]) if isinstance(one, Row))
    head = next((row for row in rows if head_of(row)), None)
    if head is None:
        return True
    is_loud = _look(row.cells[0][0]) == _look(head.cells[0][0]) and stands_out(row.cells[0][0])
    return is_loud or len(row.filled) < min(3, len(head.cells))


def _stands_like_heading(section: Section, label: Label, piece: Piece) -> bool:
    """It looks like the section's heading, and no name does."""
    opened = section.heading
    if label.value or opened is None or _look(opened) != _look(piece):
        return False
    return bool(section.blocks) and all(_look(one) != _look(piece) for one in _names(section))


def _heads_prose(section: Section, label: Label, ahead: Sequence[Block]) -> bool:
    """A paragraph follows, where under every name so far there are items."""
    following = ahead[0] if ahead else None
    if label.value or not isinstance(following, Piece) or following.kind is not Kind.TEXT:
        return False
    pieces = section.pieces
    listed = all(one.is_item or is_name(one) for one in pieces) and any(p.is_item for p in pieces)
    return listed and not is_name(following) and not is_definition(following.text)


def _stands_like_names(section: Section, piece: Piece) -> bool:
    """A heading below the section's own, or a number counted on from the last name's."""
    opened = section.heading
    if opened is None or _look(opened) == _look(piece):
        return False
    if piece.kind is Kind.HEADING and opened.kind is Kind.HEADING:
        alike = [one for one in _names(section) if _look(one) == _look(piece)]
        return piece.depth > opened.depth and (bool(alike) or not section.blocks)
    return is_number(piece.marker) and any(
        marker_class(one.marker) == marker_class(piece.marker) for one in _names(section)
    )


def _names(section: Section) -> list[Piece]:
    return [
        one for one in section.pieces if (not one.is_item or _is_numbered(one)) and is_name(one)
    ]


def _is_numbered(piece: Piece) -> bool:
    return is_number(piece.marker)


def _look(piece: Piece) -> tuple[object, ...]:
    level = piece.depth if piece.kind is Kind.HEADING else 0
    kind = marker_class(piece.marker) if _is_numbered(piece) else piece.kind
    return kind, level, piece.strong, is_capitals(piece.text), piece.text.endswith(":")
