"""Marked-up text as a flow of tags and words, turned into pieces and rows."""

from dataclasses import dataclass, field, replace
from itertools import takewhile

from evaluations.competencies.reading.blocks import (
    START,
    Block,
    Kind,
    Piece,
    Place,
)
from evaluations.competencies.reading.markers import split_items, split_marker
from evaluations.competencies.reading.open_rows import (
    MOST_COLUMNS,
    MOST_ROWS,
    OpenRow,
    blocks_of_row,
)
from evaluations.competencies.reading.tags import BLOCKS, BOLD, CELLS, HEADINGS, LISTS, TERMS
from evaluations.competencies.reading.wording import cleaned


@dataclass
class Flow:
    """Takes tags and words in order and keeps the blocks they make."""

    place: Place = START
    blocks: list[Block] = field(default_factory=list)
    _runs: list[tuple[str, bool]] = field(default_factory=list)
    _start: Place = START
    _bold: int = 0
    _lists: int = 0
    _heading: int = 0
    _in_item: bool = False
    _depth: int = 0
    """How deep the item stands, where no list is open."""
    _rows: list[OpenRow] = field(default_factory=list)
    _covered: list[dict[int, int]] = field(default_factory=lambda: [{}])

    def say(self, words: str) -> None:
        """Words as they stand; the place of the first is the place of the piece."""
        if not any(text.strip() for text, _ in self._runs):
            self._start = self.place
        self._runs.append((words, self._bold > 0))

    def open(self, tag: str, rows: int = 1, columns: int = 1) -> None:
        """A tag opens; `rows` and `columns` are how many of them a cell covers."""
        if tag in BOLD:
            self._bold += 1
        elif tag == "br":
            self._break_line()
        elif tag in CELLS:
            self._open_cell(min(rows, MOST_ROWS), min(columns, MOST_COLUMNS))
        elif tag in BLOCKS:
            self._open_block(tag)

    def begin_item(self, depth: int) -> None:
        """A paragraph that is an item of a list only by its look."""
        self._flush()
        self._in_item = True
        self._depth = depth

    def close(self, tag: str) -> None:
        if tag in BOLD:
            self._bold = max(0, self._bold - 1)
        elif tag in CELLS:
            self._close_cell()
        elif tag in BLOCKS:
            self._close_block(tag)

    def toggle_bold(self) -> None:
        """Markdown's `**` opens and closes alike."""
        self._bold = 0 if self._bold else 1

    def finish(self) -> list[Block]:
        """All blocks, whatever was left open."""
        while self._rows:
            self._close_row()
        self._flush()
        return self.blocks

    def _break_line(self) -> None:
        if self._lists:
            self.say(" ")
        else:
            self._flush()

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
        if self._rows:
            self.blocks = self._rows[-1].outer

    def _close_row(self) -> None:
        if self._rows:
            self._close_cell()
            row = self._rows.pop()
            row.skip_covered()
            row.outer.extend(blocks_of_row(row.cells, self.place))

    def _flush(self) -> None:
        text = cleaned("".join(words for words, _ in self._runs))
        if text:
            self.blocks.extend(self._pieces(text))
            self._in_item = False
            self._depth = 0
        self._runs = []

    def _pieces(self, text: str) -> list[Piece]:
        runs = self._runs[_is_marker(self._runs[0]) :]
        lead = cleaned("".join(words for words, _ in takewhile(_is_bold_or_blank, runs)))
        is_whole = len(lead) >= len(text)
        piece = Piece(text, self._start, strong=is_whole, lead="" if is_whole else lead)
        if self._heading:
            return [replace(piece, kind=Kind.HEADING, depth=self._heading)]
        if self._lists:
            piece = replace(piece, depth=self._lists - 1)
        if self._in_item:
            piece = replace(piece, kind=Kind.ITEM, marker="•", depth=piece.depth or self._depth)
        return split_items(piece, in_list=self._lists > 0)


def _is_marker(run: tuple[str, bool]) -> bool:
    return split_marker(f"{run[0].strip()} x")[1] == "x"


def _is_bold_or_blank(run: tuple[str, bool]) -> bool:
    words, is_bold = run
    return is_bold or not words.strip()
