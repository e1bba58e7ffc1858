"""Marked-up text as a flow of tags and words, turned into pieces and rows."""

from dataclasses import dataclass

from evaluations.competencies.reading.blocks import Block
from evaluations.competencies.reading.formats.flow_rows import RowsFlow
from evaluations.competencies.reading.formats.tags import (
    BLOCKS,
    BOLD,
    CELLS,
    HEADINGS,
    LISTS,
    TERMS,
)
from evaluations.competencies.reading.pages.open_rows import MOST_COLUMNS, MOST_ROWS, OpenRow


@dataclass
class Flow(RowsFlow):
    """Takes tags and words in order and keeps the blocks they make."""

    def open(self, tag: str, rows: int = 1, columns: int = 1) -> None:
        """A tag opens; `rows` and `columns` are how many of them a cell covers."""
        if tag in BOLD:
            self._bold += 1
        elif tag == "br":
            self._break_line()
        elif tag in CELLS:
            self._open_cell(min(rows, MOST_ROWS), min(columns, MOST_COLUMNS))
            self._in_head = tag == "th"
        elif tag in BLOCKS:
            self._open_block(tag)

    def close(self, tag: str) -> None:
        if tag in BOLD:
            self._bold = max(0, self._bold - 1)
        elif tag in CELLS:
            self._close_cell()
        elif tag in BLOCKS:
            self._close_block(tag)

    def finish(self) -> list[Block]:
        """All blocks, whatever was left open."""
        while self._rows:
            self._close_row()
        self._flush()
        return self.blocks

    def _open_block(self, tag: str) -> None:
        self._flush()
        self._lists += tag in LISTS
        self._heading = HEADINGS.get(tag, self._heading)
        self._in_item = tag == "li" or (self._in_item and tag in {"p", "div"})
        if tag == "tr":
            self._rows.append(OpenRow(self.blocks, above=self._covered[-1]))
        elif tag == "table":
            self._covered.append({})
        elif tag in TERMS:
            self._open_term(tag)

    def _close_block(self, tag: str) -> None:
        self._flush()
        self._lists = max(0, self._lists - (tag in LISTS))
        self._heading = 0 if tag in HEADINGS else self._heading
        if tag == "tr":
            self._close_row()
        elif tag == "table" and len(self._covered) > 1:
            self._covered.pop()
        elif tag == "dl" and self._rows and self._rows[-1].is_term:
            self._close_row()
