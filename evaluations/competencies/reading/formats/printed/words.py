"""The words of a page with their places, and the visual lines they stand on."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from evaluations.competencies.reading.markers import BULLETS, split_marker
from evaluations.competencies.reading.wording import cleaned

BOLD = ("bold", "black", "heavy", "semibold", "demi")
UNMAPPED = re.compile(r"\(cid:\d+\)")
"""A sign the font gives no letter for: in running text, a bullet of a symbol font."""
WIDE = 1.1
"""A gap of so many font sizes between words divides columns; justified text stays below."""


@dataclass(frozen=True)
class Word:
    """A printed word; lengths in points, from the page's top left corner."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    is_bold: bool

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class PrintedLine:
    """Words on one baseline, from left to right."""

    words: tuple[Word, ...]
    page: int

    @cached_property
    def text(self) -> str:
        return cleaned(" ".join(word.text for word in self.words))

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return self.words[-1].x1

    @cached_property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @cached_property
    def size(self) -> float:
        """That of its text: a bullet of another font may be larger."""
        sizes = [word.size for word in self.words if word.text not in BULLETS]
        return max(sizes or [word.size for word in self.words])

    @property
    def is_bold(self) -> bool:
        return all(word.is_bold for word in self.words if word.text not in BULLETS)

    @cached_property
    def lead(self) -> str:
        """The bold words it begins with, its bullet aside."""
        bold: list[str] = []
        for word in self.words:
            if not word.is_bold and not (not bold and split_marker(f"{word.text} x")[0]):
                break
            bold += [word.text] if word.is_bold else []
        return cleaned(" ".join(bold))

    @cached_property
    def chunks(self) -> list["PrintedLine"]:
        """The line divided where a wide gap is, a bullet kept with its text."""
        groups: list[list[Word]] = [[self.words[0]]]
        for before, word in zip(self.words, self.words[1:], strict=False):
            is_marker = len(groups[-1]) == 1 and bool(split_marker(f"{before.text} x")[0])
            if word.x0 - before.x1 > WIDE * word.size and not is_marker:
                groups.append([])
            groups[-1].append(word)
        return [PrintedLine(tuple(group), self.page) for group in groups]


def words_of(found: Iterable[dict[str, Any]]) -> list[Word]:
    """Our words from those of pdfplumber."""
    words = []
    for one in found:
        font = str(one["fontname"]).lower()
        is_bold = any(name in font for name in BOLD)
        x0, x1, top, bottom = (float(one[key]) for key in ("x0", "x1", "top", "bottom"))
        text = UNMAPPED.sub("•", one["text"])
        if cleaned(text):
            words.append(Word(text, x0, x1, top, bottom, float(one["size"]), is_bold))
    return words


def lines_of(words: Iterable[Word], page: int) -> list[PrintedLine]:
    """Words gathered on baselines, top to bottom."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda one: (one.middle, one.x0)):
        last = rows[-1] if rows else []
        if last and abs(word.middle - last[0].middle) <= 0.4 * max(word.size, last[0].size):
            last.append(word)
        else:
            rows.append([word])
    return [PrintedLine(tuple(sorted(row, key=lambda one: one.x0)), page) for row in rows]


def body_size(lines: Sequence[PrintedLine]) -> float:
    """The font size most letters have."""
    sizes = Counter[float]()
    for line in lines:
        for word in line.words:
            sizes[round(word.size, 1)] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 0
