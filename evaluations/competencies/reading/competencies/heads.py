"""Heads of tables in words that no lexicon knows, told by their look."""

from collections.abc import Sequence
from itertools import pairwise

from evaluations.competencies.reading.blocks import Block, Cell, Row
from evaluations.competencies.reading.competencies.columns import head_of
from evaluations.competencies.reading.competencies.levels import is_level
from evaluations.competencies.reading.competencies.naming import is_name
from evaluations.competencies.reading.labels.labels import inner_label_of
from evaluations.competencies.reading.wording import is_finished


def without_unknown_heads(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without loud rows above rows that each name something and describe it."""
    heads = [id(row) for row, below in pairwise(blocks) if _heads(row, below)]
    return [block for block in blocks if id(block) not in heads]


def _heads(row: Block, below: Block) -> bool:
    if not (isinstance(row, Row) and isinstance(below, Row)) or head_of(row):
        return False
    is_loud = len(row.filled) > 1 and all(_is_loud(row.cells[number]) for number in row.filled)
    return is_loud and len(row.cells) == len(below.cells) and _describes(below)


def _describes(row: Row) -> bool:
    """Whether the row names something in its first cell, and tells of it in its last."""
    first, last = row.cells[0], row.cells[-1]
    if not first or not last or inner_label_of(first[0]) or is_level(first[0].text):
        return False
    is_told = last[0].is_item or is_finished(last[0].text)
    return is_name(first[0]) and not first[0].is_item and is_told and not last[0].strong


def _is_loud(cell: Cell) -> bool:
    return len(cell) == 1 and cell[0].strong and is_name(cell[0]) and not cell[0].is_item
