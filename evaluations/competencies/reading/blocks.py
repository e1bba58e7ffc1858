"""The one form every format is brought into: pieces of text and table rows, each with its place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple


class Place(NamedTuple):
    """Where something stands: its page, and its line counted through the whole source text."""

    page: int
    line: int


START = Place(1, 1)


class Kind(StrEnum):
    TEXT = "text"
    ITEM = "item"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading, a paragraph or one list item."""

    text: str
    place: Place
    kind: Kind = Kind.TEXT
    depth: int = 0
    """How deep an item is nested, or the level of a heading (1 is the highest)."""
    strong: bool = False
    lead: str = ""
    """The bold words it begins with, where the rest is not bold."""
    marker: str = ""
    """What stood before it: a bullet, a letter, a number, a tick."""

    @property
    def is_item(self) -> bool:
        return self.kind is Kind.ITEM

    def saying(self, text: str) -> "Piece":
        """The same piece with another text."""
        lead = self.lead if text.startswith(self.lead) else ""
        return replace(self, text=text, lead=lead)


Cell = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A table row of at least two cells."""

    cells: tuple[Cell, ...]
    place: Place

    def text(self, column: int) -> str:
        """A cell's text, its pieces joined; empty for a cell that is not there."""
        return joined(self.cells[column]) if column < len(self.cells) else ""

    @property
    def is_item(self) -> bool:
        """A row is none of a list's items."""
        return False

    @property
    def filled(self) -> list[int]:
        return [number for number, cell in enumerate(self.cells) if cell]


Block = Piece | Row


@dataclass(frozen=True, slots=True)
class Document:
    """What a format gives: the body, what was printed around it on every page, and all lines."""

    blocks: tuple[Block, ...]
    furniture: tuple[Piece, ...] = ()
    lines: tuple[str, ...] = ()
    concerns: tuple[str, ...] = ()
    """Warnings of the format itself."""


def joined(pieces: Iterable[Piece]) -> str:
    return " ".join(piece.text for piece in pieces)


def pieces_in(blocks: Iterable[Block]) -> Iterator[Piece]:
    """Every piece in reading order, those in cells too."""
    for block in blocks:
        if isinstance(block, Piece):
            yield block
        else:
            for cell in block.cells:
                yield from cell


def row_or_pieces(cells: Sequence[Cell], place: Place) -> list[Block]:
    """A row; or, where only its first cell says something, what that cell says.

    A merged or single cell spans its table: it is a heading or a paragraph, not a row.
    """
    if not any(cells):
        return []
    if not any(cells[1:]):
        return list(cells[0])
    return [Row(tuple(tuple(cell) for cell in cells), place)]
