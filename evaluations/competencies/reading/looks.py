"""How a piece of text stands out from the others."""

from evaluations.competencies.reading.blocks import Kind, Piece
from evaluations.competencies.reading.wording import is_capitals


def stands_out(piece: Piece) -> bool:
    """By its letters: bold, or all capitals."""
    return piece.strong or is_capitals(piece.text)


def is_loud(piece: Piece) -> bool:
    """By its letters, or as a heading."""
    return piece.kind is Kind.HEADING or stands_out(piece)
