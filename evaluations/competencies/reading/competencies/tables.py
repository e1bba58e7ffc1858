"""Tables in a competencies section: under a head, as a form, or with neither."""

import re
from dataclasses import dataclass

from evaluations.competencies.reading.blocks import Block, Piece, Row
from evaluations.competencies.reading.competencies.cards import CardsReader
from evaluations.competencies.reading.competencies.columns import Columns, guessed, head_of
from evaluations.competencies.reading.competencies.drafting import ONE_TEXT
from evaluations.competencies.reading.competencies.groups import heads_rows
from evaluations.competencies.reading.competencies.naming import named
from evaluations.competencies.reading.competencies.rows import draft_of_cell, fill
from evaluations.competencies.reading.labels.labels import DESCRIBING, inner_label_of
from evaluations.competencies.reading.wording import folded

TOTAL = re.compile(r"(?:gran )?total(?:es)?|sum(?:a|as)?")
"""What a row below the competencies adds their weights up under."""
SUM = re.compile(r"\d{1,3}(?:[.,]\d+)?\s*(?:%|puntos|pts\.?)?")
LONGEST_TOTAL = 200
"""In signs; longer texts are not searched for a weight."""


@dataclass
class TableReader(CardsReader):
    """Reads row after row; the columns of the last head hold for those below it."""

    _columns: Columns | None = None

    def row(self, row: Row) -> None:
        head = None if self.labels_cards(row) else head_of(row)
        if head:
            self._drop_titles()
            self._columns = head
        elif not (_sums_up(row) or self._is_form(row)):
            self._filled_row(row, self._columns_of(row))

    def heads_rows_below(self, piece: Piece, row: Block | None) -> bool:
        """Whether the piece stands across the table being read, above more names."""
        return self._columns is not None and heads_rows(piece, row, self._columns.name)

    def _is_form(self, row: Row) -> bool:
        """Read as a form's row; or, under no head, as one of cards, if it is either."""
        if self._columns is None:
            is_form = not self.labels_cards(row) and self._labelled_row(row)
            return is_form or self.row_of_cards(row)
        label = inner_label_of(row.cells[0][0]) if row.cells[0] else None
        is_said = label and label.topic in DESCRIBING and self._columns.name == 0
        return bool(is_said and not row.cells[0][0].is_item) and self._labelled_row(row)

    def _columns_of(self, row: Row) -> Columns:
        """By the head; under one that does not say where the behaviours are, by their look too."""
        if self._columns is None:
            return guessed(row)
        return self._columns if self._columns.describes else self._columns.completed(guessed(row))

    def _drop_titles(self) -> None:
        """What stands above a table's head, with nothing said about it, names the table."""
        while self.drafts and self.drafts[-1].is_title:
            self.drafts.pop()

    def _labelled_row(self, row: Row) -> bool:
        """A form with a row for each thing said about a competency ("Definición" | …)."""
        first = row.cells[0][0] if row.cells[0] else None
        label = self.label_of(first) if first else None
        if not first or not label or label.value:
            return False
        self.mode = label.topic
        values = [piece for cell in row.cells[1:] for piece in cell]
        for piece in values:
            self.add(piece)
        self.mode = None if values and label.topic in ONE_TEXT else label.topic
        return True

    def _filled_row(self, row: Row, columns: Columns) -> None:
        cell = row.cells[columns.name] if columns.name < len(row.cells) else ()
        draft = None if columns.lists(cell) else draft_of_cell(cell)
        if draft:
            self.current, self.mode = draft, None
            draft.required = draft.required and self.required
            self.drafts.append(draft)
        elif self.current and cell and not columns.lists(cell):
            self.current.behaviours += cell
        if self.current and (draft or not cell or columns.lists(cell)):
            fill(self.current, row, columns, is_named=draft is not None)


def is_total(piece: Piece) -> bool:
    """Whether it adds weights up ("Total: 100%"); "Suma" without one may name a competency."""
    if len(piece.text) > LONGEST_TOTAL:
        return False
    name = named(piece)
    is_sure = name.weight is not None or folded(name.name.text).startswith("total")
    return is_sure and _says_total(name.name.text)


def _sums_up(row: Row) -> bool:
    first, *others = map(row.text, row.filled)
    return _says_total(first) and (not others or any(map(SUM.fullmatch, others)))


def _says_total(text: str) -> bool:
    return bool(TOTAL.fullmatch(folded(text)))
