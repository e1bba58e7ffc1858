"""The ways in which one section may be seen: as it stands, and as what it could have been."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from evaluations.competencies.reading.blocks import (
    Block,
    Kind,
    Piece,
    Row,
    joined,
    pieces_in,
    row_or_pieces,
)
from evaluations.competencies.reading.competencies.columns import CODE
from evaluations.competencies.reading.competencies.groups import is_called_group
from evaluations.competencies.reading.competencies.levels import is_level
from evaluations.competencies.reading.competencies.naming import is_name, is_weight, split_name
from evaluations.competencies.reading.labels.labels import inner_label_of
from evaluations.competencies.reading.markers import marker_class
from evaluations.competencies.reading.wording import is_capitals, is_finished

DEEP = 9
"""The level of a heading that is one only in a view."""
FEWEST = 2
"""A look that fewer pieces have is none of names."""
MOST_LOOKS = 4

Look = tuple[object, ...]


def other_views(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Names known by their look, names that run into a text, tables read cell after cell."""
    compact = [part for block in blocks for part in _compact(block)]
    for seen in (compact, blocks):
        yield [part for block in seen for part in _run_in(block)]
        yield from _under_each_look(seen)
    yield from _under_each_look([*pieces_in(compact)])


def _compact(block: Block) -> Sequence[Block]:
    """A row without empty cells, and without the number that counts it."""
    if not isinstance(block, Row):
        return [block]
    filled = [block.cells[number] for number in block.filled]
    is_counted = len(filled) > 1 and CODE.fullmatch(joined(filled[0]))
    return row_or_pieces(filled[1:] if is_counted else filled, block.place)


def _under_each_look(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Whatever has the look of names as headings, the rest as what is said under them."""
    looks = Counter(_look(one) for one in _names(blocks))
    for look, times in looks.most_common(MOST_LOOKS):
        if times >= FEWEST:
            yield [_seen(block, look) for block in blocks]


def _names(blocks: Sequence[Block]) -> Iterator[Piece]:
    """What could name a competency, by itself and by what stands below it."""
    for block, below in pairwise(blocks):
        if _could_name(block) and isinstance(block, Piece):
            is_above = not isinstance(below, Piece) or _look(below) != _look(block)
            yield from [block] if is_above else []


def _could_name(block: Block) -> bool:
    if not isinstance(block, Piece) or not is_name(block) or is_finished(block.text):
        return False
    is_mark = is_level(block.text) or is_weight(block.text)
    return not (is_mark or inner_label_of(block) or is_called_group(block))


def _seen(block: Block, look: Look) -> Block:
    if not isinstance(block, Piece) or inner_label_of(block):
        return block
    if _could_name(block) and _look(block) == look:
        return replace(block, kind=Kind.HEADING, depth=DEEP, strong=True)
    return replace(block, kind=Kind.ITEM if block.is_item else Kind.TEXT, strong=False)


def _look(piece: Piece) -> Look:
    return (
        *(piece.kind, piece.depth, piece.strong, marker_class(piece.marker)),
        *(is_capitals(piece.text), piece.text.endswith(":"), is_finished(piece.text)),
    )


def _run_in(block: Block) -> list[Block]:
    """A name that runs into a text, in a line or in a row's first cell, apart from it."""
    if isinstance(block, Row):
        first = [part for piece in block.cells[0] for part in _apart(piece)]
        return [replace(block, cells=(tuple(first), *block.cells[1:]))]
    return [*_apart(block)]


def _apart(block: Piece) -> list[Piece]:
    split = None if inner_label_of(block) else split_name(block)
    if split is None or split.rest is None:
        return [block]
    name = replace(split.name, kind=Kind.HEADING, depth=DEEP, strong=True, lead="", marker="")
    return [name, replace(split.rest, kind=Kind.TEXT, lead="", strong=False, marker="")]
