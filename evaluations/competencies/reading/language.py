"""Spanish or English: what a bare "$" means depends on it."""

from evaluations.competencies.reading.blocks import Document, pieces_in
from evaluations.competencies.reading.wording import folded

SPANISH = frozenset("de la el en los las del para con una por que".split())
ENGLISH = frozenset("the of and to in for with on will be is".split())


def is_spanish(document: Document) -> bool:
    """Whether the body's words are rather Spanish than English."""
    words = [word for piece in pieces_in(document.blocks) for word in folded(piece.text).split()]
    return sum(word in SPANISH for word in words) >= sum(word in ENGLISH for word in words)
