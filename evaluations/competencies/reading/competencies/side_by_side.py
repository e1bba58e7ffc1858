"""Groups of mere names set side by side: a head over each column, the names in a list below it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from evaluations.competencies.reading.blocks import Block, Cell, Piece, Row
from evaluations.competencies.reading.competencies.columns import head_of
from evaluations.competencies.reading.competencies.naming import is_name


def without_columns_of_names(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the names of each column one after another, their heads left out."""
    heads = {id(one) for one, below in pairwise([*blocks, None]) if _heads_lists(one, below)}
    bodies = {id(below) for one, below in pairwise(blocks) if id(one) in heads}
    return [part for block in blocks for part in _parts(block, heads, bodies)]


def _parts(block: Block, heads: set[int], bodies: set[int]) -> Iterator[Block]:
    if isinstance(block, Row) and id(block) in bodies:
        yield from (name for cell in block.cells for name in cell)
    elif id(block) not in heads:
        yield block


def _heads_lists(head: Block | None, body: Block | None) -> bool:
    if not isinstance(head, Row) or not isinstance(body, Row) or head_of(head):
        return False
    return _names_each(head) and len(head.cells) == len(body.cells) and _lists_each(body)


def _names_each(row: Row) -> bool:
    return all(len(cell) == 1 and is_name(cell[0]) for cell in row.cells)


def _lists_each(row: Row) -> bool:
    """Whether every cell is a list of names, of more than one somewhere."""
    return all(map(_lists_names, row.cells)) and any(len(cell) > 1 for cell in row.cells)


def _lists_names(cell: Cell) -> bool:
    return bool(cell) and all(_is_listed_name(piece) for piece in cell)


def _is_listed_name(piece: Piece) -> bool:
    return piece.is_item and is_name(piece)
