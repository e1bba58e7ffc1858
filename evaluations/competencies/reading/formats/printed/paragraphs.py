"""Printed lines of one column put together into paragraphs, items and headings."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from evaluations.competencies.reading.blocks import Kind, Piece, Place
from evaluations.competencies.reading.formats.lists import ListLevels
from evaluations.competencies.reading.formats.printed.continuing import SLACK, Measure, goes_on
from evaluations.competencies.reading.formats.printed.romans import with_roman_items
from evaluations.competencies.reading.formats.printed.sides import fields_apart
from evaluations.competencies.reading.formats.printed.words import PrintedLine
from evaluations.competencies.reading.markers import is_number, split_marker
from evaluations.competencies.reading.pages.joining import glued

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
        measure = Measure(left, right, _pitch(self.lines))
        groups: list[list[PrintedLine]] = []
        for line in (part for whole in self.lines for part in fields_apart(whole)):
            if groups and goes_on(groups[-1], line, measure):
                groups[-1].append(line)
            else:
                measure.begins(line)
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
