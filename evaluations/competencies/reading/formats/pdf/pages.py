"""Pages read from top to bottom: bordered rows, tables without borders, running text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from evaluations.competencies.reading.blocks import Block, Cell, row_or_pieces
from evaluations.competencies.reading.formats.pdf.breaks import rejoined
from evaluations.competencies.reading.formats.pdf.heads import without_repeated_heads
from evaluations.competencies.reading.formats.pdf.tables import Box, RuledRow, words_in
from evaluations.competencies.reading.formats.printed.bands import bands_of
from evaluations.competencies.reading.formats.printed.newspaper import (
    column_gutters,
    in_reading_order,
)
from evaluations.competencies.reading.formats.printed.paragraphs import Column, Setting
from evaluations.competencies.reading.formats.printed.rows import blocks_of_band
from evaluations.competencies.reading.formats.printed.words import PrintedLine, Word, lines_of

WIDEST_MARGIN = 9.0
"""Points between a cell's border and its text: text that stands farther in is centred."""


@dataclass(frozen=True)
class Page:
    """The words of a page and the rows of its bordered tables."""

    number: int
    words: list[Word]
    rows: list[RuledRow]
    lines: list[PrintedLine]

    @property
    def right(self) -> float:
        return max((line.x1 for line in self.lines), default=0)


@dataclass
class PagesReader:
    """Reads page after page; a table open at a page's end may go on at the next page's top."""

    setting: Setting
    furniture: Sequence[PrintedLine]
    _gutters: tuple[float, ...] = ()
    _columns: Sequence[float] = ()

    def blocks_of(self, pages: Iterable[Page]) -> list[Block]:
        pages = list(pages)
        self._columns = column_gutters([page.lines for page in pages if not page.rows])
        return rejoined(without_repeated_heads([list(self._page(page)) for page in pages]))

    def _page(self, page: Page) -> Iterator[Block]:
        dropped = {id(word) for line in self.furniture for word in line.words}
        words = [word for word in page.words if id(word) not in dropped]
        parts = [] if page.rows else in_reading_order(lines_of(words, page.number), self._columns)
        if len(parts) > 1:
            for lines in parts:
                right = max(line.x1 for line in lines)
                yield from Column(lines, self.setting, right).pieces()
            return
        yield from self._rows_and_text(page, words)

    def _rows_and_text(self, page: Page, words: list[Word]) -> Iterator[Block]:
        gutters = self._gutters
        for row in sorted(page.rows, key=lambda one: one.top):
            above = [word for word in words if word.middle < row.top]
            yield from self._loose(above, page, gutters)
            inside = [word for box in row.boxes if box for word in words_in(box, words)]
            yield from self._ruled(row, inside, page)
            gutters = ()
            taken = {id(word) for word in (*above, *inside)}
            words = [word for word in words if id(word) not in taken]
        yield from self._loose(words, page, gutters)

    def _ruled(self, row: RuledRow, words: list[Word], page: Page) -> list[Block]:
        cells = [self._cell(words_in(box, words), box, page) if box else () for box in row.boxes]
        filled = next((cell for cell in cells if cell), None)
        if not filled:
            return []
        if all(row.boxes):
            self._gutters = tuple(box[0] for box in row.boxes[1:] if box)
        return row_or_pieces(cells, filled[0].place)

    def _cell(self, words: list[Word], box: Box, page: Page) -> Cell:
        margin = min((word.x0 for word in words), default=box[0]) - box[0]
        inside = min(margin, WIDEST_MARGIN)
        lines = lines_of(words, page.number)
        return tuple(Column(lines, self.setting, box[2] - inside, box[0] + inside).pieces())

    def _loose(self, words: list[Word], page: Page, gutters: tuple[float, ...]) -> Iterator[Block]:
        """What no border encloses; `gutters` are those of the table the page above ended with."""
        for band in bands_of(lines_of(words, page.number), gutters):
            self._gutters = band.gutters
            if band.gutters:
                yield from blocks_of_band(band, self.setting)
            else:
                yield from Column(band.lines, self.setting, page.right).pieces()
