"""Labels in the middle of a row that a page cuts: they stand on the page after what they name."""

from collections.abc import Sequence
from dataclasses import replace

from evaluations.competencies.reading.blocks import Block, Piece, Row
from evaluations.competencies.reading.labels.labels import label_of


def with_late_labels(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, such a label put back beside the row that is all there is of its value."""
    whole: list[Block] = []
    for number, block in enumerate(blocks):
        last = whole[-1] if whole else None
        if (
            isinstance(last, Row)
            and isinstance(block, Piece)
            and _is_late(last, block, blocks[number + 1 : number + 2])
        ):
            whole[-1] = replace(last, cells=((block,), *last.cells[1:]))
        else:
            whole.append(block)
    return whole


def _is_late(row: Row, piece: Piece, following: Sequence[Block]) -> bool:
    """Whether the row lacks its name, and the label its value: another label comes at once."""
    label = label_of(piece) if piece.strong else None
    is_next = piece.place.page == row.place.page + 1 and not row.cells[0]
    is_bare = label is not None and not label.value
    return is_next and is_bare and any(map(_is_labelled, following))


def _is_labelled(block: Block) -> bool:
    first = block if isinstance(block, Piece) else next(iter(block.cells[0]), None)
    return first is not None and first.strong and label_of(first) is not None
