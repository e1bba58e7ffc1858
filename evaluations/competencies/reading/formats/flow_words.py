"""The words of marked-up text gathered into headings, paragraphs and items."""

from dataclasses import dataclass, field, replace
from itertools import takewhile

from evaluations.competencies.reading.blocks import START, Block, Kind, Piece, Place
from evaluations.competencies.reading.markers import split_items, split_marker
from evaluations.competencies.reading.wording import cleaned


@dataclass
class WordsFlow:
    """Takes words in order; knows whether they are bold, in a heading or in an item."""

    place: Place = START
    blocks: list[Block] = field(default_factory=list)
    _runs: list[tuple[str, bool]] = field(default_factory=list)
    _start: Place = START
    _bold: int = 0
    _lists: int = 0
    _heading: int = 0
    _in_item: bool = False
    _in_head: bool = False
    """Whether the words stand in a head of a table, which is shown in bold letters."""
    _depth: int = 0
    """How deep the item stands, where no list is open."""

    def say(self, words: str) -> None:
        """Words as they stand; the place of the first is the place of the piece."""
        if not any(text.strip() for text, _ in self._runs):
            self._start = self.place
        self._runs.append((words, self._bold > 0 or self._in_head))

    def begin_item(self, depth: int) -> None:
        """A paragraph that is an item of a list only by its look."""
        self._flush()
        self._in_item = True
        self._depth = depth

    def toggle_bold(self) -> None:
        """Markdown's `**` opens and closes alike."""
        self._bold = 0 if self._bold else 1

    def _break_line(self) -> None:
        if self._lists:
            self.say(" ")
        else:
            self._flush()

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
