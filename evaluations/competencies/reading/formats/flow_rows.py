"""The rows of marked-up tables, whose cells may cover columns and rows."""

from dataclasses import dataclass, field

from evaluations.competencies.reading.formats.flow_words import WordsFlow
from evaluations.competencies.reading.pages.open_rows import OpenRow, blocks_of_row


@dataclass
class RowsFlow(WordsFlow):
    """Gathers the blocks of each cell; a table in a cell has rows of its own."""

    _rows: list[OpenRow] = field(default_factory=list)
    _covered: list[dict[int, int]] = field(default_factory=lambda: [{}])

    def _open_term(self, tag: str) -> None:
        """A term and what is said of it are a row of two cells."""
        row = self._rows[-1] if self._rows else None
        if row and row.is_term and tag == "dt" and len(row.cells) > 1:
            self._close_row()
            row = None
        if row is None or not row.is_term:
            self._rows.append(OpenRow(self.blocks, is_term=True))
            self._open_cell(1, 1)
        elif tag == "dd" and len(row.cells) == 1:
            self._open_cell(1, 1)

    def _open_cell(self, rows: int, columns: int) -> None:
        self._close_cell()
        if self._rows:
            row = self._rows[-1]
            row.skip_covered()
            for column in range(len(row.cells), len(row.cells) + columns):
                row.above[column] = rows - 1
            self.blocks = []
            row.cells += [self.blocks, *([] for _ in range(columns - 1))]

    def _close_cell(self) -> None:
        self._flush()
        self._in_head = False
        if self._rows:
            self.blocks = self._rows[-1].outer

    def _close_row(self) -> None:
        if self._rows:
            self._close_cell()
            row = self._rows.pop()
            row.skip_covered()
            row.outer.extend(blocks_of_row(row.cells, self.place))
