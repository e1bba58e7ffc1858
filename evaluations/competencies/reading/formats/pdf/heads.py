"""Table heads that a table repeats on each of its pages."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from evaluations.competencies.reading.blocks import Block, Cell, Row, row_or_pieces
from evaluations.competencies.reading.competencies.columns import head_of

LONGEST = 60
"""Characters of a column's head, at most."""


def without_repeated_heads(pages: Sequence[list[Block]]) -> list[list[Block]]:
    """The pages, each head only where it first stands; a row below it keeps its own words."""
    heads: list[Row] = []
    spanned: list[tuple[Row, ...]] = []
    kept: list[list[Block]] = []
    for page in pages:
        whole = _without_spanned(page, spanned)
        first = next((block for block in whole if isinstance(block, Row)), None)
        kept.append([one for block in whole for one in _without(block, heads, block is first)])
        heads += [block for block in page if isinstance(block, Row) and _may_head(block)]
        spanned += _spanned_heads(page)
    return kept


def _spanned_heads(page: Sequence[Block]) -> Iterator[tuple[Row, ...]]:
    """Heads of two rows, a cell of the upper one over several of the lower."""
    for upper, lower in pairwise(page):
        if isinstance(upper, Row) and isinstance(lower, Row) and head_of(upper):
            covered = any(
                cell and not over for cell, over in zip(lower.cells, upper.cells, strict=False)
            )
            if covered and not lower.cells[0] and _is_short(lower):
                yield upper, lower


def _without_spanned(page: list[Block], heads: Sequence[tuple[Row, ...]]) -> list[Block]:
    start = next((number for number, block in enumerate(page) if isinstance(block, Row)), 0)
    top = page[start : start + 2]
    repeated = len(top) == 2 and any(
        all(
            isinstance(one, Row) and _texts(one) == _texts(row)
            for one, row in zip(top, head, strict=True)
        )
        for head in heads
    )
    return [*page[:start], *page[start + 2 :]] if repeated else page


def _may_head(row: Row) -> bool:
    return all(row.cells) and _is_short(row)


def _is_short(row: Row) -> bool:
    return all(len(text) <= LONGEST for text in _texts(row))


def _texts(row: Row) -> list[str]:
    return [row.text(number) for number in range(len(row.cells))]


def _without(block: Block, heads: Sequence[Row], is_first: bool) -> Iterator[Block]:
    if not (is_first and isinstance(block, Row)):
        yield block
        return
    head = next((head for head in heads if _repeats(block, head)), None)
    if head is None:
        yield block
        return
    rest = [cell[len(above) :] for cell, above in zip(block.cells, head.cells, strict=True)]
    if any(rest):
        place = next(cell[0].place for cell in rest if cell)
        yield from [Row(tuple(rest), place)] if not rest[0] else row_or_pieces(rest, place)


def _repeats(row: Row, head: Row) -> bool:
    return len(row.cells) == len(head.cells) and all(
        _begins_with(cell, above) for cell, above in zip(row.cells, head.cells, strict=True)
    )


def _begins_with(cell: Cell, above: Cell) -> bool:
    return [piece.text for piece in cell[: len(above)]] == [piece.text for piece in above]
