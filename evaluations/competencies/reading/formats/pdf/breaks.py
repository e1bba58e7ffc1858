"""Rows that a page's end divided, the name in the middle of its cell fallen on the next page."""

from collections.abc import Sequence

from evaluations.competencies.reading.blocks import Block, Row
from evaluations.competencies.reading.joining import with_more


def rejoined(pages: Sequence[list[Block]]) -> list[Block]:
    """The blocks of all pages, such rows whole.

    Where rows amid a page have no name either, each behaviour has a row of its own instead.
    """
    pages = [page for page in pages if page]
    is_usual = any(_nameless(block) for page in pages for block in page[1:-1])
    whole: list[Block] = []
    for number, page in enumerate(pages):
        cut = None if is_usual or number == 0 else _cut(pages[number - 1])
        first = page[0]
        if cut and isinstance(first, Row) and first.cells[0]:
            whole[-1:] = [with_more(cut, first), *page[1:]]
        else:
            whole += page
    return whole


def _cut(page: list[Block]) -> Row | None:
    """The last row, if it has no name and is not itself the rest of one from the page before."""
    return _nameless(page[-1]) if len(page) > 1 else None


def _nameless(block: Block) -> Row | None:
    return block if isinstance(block, Row) and not block.cells[0] else None
