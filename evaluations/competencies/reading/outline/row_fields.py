"""The fields that one row of a form holds: side by side, by turns, or each under its label."""

import re
from collections.abc import Sequence

from evaluations.competencies.reading.blocks import Block, Piece, Row
from evaluations.competencies.reading.competencies.columns import head_of
from evaluations.competencies.reading.labels.field_lines import fields_in
from evaluations.competencies.reading.labels.labels import Label, band_label_of, label_of
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.outline.changes import is_log_head
from evaluations.competencies.reading.outline.rows import cell_label

FIELD = re.compile(r"[A-ZÁÉÍÓÚÑ][^:.;]{1,50}:\s")
"""A label that may be in no lexicon, with its value after it."""
CONTROL = frozenset({Topic.DOCUMENT_KEY, Topic.REVISION})
LETTERHEAD = CONTROL | {Topic.OTHER, Topic.DOCUMENT_TITLE, Topic.ANNEX}
"""What a letterhead says of the document."""


def fields_of(row: Row) -> list[Block]:
    """The fields of a row such as "Puesto: X | Área: Y" or "Clave | V-2 | Revisión | 3"."""
    pieces = [part for cell in row.cells for piece in cell for part in fields_in(piece)]
    labels = [label_of(piece) for piece in pieces]
    if _goes_into_detail(row, labels) or is_log_head(row):
        return [row]
    if len(pieces) > 1 and all(label and label.value and label.has_colon for label in labels[1:]):
        is_told = labels[0] or FIELD.match(pieces[0].text) or _is_letterhead(labels)
        return list(pieces) if is_told else [row]
    if _is_fields_side_by_side(row) or _is_letterhead(labels):
        return list(pieces)
    return _stacked(row) or _pairs(row)


def _goes_into_detail(row: Row, labels: Sequence[Label | None]) -> bool:
    """Whether a value only has labels of its own ("Horario: | Número de horas: 40. Turno: …")."""
    first, *rest = labels
    topics = {label.topic for label in rest if label}
    return bool(first and not first.value and len(row.filled) == 2 and topics == {first.topic})


def _is_letterhead(labels: Sequence[Label | None]) -> bool:
    """Whether key, revision and their like stand beside the name of the document."""
    said = {label.topic for label in labels if label and label.value and label.has_colon}
    return bool(said & CONTROL) and {label.topic for label in labels if label} <= LETTERHEAD


def _stacked(row: Row) -> list[Block]:
    """A row for each cell that holds a label and, in a paragraph below it, its value."""
    cells = [row.cells[number] for number in row.filled]
    if len(cells) < 2 or not all(map(_is_label_over_value, cells)):
        return []
    known = sum(cell_label(cell[:1]) is not None for cell in cells)
    if known < max(1, len(cells) - 1):
        return []
    return [Row((cell[:1], cell[1:]), cell[0].place) for cell in cells]


def _is_label_over_value(cell: Sequence[Piece]) -> bool:
    """Whether a bold paragraph stands over others that are not."""
    head, *below = cell
    return head.strong and not head.is_item and bool(below) and not any(p.strong for p in below)


def _is_fields_side_by_side(row: Row) -> bool:
    """Whether every cell is a label with its colon, and a value or a list after it."""
    cells = [row.cells[number] for number in row.filled]
    known = [label for cell in cells if (label := label_of(cell[0])) and label.has_colon]
    return len(cells) > 1 and bool(known) and all(map(_is_field, cells))


def _is_field(cell: Sequence[Piece]) -> bool:
    label = label_of(cell[0])
    if label is None:
        return bool(FIELD.match(cell[0].text))
    return label.has_colon and bool(label.value or len(cell) > 1)


def _pairs(row: Row) -> list[Block]:
    """Labels and values by turns, as many as the row holds."""
    filled = row.filled
    if len(filled) < 4 or len(filled) % 2 or head_of(row) is not None:
        return [row]
    twos = list(zip(filled[::2], filled[1::2], strict=True))
    known = sum(
        bool(cell_label(row.cells[a]) or band_label_of(_beside(row, a, b))) for a, b in twos
    )
    if known < len(twos) and not (known and _is_bold_by_turns(row, twos)):
        return [row]
    if any(_is_another_label(row, *two) for two in twos) and not _is_by_turns(row, twos):
        return [row]
    return [Row((row.cells[a], row.cells[b]), row.cells[a][0].place) for a, b in twos]


def _is_another_label(row: Row, label: int, value: int) -> bool:
    """Whether the value could be a label: "Dirección General" is none beside "Área"."""
    one, other = cell_label(row.cells[label]), cell_label(row.cells[value])
    return other is not None and (one is None or one.topic is not other.topic)


def _is_by_turns(row: Row, twos: Sequence[tuple[int, int]]) -> bool:
    """Whether labels look otherwise than values: bold, or with a colon."""
    colons = all(row.text(a).endswith(":") and not row.text(b).endswith(":") for a, b in twos)
    return colons or _is_bold_by_turns(row, twos)


def _is_bold_by_turns(row: Row, twos: Sequence[tuple[int, int]]) -> bool:
    return all(row.cells[a][0].strong and not row.cells[b][0].strong for a, b in twos)


def _beside(row: Row, label: int, value: int) -> Piece:
    """The two cells as one line."""
    return row.cells[label][0].saying(f"{row.text(label)}: {row.text(value)}")
