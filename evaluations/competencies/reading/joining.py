"""Sentences put together again: over line ends, over page ends, over rows split by a page."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from evaluations.competencies.reading.blocks import Block, Cell, Kind, Piece, Row
from evaluations.competencies.reading.labels import label_of
from evaluations.competencies.reading.wording import (
    breaks_off,
    is_finished,
    starts_low,
)

WRAPPED = 130
"""Lines longer than this were never broken by hand or by a printer."""
NAMED = re.compile(r"[A-ZÁÉÍÓÚÑ][^:.;]{1,60}:\s")
SOFT = ("\u2010", "\u00ad")
"""Hyphens that only a line's end puts there."""
AMOUNT = re.compile(r"\$?\d+\S*\s+\w")
"""What a colon at a page's end leaves for the next page ("Periodo de prueba: | 30 días")."""
LONGEST_WORD = 60
SURELY_MIDDLE = 25
"""An unfinished text of this length before a small letter goes on there."""


def wrap_width(lines: Sequence[str]) -> int:
    """The width at which the lines were broken; 0 where each line is a paragraph of its own."""
    lengths = sorted(len(line) for line in lines)
    if len(lengths) < 4 or not 40 <= lengths[-1] <= WRAPPED:
        return 0
    full = [line for line in lines if len(line) >= 0.85 * lengths[-1]]
    broken = [line for line in full if not is_finished(line)]
    return lengths[-1] if len(full) >= 3 and len(broken) >= len(full) / 2 else 0


def goes_on(line: str, following: str, width: int) -> bool:
    """Whether `following` is the same paragraph as the physical line before it."""
    if breaks_off(line):
        return starts_low(following) or (bool(width) and len(line) > width // 2)
    if starts_low(following) and not is_finished(line):
        return bool(width) or len(line) >= SURELY_MIDDLE
    first = following.split(None, 1)[0]
    return bool(width) and len(line) + 1 + len(first) > width


def opens_anew(line: str, following: str) -> bool:
    """After a finished sentence, a name with a colon ("Orden: …") begins a paragraph of its own."""
    return is_finished(line) and bool(NAMED.match(following))


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
        last = whole[-1] if whole else None
        if isinstance(block, Row):
            _add_row(whole, block, last)
        elif isinstance(last, Piece) and continues(last, block):
            whole[-1] = last.saying(glued((last.text, block.text)))
        else:
            whole.append(block)
    return whole


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
    if isinstance(last, Piece) and _begins_name(last, row):
        first = last.saying(glued((last.text, row.text(0))))
        whole[-1] = replace(row, cells=((first,), *row.cells[1:]))
    elif row.cells[0] and not (isinstance(last, Row) and _names_on(last, row)):
        whole.append(row)
    elif isinstance(last, Row):
        whole[-1] = with_more(last, row)
    elif _is_head(row):
        whole.append(row)
    else:
        rest = [piece for cell in row.cells for piece in cell]
        whole[:] = mended([*whole, *rest])


def _begins_name(piece: Piece, row: Row) -> bool:
    """Whether a name's first line stands alone above its row, which begins in small letters."""
    is_text = piece.kind is Kind.TEXT and not piece.marker and not is_finished(piece.text)
    is_short = len(piece.text) < SURELY_MIDDLE and not label_of(piece)
    name = row.cells[0][:1]
    is_rest = len(row.cells[0]) == 1 and not name[0].marker and starts_low(row.text(0))
    return is_text and is_short and is_rest and name[0].strong == piece.strong


def _is_head(row: Row) -> bool:
    """Labels over the columns, none over the first ("" | "Essential" | "Desirable")."""
    labels = [label_of(row.cells[number][0]) for number in row.filled]
    return len(labels) > 1 and all(label and not label.value for label in labels)


def _names_on(last: Row, row: Row) -> bool:
    """Whether a page's end broke a name: its rest begins small on the next page."""
    is_next = row.place.page == last.place.page + 1
    return is_next and bool(last.cells[0]) and starts_low(row.text(0))


def with_more(row: Row, more: Row) -> Row:
    """The row with what a row with an empty left cell adds to its cells."""
    width = max(len(row.cells), len(more.cells))
    cells = tuple(_longer(_cell(row, number), _cell(more, number)) for number in range(width))
    return replace(row, cells=cells)


def _longer(cell: Cell, more: Cell) -> Cell:
    """Only the last piece of a cell can go on in what is added to it."""
    if cell and more and _is_rest_of_item(cell[-1], more[0]):
        return (*cell[:-1], cell[-1].saying(glued((cell[-1].text, more[0].text))), *more[1:])
    return (*cell[:-1], *mended_cell((*cell[-1:], *more)))


def _is_rest_of_item(item: Piece, more: Piece) -> bool:
    is_open = item.is_item and not is_finished(item.text)
    return is_open and not more.is_item and starts_low(more.text)


def mended_cell(pieces: Iterable[Piece]) -> Cell:
    return tuple(piece for piece in mended(pieces) if isinstance(piece, Piece))


def _cell(row: Row, number: int) -> Cell:
    return row.cells[number] if number < len(row.cells) else ()
