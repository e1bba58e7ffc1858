"""Tables in a competencies section: under a head, as a form, or with neither."""

import re
from dataclasses import dataclass

from evaluations.competencies.reading.blocks import Row
from evaluations.competencies.reading.columns import Columns, guessed, head_of
from evaluations.competencies.reading.competency_cards import CardsReader
from evaluations.competencies.reading.competency_rows import draft_of_cell, fill
from evaluations.competencies.reading.wording import folded

TOTAL = re.compile(r"(?:gran )?total(?:es)?|sum(?:a|as)?")
"""What a row below the competencies adds their weights up under."""


@dataclass
class TableReader(CardsReader):
    """Reads row after row; the columns of the last head hold for those below it."""

    _columns: Columns | None = None

    def row(self, row: Row) -> None:
        head = head_of(row)
        if head:
            self._drop_titles()
            self._columns = head
        elif not (_sums_up(row) or self._is_form(row)):
            self._filled_row(row, self._columns_of(row))

    def _is_form(self, row: Row) -> bool:
        """Under no head: read as a form's row, or as one of cards, if it is either."""
        return self._columns is None and (self._labelled_row(row) or self.row_of_cards(row))

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
        for cell in row.cells[1:]:
            for piece in cell:
                self.add(piece)
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


def _sums_up(row: Row) -> bool:
    return bool(TOTAL.fullmatch(folded(row.text(row.filled[0]))))
