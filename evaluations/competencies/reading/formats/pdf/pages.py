"""Pages read from top to bottom: cards, bordered rows, tables without borders, running text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from evaluations.competencies.reading.blocks import Block, Kind, Piece
from evaluations.competencies.reading.formats.pdf.bars import with_bars
from evaluations.competencies.reading.formats.pdf.breaks import rejoined
from evaluations.competencies.reading.formats.pdf.cards import Part, in_a_panel, with_rests
from evaluations.competencies.reading.formats.pdf.heads import without_repeated_heads
from evaluations.competencies.reading.formats.pdf.page import Page
from evaluations.competencies.reading.formats.pdf.stripes import Stripes
from evaluations.competencies.reading.formats.pdf.tables import Box, words_in
from evaluations.competencies.reading.formats.pdf.texts import TextReader
from evaluations.competencies.reading.formats.pdf.turned import without_columns
from evaluations.competencies.reading.formats.printed.bands import bands_of
from evaluations.competencies.reading.formats.printed.newspaper import (
    column_gutters,
    in_reading_order,
)
from evaluations.competencies.reading.formats.printed.paragraphs import Column
from evaluations.competencies.reading.formats.printed.words import PrintedLine, Word, lines_of


@dataclass
class PagesReader(TextReader):
    """Reads page after page, each in the order in which it is read."""

    furniture: Sequence[PrintedLine] = ()
    _columns: Sequence[float] = ()
    _stripes: Stripes = field(default_factory=Stripes)

    def blocks_of(self, pages: Iterable[Page]) -> list[Block]:
        pages = self._with_margin([*pages])
        turned = {span for page in pages for span in page.turned}
        for page in pages:
            page.rows[:] = without_columns(page.rows, turned, page.words)
        beside = [page.beside_bars() for page in pages if not page.rows]
        self._columns = column_gutters(beside)
        parts = with_rests([self._parts(page) for page in pages])
        read = [[block for part in page for block in part.blocks] for page in parts]
        bars = [block for page in pages for block in self._bars(page)]
        return with_bars(rejoined(without_repeated_heads(read)), bars)

    def _with_margin(self, pages: list[Page]) -> list[Page]:
        """The pages, each told where the text of all ends at its right."""
        margin = max((word.x1 for page in pages for word in self._kept(page)), default=0)
        return [replace(page, margin=margin) for page in pages]

    def _bars(self, page: Page) -> Iterator[Block]:
        """What the bars beside the main text say."""
        words = self._kept(page)
        for bar in page.bars:
            held = page.within(bar, words_in(bar, words))
            is_table = bool(held.rows) or any(band.gutters for band in bands_of(held.lines))
            blocks = self._page(held) if is_table else self._cell(held.words, bar, held)
            yield from in_a_panel(blocks)

    def _parts(self, page: Page) -> list[Part]:
        """The page's panels, and what stands above, between and below them."""
        words = self._kept(page)
        page.rows.extend(
            self._stripes.rows_of(page.levels, lines_of(words, page.number), page.rows)
        )
        held = [words_in(panel, words) for panel in page.panels]
        in_bars = [words_in(bar, words) for bar in page.bars]
        taken = {id(word) for inside in (*held, *in_bars) for word in inside}
        rest = page.around([word for word in words if id(word) not in taken])
        parts = []
        for panel, inside in zip(page.panels, held, strict=True):
            above, rest = rest.divided(panel[1])
            parts.append(Part(list(self._page(above))))
            blocks = self._panel(page, panel, inside)
            parts.append(Part(blocks, panel, lines_of(inside, page.number)))
        return [one for one in (*parts, Part(list(self._page(rest)))) if one.blocks]

    def _kept(self, page: Page) -> list[Word]:
        """The page's words without the running header and footer."""
        dropped = {id(word) for line in self.furniture for word in line.words}
        return [word for word in page.words if id(word) not in dropped]

    def _panel(self, page: Page, panel: Box, words: list[Word]) -> list[Block]:
        """What a panel says, a chip beside its title after the title."""
        chips = page.in_chips(words)
        apart = {id(word) for chip in chips for word in chip}
        rest = [word for word in words if id(word) not in apart]
        blocks = in_a_panel(self._page(page.within(panel, rest)))
        said = [piece for chip in chips for piece in self._text_of(chip, page)]
        return [*blocks[:1], *said, *blocks[1:]]

    def _text_of(self, words: list[Word], page: Page) -> list[Piece]:
        pieces = Column(lines_of(words, page.number), self.setting).pieces()
        return [replace(piece, kind=Kind.TEXT, depth=0, strong=False) for piece in pieces]

    def _page(self, page: Page) -> Iterator[Block]:
        for part in page.stretches():
            yield from self._stretch(part)

    def _stretch(self, page: Page) -> Iterator[Block]:
        lines = lines_of(page.words, page.number)
        parts = [] if page.rows else in_reading_order(lines, self.setting, self._columns)
        if len(parts) > 1:
            for lines in parts:
                yield from self._column(lines)
            return
        yield from self._rows_and_text(page)
