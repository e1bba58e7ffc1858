"""Columns that only keep others apart: in no row of their table does anything stand in them."""

from collections.abc import Sequence
from dataclasses import replace

from evaluations.competencies.reading.blocks import Block, Row
from evaluations.competencies.reading.competencies.columns import head_of


def without_spacers(blocks: Sequence[Block]) -> list[Block]:
    """The rows that are wider than their table's head without their empty columns."""
    rows = [block for block in blocks if isinstance(block, Row)]
    heads = [len(row.filled) for row in rows if head_of(row)]
    kept = {
        width: _filled([row for row in rows if len(row.cells) == width])
        for width in {len(row.cells) for row in rows}
        if heads and width > min(heads)
    }
    return [_narrowed(block, kept) if isinstance(block, Row) else block for block in blocks]


def _filled(rows: Sequence[Row]) -> list[int]:
    """The columns in which something stands, of rows of one width."""
    return sorted({number for row in rows for number in row.filled})


def _narrowed(row: Row, kept: dict[int, list[int]]) -> Row:
    columns = kept.get(len(row.cells), range(len(row.cells)))
    return replace(row, cells=tuple(row.cells[number] for number in columns))
