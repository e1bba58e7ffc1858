"""Sentences put together again: over page ends, over rows split by a page."""

import re
from collections.abc import Iterable
from dataclasses import replace

from evaluations.competencies.reading.blocks import Block, Cell, Kind, Piece, Row
from evaluations.competencies.reading.labels.labels import label_of
from evaluations.competencies.reading.pages.broken_rows import (
    begins_name,
    cell_cut_before,
    is_head,
    is_own,
    is_rest_of_item,
)
from evaluations.competencies.reading.pages.wrapping import SURELY_MIDDLE
from evaluations.competencies.reading.wording import (
    breaks_off,
    is_finished,
    starts_low,
)

SOFT = ("\u2010", "\u00ad")
"""Hyphens that only a line's end puts there."""
AMOUNT = re.compile(r"\$?\d+\S*\s+\w")
"""What a colon at a page's end leaves for the next page ("Periodo de prueba: | 30 días")."""
LONGEST_WORD = 60


def glued(
    parts: Iterable[str], compounds: frozenset[str] = frozenset(), *, hyphenated: bool = True
) -> str:
    """The parts of a sentence; a word hyphenated at a line's end becomes whole.

    `compounds` are the words that the document writes with a hyphen; a document that is not
    `hyphenated` breaks lines only after hyphens that are written.
    """
    whole: list[str] = []
    for part in parts:
        if whole and (kept := _before_hyphen(whole[-1], part, compounds)) is not None:
            kept = kept if hyphenated or whole[-1].endswith(SOFT) else whole[-1]
            whole[-1:] = [kept, part]
        else:
            whole += [" ", part] if whole else [part]
    return "".join(whole)


def _before_hyphen(before: str, after: str, compounds: frozenset[str]) -> str | None:
    """What stays of `before` if its last word goes on in `after`; None if it does not."""
    if before.endswith(SOFT):
        return before[:-1]
    broken = re.search(r"(\w+)-$", before[-LONGEST_WORD:])
    if not broken or not starts_low(after):
        return None
    head, tail = broken[1].casefold(), re.split(r"\W", after, maxsplit=1)[0].casefold()
    is_compound = head == tail or f"{head}-{tail}" in compounds
    return before if is_compound else before[:-1]


def mended(blocks: Iterable[Block]) -> list[Block]:
    """The blocks with rows and sentences that a page end had broken joined again."""
    whole: list[Block] = []
    for block in blocks:
        if isinstance(block, Row):
            _add_row(whole, block, whole[-1] if whole else None)
        else:
            _add_piece(whole, block, whole[-1] if whole else None)
    return whole


def _add_piece(whole: list[Block], piece: Piece, last: Block | None) -> None:
    if isinstance(last, Piece) and continues(last, piece):
        whole[-1] = last.saying(glued((last.text, piece.text)))
    elif isinstance(last, Row) and (cut := cell_cut_before(last, piece)) is not None:
        whole[-1] = with_more(last, _row_of(cut, piece))
    else:
        whole.append(piece)


def continues(before: Piece, after: Piece) -> bool:
    """Whether `after` is the rest of the sentence of `before`."""
    if Kind.HEADING in (before.kind, after.kind) or after.is_item:
        return False
    if is_finished(before.text):
        return before.text.endswith(":") and bool(AMOUNT.match(after.text))
    if before.strong and not after.strong and not breaks_off(before.text):
        return False
    label = label_of(after)
    if label and label.has_colon:
        return False
    return starts_low(after.text) and (len(before.text) >= SURELY_MIDDLE or breaks_off(before.text))


def _add_row(whole: list[Block], row: Row, last: Block | None) -> None:
    if isinstance(last, Piece) and begins_name(last, row):
        first = last.saying(glued((last.text, row.text(0))))
        whole[-1] = replace(row, cells=((first,), *row.cells[1:]))
    elif is_own(row, whole, last):
        whole.append(row)
    elif isinstance(last, Row):
        whole[-1] = with_more(last, row)
    elif is_head(row):
        whole.append(row)
    else:
        for piece in (one for cell in row.cells for one in cell):
            _add_piece(whole, piece, whole[-1] if whole else None)


def with_more(row: Row, more: Row) -> Row:
    """The row with what a row with an empty left cell adds to its cells."""
    width = max(len(row.cells), len(more.cells))
    cells = tuple(_longer(_cell(row, number), _cell(more, number)) for number in range(width))
    return replace(row, cells=cells)


def _row_of(cell: int, piece: Piece) -> Row:
    return Row((*(() for _ in range(cell)), (piece,)), piece.place)


def _longer(cell: Cell, more: Cell) -> Cell:
    """Only the last piece of a cell can go on in what is added to it."""
    if cell and more and is_rest_of_item(cell[-1], more[0]):
        return (*cell[:-1], cell[-1].saying(glued((cell[-1].text, more[0].text))), *more[1:])
    return (*cell[:-1], *mended_cell((*cell[-1:], *more)))


def mended_cell(pieces: Iterable[Piece]) -> Cell:
    return tuple(piece for piece in mended(pieces) if isinstance(piece, Piece))


def _cell(row: Row, number: int) -> Cell:
    return row.cells[number] if number < len(row.cells) else ()
