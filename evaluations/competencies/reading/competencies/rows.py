"""A row of a table of competencies, read into the competency it names or goes on with."""

from collections.abc import Sequence

from evaluations.competencies.reading.blocks import Cell, Piece, Row
from evaluations.competencies.reading.competencies.columns import Columns, is_yes
from evaluations.competencies.reading.competencies.drafts import Draft
from evaluations.competencies.reading.competencies.levels import chosen_level, is_level
from evaluations.competencies.reading.competencies.naming import is_name, named
from evaluations.competencies.reading.labels.labels import inner_label_of
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.wording import folded, is_finished, word_count

OPTIONAL = ("deseable", "desirable", "opcional", "optional")
SAID = frozenset({Topic.LEVEL, Topic.WEIGHT})
LONGEST_CELL_NAME = 12
"""A cell with more words than this is a sentence, not a name."""


def draft_of_cell(cell: Cell) -> Draft | None:
    """The competency a cell names, with the definition that may stand under the name."""
    if not cell or not names(cell):
        return None
    ends = _end_of_name(cell)
    whole = cell[0].saying(" ".join(piece.text for piece in cell[:ends]))
    name = named(whole)
    draft = Draft(name.name, level=name.level, weight=name.weight, required=name.required)
    draft.definition = list(cell[ends:])
    return draft


def names(cell: Cell) -> bool:
    """Whether the cell begins with a name, not with a sentence about what is done."""
    first = cell[0]
    return word_count(first.text) <= LONGEST_CELL_NAME and not (
        is_finished(first.text) and word_count(first.text) > 5
    )


def fill(draft: Draft, row: Row, columns: Columns, *, is_named: bool) -> None:
    """Put each cell where its column says, the name's own apart; "Nivel: 3" says it itself."""
    for number, cell in enumerate(row.cells):
        if is_named and number == columns.name:
            continue
        if said := _labelled(cell):
            draft.say(*said)
        else:
            _put_in_column(draft, columns.topic(number), cell, columns.head(number))


def _put_in_column(draft: Draft, topic: Topic | None, cell: Cell, head: str) -> None:
    if cell and topic not in {None, Topic.NAME}:
        _put(draft, topic, cell, head)
    elif topic is Topic.SELECTED:
        draft.ticked = bool(draft.ticked)


def _labelled(cell: Cell) -> tuple[Piece, Topic] | None:
    label = inner_label_of(cell[0]) if len(cell) == 1 else None
    is_said = label and label.has_colon and label.value and label.topic in SAID
    return (cell[0].saying(label.value), label.topic) if label and is_said else None


def _put(draft: Draft, topic: Topic | None, cell: Cell, head: str) -> None:
    match topic:
        case Topic.BEHAVIOURS:
            _put_behaviours(draft, cell)
        case Topic.NEGATIVE:
            draft.negative += cell
        case Topic.DEFINITION:
            draft.definition += cell
        case Topic.LEVEL:
            _put_level(draft, _most_legible(cell), head)
        case _:
            _put_mark(draft, topic, cell[0])


def _put_mark(draft: Draft, topic: Topic | None, piece: Piece) -> None:
    """A weight, a tick, or whether the competency is only desirable."""
    if topic is Topic.WEIGHT:
        draft.weight = draft.weight or piece
    elif topic is Topic.SELECTED:
        draft.ticked = is_yes(piece.text)
    elif topic is Topic.REQUIRED:
        draft.required = not folded(piece.text).startswith(OPTIONAL)


def _put_behaviours(draft: Draft, cell: Sequence[Piece]) -> None:
    """Items are behaviours; a text before them says what the competency is."""
    first = next((number for number, piece in enumerate(cell) if piece.is_item), 0)
    draft.definition += [piece for piece in cell[:first] if not piece.text.endswith(":")]
    draft.behaviours += cell[first:]


def _put_level(draft: Draft, piece: Piece, head: str) -> None:
    """A level stands in its cell, or a tick stands under the level's head."""
    label = inner_label_of(piece)
    if label and label.topic is Topic.LEVEL and label.value:
        piece = piece.saying(label.value)
    if is_yes(piece.text) and is_level(head):
        draft.level = piece.saying(head)
    else:
        draft.level = draft.level or chosen_level(piece) or piece


def _most_legible(cell: Cell) -> Piece:
    """The level in words or numbers, where it is drawn as well."""
    return next((one for one in cell if is_level(one.text) and one.text[-1].isalnum()), cell[0])


def _end_of_name(cell: Cell) -> int:
    """A name may be broken over lines; a sentence under it is not part of it."""
    for number, piece in enumerate(cell[1:], 1):
        if not is_name(piece) or piece.is_item or cell[0].strong != piece.strong:
            return number
    return len(cell)
