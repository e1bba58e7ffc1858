"""Rows that a page's end divided, the name in the middle of its cell fallen on the next page."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from evaluations.competencies.reading.blocks import Block, Kind, Piece, Row
from evaluations.competencies.reading.competencies.columns import head_of
from evaluations.competencies.reading.competencies.naming import is_name
from evaluations.competencies.reading.labels.labels import label_of
from evaluations.competencies.reading.pages.joining import with_more
from evaluations.competencies.reading.wording import is_capitals


def rejoined(pages: Sequence[list[Block]]) -> list[Block]:
    """The blocks of all pages, such rows whole.

    Where rows amid a page have no name either, each behaviour has a row of its own instead.
    """
    pages = [page for page in pages if page]
    is_usual = any(_has_nameless(page) for page in pages)
    whole: list[Block] = []
    for number, page in enumerate(pages):
        cut = None if is_usual or number == 0 else _cut(pages[number - 1])
        first = page[0]
        if cut and isinstance(first, Row) and first.cells[0]:
            whole[-1:] = [with_more(cut, first), *page[1:]]
        elif cut and isinstance(first, Piece) and _is_left_name(first, pages[number - 1]):
            whole[-1:] = [replace(cut, cells=((first,), *cut.cells[1:])), *page[1:]]
        else:
            whole += page
    return whole


def _is_left_name(piece: Piece, before: Sequence[Block]) -> bool:
    """Whether it looks as the names of the page before and could be nothing else."""
    rows = [block for block in before if isinstance(block, Row) and block.cells[0]]
    is_alike = bool(rows) and rows[-1].cells[0][0].strong == piece.strong
    is_text = piece.kind is Kind.TEXT and not label_of(piece)
    return is_alike and is_text and is_name(piece) and not is_capitals(piece.text)


def _has_nameless(page: list[Block]) -> bool:
    """Whether a row amid the page has no name; the lower row of a table's head has none."""
    return any(
        _nameless(block) and not (isinstance(before, Row) and head_of(before))
        for before, block in pairwise(page[:-1])
    )


def _cut(page: list[Block]) -> Row | None:
    """The last row, if it has no name and is not itself the rest of one from the page before."""
    return _nameless(page[-1]) if len(page) > 1 else None


def _nameless(block: Block) -> Row | None:
    return block if isinstance(block, Row) and not block.cells[0] else None
