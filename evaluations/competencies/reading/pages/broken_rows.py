"""Whether a table row is one of its own, or what a page's end broke off the row above."""

from collections.abc import Sequence

from evaluations.competencies.reading.blocks import Block, Kind, Piece, Row
from evaluations.competencies.reading.competencies.columns import head_of
from evaluations.competencies.reading.labels.labels import label_of
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.wording import breaks_off, is_finished, starts_low

SHORT = 25
"""A line of fewer signs may be the beginning of a name."""
FURTHEST_HEAD = 60
"""How many rows above a row its table's head is looked for."""


def is_own(row: Row, above: Sequence[Block], last: Block | None) -> bool:
    """Whether the row names something itself."""
    if row.cells[0]:
        return not (isinstance(last, Row) and _names_on(last, row))
    return _names_another(above, row)


def cell_cut_before(row: Row, piece: Piece) -> int | None:
    """The one cell whose sentence a page's end cut, and which `piece` goes on with."""
    is_rest = piece.kind is Kind.TEXT and starts_low(piece.text) and not label_of(piece)
    cut = [at for at in row.filled if breaks_off(row.cells[at][-1].text)]
    is_next = piece.place.page == row.place.page + 1
    return cut[0] if is_rest and is_next and len(cut) == 1 else None


def begins_name(piece: Piece, row: Row) -> bool:
    """Whether a name's first line stands alone above its row, which begins in small letters."""
    is_text = piece.kind is Kind.TEXT and not piece.marker and not is_finished(piece.text)
    is_short = len(piece.text) < SHORT and not label_of(piece)
    name = row.cells[0][:1]
    is_rest = len(row.cells[0]) == 1 and not name[0].marker and starts_low(row.text(0))
    return is_text and is_short and is_rest and name[0].strong == piece.strong


def is_head(row: Row) -> bool:
    """Labels over the columns, none over the first ("" | "Essential" | "Desirable")."""
    labels = [label_of(row.cells[number][0]) for number in row.filled]
    return len(labels) > 1 and all(label and not label.value for label in labels)


def _names_on(last: Row, row: Row) -> bool:
    """Whether a page's end broke a name: its rest begins small on the next page."""
    is_next = row.place.page == last.place.page + 1
    return is_next and bool(last.cells[0]) and starts_low(row.text(0))


def is_rest_of_item(item: Piece, more: Piece) -> bool:
    is_open = item.is_item and not is_finished(item.text)
    return is_open and not more.is_item and starts_low(more.text)


def _names_another(above: Sequence[Block], row: Row) -> bool:
    """Whether, beside a group's cell that covers rows, the head's column of names is filled."""
    for block in reversed(above[-FURTHEST_HEAD:]):
        if not isinstance(block, Row):
            return False
        if head := head_of(block):
            name = row.text(head.name)
            is_named = Topic.NAME in head.topics and head.name > 0
            return is_named and bool(name) and not starts_low(name)
    return False
