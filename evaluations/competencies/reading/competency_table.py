"""Tables in a competencies section: under a head, as a form, or with neither."""

from dataclasses import dataclass

from evaluations.competencies.reading.blocks import Row
from evaluations.competencies.reading.columns import Columns, guessed, head_of
from evaluations.competencies.reading.competency_rows import draft_of_cell, fill
from evaluations.competencies.reading.drafting import Drafting


@dataclass
class TableReader(Drafting):
    """Reads row after row; the columns of the last head hold for those below it."""

    _columns: Columns | None = None

    def row(self, row: Row) -> None:
        head = head_of(row)
        if head:
            self._columns = head
        elif not self._columns and self._labelled_row(row):
            pass
        else:
            self._filled_row(row, self._columns or guessed(row))

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
        draft = draft_of_cell(cell)
        if draft:
            self.current = draft
            draft.required = draft.required and self.required
            self.drafts.append(draft)
        elif self.current and cell:
            self.current.behaviours += cell
        if self.current and (draft or not cell):
            fill(self.current, row, columns)
