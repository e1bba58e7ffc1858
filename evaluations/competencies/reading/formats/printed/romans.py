"""Lists counted in Roman capitals, which headings are as well: only a list counts on at once."""

import re
from collections.abc import Sequence
from dataclasses import replace

from evaluations.competencies.reading.blocks import Kind, Piece
from evaluations.competencies.reading.wording import is_capitals

NUMERALS = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV".split()
COUNTED = re.compile(r"([IVX]+)(?:[.)]|\.-|[–-])\s+\S")


def with_roman_items(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, those that follow each other as I, II, III turned into items."""
    numbers = [_number(piece) for piece in pieces]
    return [
        _item(piece) if _counts_on(numbers, position) else piece
        for position, piece in enumerate(pieces)
    ]


def _number(piece: Piece) -> int | None:
    found = COUNTED.match(piece.text)
    is_plain = piece.kind is Kind.TEXT and not piece.strong and not is_capitals(piece.text)
    known = found and is_plain and found[1] in NUMERALS
    return NUMERALS.index(found[1]) if found and known else None


def _counts_on(numbers: Sequence[int | None], position: int) -> bool:
    own = numbers[position]
    if own is None:
        return False
    before = numbers[position - 1] if position else None
    after = numbers[position + 1] if position + 1 < len(numbers) else None
    return before == own - 1 or after == own + 1


def _item(piece: Piece) -> Piece:
    marker, rest = piece.text.split(None, 1)
    return replace(piece.saying(rest), kind=Kind.ITEM, marker=marker)
