"""Printed lines of one column put together into paragraphs, items and headings."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from evaluations.competencies.reading.blocks import Kind, Piece, Place
from evaluations.competencies.reading.formats.lists import ListLevels
from evaluations.competencies.reading.formats.printed.romans import with_roman_items
from evaluations.competencies.reading.formats.printed.words import PrintedLine, Word
from evaluations.competencies.reading.joining import glued, opens_anew
from evaluations.competencies.reading.labels import inner_label_of, label_of
from evaluations.competencies.reading.markers import is_number, split_marker
from evaluations.competencies.reading.wording import (
    asks_for_more,
    breaks_off,
    is_capitals,
    is_finished,
    starts_low,
)

SLACK = 1.5
"""Points that letters of one line may begin apart."""
SAME_SIZE = 0.3
"""Points that letters of one level may differ in size."""
LARGER = 1.12
"""A heading's letters are so much larger than the body's."""


@dataclass(frozen=True)
class Setting:
    """What all columns of a document share: its body size, compounds with a hyphen, its lines."""

    size: float
    compounds: frozenset[str]
    tops: Sequence[tuple[int, float]]
    """Page and top of every line of the source text, in order."""
    sizes: Sequence[float] = ()
    """The sizes of headings, from the largest."""
    hyphenated: bool = True
    """Whether words are divided at line ends."""

    def place(self, line: PrintedLine) -> Place:
        """The last line of the source text that begins no lower than this one."""
        return Place(line.page, max(1, bisect_right(self.tops, (line.page, line.top + SLACK))))

    def level_of(self, line: PrintedLine) -> int:
        """1 for the largest heading."""
        return 1 + sum(size > line.size + SAME_SIZE for size in self.sizes)


@dataclass
class Column:
    """The lines between two margins, in order; gives the pieces they make."""

    lines: Sequence[PrintedLine]
    setting: Setting
    right: float = 0
    left: float = 0
    """The margins, where they are known."""
    levels: ListLevels = field(default_factory=lambda: ListLevels(slack=4))

    def pieces(self) -> list[Piece]:
        right = self.right or max((line.x1 for line in self.lines), default=0)
        left = self.left or min((line.x0 for line in self.lines), default=0)
        pitch = _pitch(self.lines)
        groups: list[list[PrintedLine]] = []
        for line in self.lines:
            if groups and _goes_on(groups[-1], line, (left, right), pitch):
                groups[-1].append(line)
            else:
                groups.append([line])
        return with_roman_items([self._piece(group) for group in groups])

    def _piece(self, lines: list[PrintedLine]) -> Piece:
        setting = self.setting
        texts = [line.text for line in lines]
        text = glued(texts, setting.compounds, hyphenated=setting.hyphenated)
        marker, rest = split_marker(text)
        piece = self._weighed(Piece(rest, self.setting.place(lines[0]), marker=marker), lines)
        if not marker:
            self.levels.reset()
            return piece
        if piece.kind is Kind.HEADING and (is_number(marker) or marker[0].isalnum()):
            return piece
        depth = self.levels.depth_of(lines[0].x0, marker)
        return replace(piece, kind=Kind.ITEM, depth=depth)

    def _weighed(self, piece: Piece, lines: list[PrintedLine]) -> Piece:
        """With what its size and boldness say."""
        if min(line.size for line in lines) >= LARGER * self.setting.size:
            level = self.setting.level_of(lines[0])
            return replace(piece, kind=Kind.HEADING, depth=level, strong=True)
        if all(line.is_bold for line in lines):
            return replace(piece, strong=True)
        lead = lines[0].lead
        return replace(piece, lead=lead if piece.text.startswith(lead) else "")


def _pitch(lines: Sequence[PrintedLine]) -> float:
    """The usual distance from one line to the next."""
    steps = [b.top - a.top for a, b in pairwise(lines) if b.page == a.page]
    steps = [step for step in steps if step > 0]
    return min(median(steps), 2 * min(steps)) if steps else 0


def _goes_on(
    group: list[PrintedLine], line: PrintedLine, margins: tuple[float, float], pitch: float
) -> bool:
    """Whether the line belongs to the paragraph of the lines before it."""
    last = group[-1]
    if split_marker(line.text)[0] and not breaks_off(last.text):
        return False
    is_middle = starts_low(line.text) and not is_finished(last.text)
    if (_is_label(line) and not is_middle) or _begins_anew(last, line):
        return False
    if asks_for_more(last.text) and not _is_whole_label(group[-1:]):
        return True
    if line.page == last.page and line.top - last.top > 1.35 * max(pitch, last.size):
        return starts_low(line.text) and not is_finished(last.text)
    if starts_low(line.text) and _is_open(group, line):
        return True
    return _is_full(last, line.words[0], margins) and not _is_whole_label(group)


def _is_open(group: list[PrintedLine], line: PrintedLine) -> bool:
    """Whether the sentence may go on in small letters; after a colon, only below an item's text."""
    first, last = group[0], group[-1]
    hangs = bool(split_marker(first.text)[0]) and line.x0 > first.x0 + SLACK
    is_colon = last.text.endswith(":") and hangs
    return is_colon or not is_finished(last.text) or breaks_off(last.text)


def _begins_anew(last: PrintedLine, line: PrintedLine) -> bool:
    is_other = _looks_other(last, line) or _turns_to_capitals(last, line)
    return is_other or opens_anew(last.text, line.text)


def _is_full(line: PrintedLine, word: Word, margins: tuple[float, float]) -> bool:
    """Whether the next line's first word had no room on this one; a centred line has two ends."""
    left, right = margins
    room = right - line.x1
    indent = line.x0 - left
    if min(room, indent) > line.size and abs(room - indent) < line.size / 2:
        room += indent
    return word.x1 - word.x0 + 0.2 * word.size > room


def _looks_other(last: PrintedLine, line: PrintedLine) -> bool:
    if abs(last.size - line.size) > 0.6:
        return True
    return (
        last.is_bold != line.is_bold
        and (last.is_bold or line.words[0].is_bold)
        and not (starts_low(line.text) and not is_finished(last.text))
    )


def _turns_to_capitals(last: PrintedLine, line: PrintedLine) -> bool:
    """After a finished sentence, a line in capitals is a heading."""
    is_new = is_capitals(line.text) and not is_capitals(last.text)
    return is_new and is_finished(last.text) and len(line.words) > 1


def _is_label(line: PrintedLine) -> bool:
    piece = Piece(line.text, Place(0, 0))
    label = label_of(piece) or inner_label_of(piece)
    return label is not None and label.has_colon and not label.is_weak


def _is_whole_label(group: list[PrintedLine]) -> bool:
    label = label_of(Piece(group[0].text, Place(0, 0)))
    return len(group) == 1 and label is not None and not label.value
