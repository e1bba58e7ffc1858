"""The parts of a document that count on from one another: "II.", "F.", "4."."""

import re

from evaluations.competencies.reading.blocks import Piece
from evaluations.competencies.reading.looks import stands_out
from evaluations.competencies.reading.markers import PART, is_number, last_number, marker_class
from evaluations.competencies.reading.outline.sections import Section
from evaluations.competencies.reading.wording import is_capitals

ROMAN = re.compile(r"[IVX]{1,5}\s?(?:[.)\-–]|\.-)\s")
LETTERED = re.compile(r"([A-Z])\s?(?:[.)]|\.-)\s")
COUNTED = re.compile(r"(?:[A-Z]|\d{1,2})\s?(?:[.)\-–]|\.-)\s")
PARTS_APART = 3
"""A part may be left out, or be a heading that was not seen."""


def is_part_after(opened: Piece, piece: Piece) -> bool:
    """Whether both head parts by one scheme: Roman numbers, letters or numbers."""
    if is_roman(opened) or is_roman(piece):
        return is_roman(opened) and is_roman(piece)
    letters = PART.fullmatch(opened.marker) and PART.fullmatch(piece.marker)
    numbers = is_number(opened.marker) and is_number(piece.marker)
    is_counted = marker_class(opened.marker) == marker_class(piece.marker)
    return bool(letters or (numbers and is_counted))


def is_next_roman(section: Section, piece: Piece) -> bool:
    """Parts numbered in Roman: "III. …" comes after "II. …", whatever it is about."""
    opened = section.heading
    return is_roman(piece) and (opened is None or is_roman(opened))


def is_numbered(piece: Piece) -> bool:
    """Whether a number or a letter of any scheme stands before it, as a marker or in its text."""
    return bool(piece.marker) or is_roman(piece) or bool(COUNTED.match(piece.text))


def is_next_letter(section: Section, piece: Piece) -> bool:
    """ "F. …" after the part that "E. …" heads."""
    before = _letter(section.heading) if section.heading else ""
    after = _letter(piece)
    return bool(before and after) and ord(after) == ord(before) + 1


def _letter(piece: Piece) -> str:
    """The capital that counts a part, before it or, in a loud line, as the first of its words."""
    said = LETTERED.match(piece.text) if stands_out(piece) and not piece.marker else None
    return piece.marker[0] if PART.fullmatch(piece.marker) else said[1] if said else ""


def is_next_number(section: Section, piece: Piece) -> bool:
    """ "4. …" after the part that "3. …" heads, of the same look, which no item has."""
    opened = section.heading
    if opened is None or not is_number(opened.marker) or not is_number(piece.marker):
        return False
    further = last_number(piece.marker) - last_number(opened.marker)
    is_counted = marker_class(piece.marker) == marker_class(opened.marker)
    look = _look(piece)
    is_alike = any(look) and look == _look(opened)
    is_own = is_alike and all(_look(one) != look for one in section.pieces)
    return is_counted and 0 < further < PARTS_APART and is_own


def _look(piece: Piece) -> tuple[bool, bool]:
    return piece.strong, is_capitals(piece.text)


def is_roman(piece: Piece) -> bool:
    """Whether a Roman number stands before it ("III. …")."""
    return bool(ROMAN.match(piece.text))
