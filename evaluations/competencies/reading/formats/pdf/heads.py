"""Table heads that a table repeats on each of its pages."""

from collections.abc import Iterator, Sequence

from evaluations.competencies.reading.blocks import Block, Cell, Row, row_or_pieces

LONGEST = 60
"""Characters of a column's head, at most."""


def without_repeated_heads(pages: Sequence[list[Block]]) -> list[list[Block]]:
    """The pages, each head only where it first stands; a row below it keeps its own words."""
    heads: list[Row] = []
    kept: list[list[Block]] = []
    for page in pages:
        first = next((block for block in page if isinstance(block, Row)), None)
        kept.append([one for block in page for one in _without(block, heads, block is first)])
        heads += [block for block in page if isinstance(block, Row) and _may_head(block)]
    return kept


def _may_head(row: Row) -> bool:
    texts = [row.text(number) for number in range(len(row.cells))]
    return all(0 < len(text) <= LONGEST for text in texts)


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
