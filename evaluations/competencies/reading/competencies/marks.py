"""Levels and weights that stand above the names they belong to, as on the top edge of a card."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from evaluations.competencies.reading.blocks import Block, Cell, Piece, Row
from evaluations.competencies.reading.competencies.groups import is_called_group
from evaluations.competencies.reading.competencies.levels import is_level_line
from evaluations.competencies.reading.competencies.naming import is_name, is_weight
from evaluations.competencies.reading.labels.labels import inner_label_of
from evaluations.competencies.reading.labels.lexicon import Topic

MARKS = frozenset({Topic.LEVEL, Topic.WEIGHT})

B = TypeVar("B", bound=Block)


def marks_below_names(blocks: Sequence[Block]) -> list[Block]:
    """The same with each mark below its name, as most documents have it."""
    whole = [_row(block) if isinstance(block, Row) else block for block in blocks]
    return _lowered(whole) if _begin_with_mark(whole) else whole


def is_bare_mark(piece: Piece) -> bool:
    """Whether a line is a level or a weight by itself, without a label."""
    return is_level_line(piece) or is_weight(piece.text)


def _row(row: Row) -> Row:
    return replace(row, cells=tuple(map(_cell, row.cells)))


def _cell(cell: Cell) -> Cell:
    return tuple(_lowered(cell)) if _begin_with_mark(cell) else cell


def _begin_with_mark(blocks: Sequence[Block]) -> bool:
    """Whether a mark and a name stand before anything else that could be a name."""
    for block, below in pairwise(blocks):
        if _is_mark(block):
            return _is_named(below)
        if block.is_item or _is_named(block):
            return False
    return False


def _lowered(blocks: Sequence[B]) -> list[B]:
    lowered = list(blocks)
    for at in range(len(lowered) - 1):
        if _is_mark(lowered[at]) and _is_named(lowered[at + 1]):
            lowered[at : at + 2] = [lowered[at + 1], lowered[at]]
    return lowered


def _is_named(block: Block) -> bool:
    is_free = isinstance(block, Piece) and not block.is_item and not is_called_group(block)
    return is_free and isinstance(block, Piece) and is_name(block) and not _is_mark(block)


def _is_mark(block: Block) -> bool:
    if not isinstance(block, Piece) or block.is_item:
        return False
    label = inner_label_of(block)
    is_labelled = label is not None and label.topic in MARKS and bool(label.value)
    return is_bare_mark(block) or is_labelled
