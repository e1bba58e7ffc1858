"""What one page says: bordered rows, tables without borders, running text between them."""

from collections.abc import Iterator
from dataclasses import dataclass

from evaluations.competencies.reading.blocks import Block, Cell, row_or_pieces
from evaluations.competencies.reading.formats.pdf.page import Page
from evaluations.competencies.reading.formats.pdf.tables import Box, RuledRow, words_in
from evaluations.competencies.reading.formats.printed.bands import bands_of
from evaluations.competencies.reading.formats.printed.beside import with_ends
from evaluations.competencies.reading.formats.printed.newspaper import without_facts
from evaluations.competencies.reading.formats.printed.paragraphs import Column, Setting
from evaluations.competencies.reading.formats.printed.rows import blocks_of_band, lists_fields
from evaluations.competencies.reading.formats.printed.words import PrintedLine, Word, lines_of

CHANCE = 3
"""So many lines of justified text may have their widest spaces at one place."""
WIDEST_MARGIN = 9.0
"""Points between a cell's border and its text: text that stands farther in is centred."""


@dataclass
class TextReader:
    """Reads rows and text; a table open at a page's end may go on at the next page's top."""

    setting: Setting
    _gutters: tuple[float, ...] = ()

    def _column(self, lines: list[PrintedLine]) -> Iterator[Block]:
        """A part of a page with columns: justified text may seem a small table, fields are one."""
        right = max(line.x1 for line in lines)
        tables = [band for band in bands_of(lines) if band.gutters]
        if all(len(band.lines) > CHANCE or lists_fields(band) for band in tables):
            yield from self._text(lines, right, ())
        else:
            yield from Column(lines, self.setting, right).pieces()

    def _rows_and_text(self, page: Page) -> Iterator[Block]:
        gutters = self._gutters
        words = page.words
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
        """What no border encloses."""
        parts = without_facts(lines_of(words, page.number))
        for lines in parts:
            right = max(line.x1 for line in lines) if len(parts) > 1 else page.right
            yield from self._text(lines, right, gutters)
            gutters = ()

    def _text(
        self, lines: list[PrintedLine], right: float, gutters: tuple[float, ...]
    ) -> Iterator[Block]:
        """Text and tables without borders; `gutters` are those of the table the page above left."""
        for band in with_ends(bands_of(lines, gutters), self.setting):
            self._gutters = band.gutters
            if band.gutters:
                yield from blocks_of_band(band, self.setting)
            else:
                yield from Column(band.lines, self.setting, right).pieces()
