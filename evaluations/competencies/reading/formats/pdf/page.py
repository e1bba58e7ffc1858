"""What is printed on a page: its words, and what is drawn around them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import inf

from evaluations.competencies.reading.formats.pdf.panels import is_within
from evaluations.competencies.reading.formats.pdf.stripes import Level
from evaluations.competencies.reading.formats.pdf.tables import Box, RuledRow, words_in
from evaluations.competencies.reading.formats.printed.words import PrintedLine, Word, lines_of


@dataclass(frozen=True)
class Page:
    """The words of a page, the rows of its bordered tables and its cards."""

    number: int
    words: list[Word]
    rows: list[RuledRow]
    lines: list[PrintedLine]
    panels: Sequence[Box] = ()
    bars: Sequence[Box] = ()
    cuts: Sequence[float] = ()
    """The heights between which a text stands beside a bar."""
    chips: Sequence[Box] = ()
    levels: Sequence[Level] = ()
    """Where tables without upright rules are divided."""
    turned: Iterable[tuple[float, float]] = field(default_factory=set)
    """The columns that hold turned letters."""
    margin: float = inf
    """Where the text of every page ends at its right; a footer may be wider."""

    @property
    def right(self) -> float:
        return min(self.margin, max((line.x1 for line in self.lines), default=0))

    def within(self, panel: Box, words: list[Word]) -> "Page":
        """What the panel holds, as a page of its own."""
        rows = [row for row in self.rows if _is_inside(row, [panel])]
        return Page(self.number, words, rows, lines_of(words, self.number))

    def around(self, words: list[Word]) -> "Page":
        """What no panel or bar holds."""
        rows = [row for row in self.rows if not _is_inside(row, [*self.panels, *self.bars])]
        return replace(self, words=words, rows=rows)

    def stretches(self) -> Iterator["Page"]:
        """What stands above, beside and below bars: a bar narrows the text beside it."""
        rest = self
        for cut in self.cuts:
            above, rest = rest.divided(cut)
            yield replace(above, lines=lines_of(above.words, self.number))
        yield replace(rest, lines=lines_of(rest.words, self.number)) if self.cuts else rest

    def beside_bars(self) -> list[PrintedLine]:
        """The lines of the page without those of its bars."""
        held = {id(word) for bar in self.bars for word in words_in(bar, self.words)}
        words = [word for word in self.words if id(word) not in held]
        return lines_of(words, self.number) if held else self.lines

    def divided(self, height: float) -> tuple["Page", "Page"]:
        """What stands above a height, and the rest."""
        above = [word for word in self.words if word.middle < height]
        below = [word for word in self.words if word.middle >= height]
        return (
            replace(self, words=above, rows=[row for row in self.rows if row.top < height]),
            replace(self, words=below, rows=[row for row in self.rows if row.top >= height]),
        )

    def in_chips(self, words: Sequence[Word]) -> list[list[Word]]:
        """The words of each chip that stands on a line with others."""
        held = [words_in(chip, words) for chip in self.chips]
        return [inside for inside in held if inside and _stand_beside(inside, words)]


def _is_inside(row: RuledRow, panels: Sequence[Box]) -> bool:
    return all(any(is_within(box, one) for one in panels) for box in row.boxes if box)


def _stand_beside(inside: Sequence[Word], words: Sequence[Word]) -> bool:
    taken = {id(word) for word in inside}
    others = (word for word in words if id(word) not in taken)
    return any(word.top < inside[0].middle < word.bottom for word in others)
