"""Bullets that a PDF draws as small discs or squares instead of printing a sign."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from evaluations.competencies.reading.formats.printed.words import Word

SMALLEST, LARGEST = 0.15, 0.7
"""A bullet's width and height in font sizes of its text."""
NEAREST, FARTHEST = 0.1, 2.5
"""Font sizes from a bullet to its text."""
SQUARE = 1.5
"""It is at most so much wider than high, or higher than wide."""


def with_drawn_bullets(words: Sequence[Word], page: Any) -> list[Word]:
    """The words of the page and a bullet for each small shape before one of them."""
    shapes = [one for one in (*page.curves, *page.rects, *page.images) if _is_compact(one)]
    drawn = [bullet for shape in _distinct(shapes) for bullet in _bullet(shape, words)]
    return [*words, *drawn]


def _is_compact(shape: dict[str, Any]) -> bool:
    narrow, wide = sorted((float(shape["width"]), float(shape["height"])))
    return 0.5 < narrow <= wide <= SQUARE * narrow and wide < 12


def _distinct(shapes: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each once: a disc may be filled and outlined."""
    return list({(round(one["x0"]), round(one["top"])): one for one in shapes}.values())


def _bullet(shape: dict[str, Any], words: Sequence[Word]) -> Iterator[Word]:
    middle = (shape["top"] + shape["bottom"]) / 2
    beside = [word for word in words if word.top <= middle <= word.bottom]
    right = min((word for word in beside if word.x0 >= shape["x1"] - 1), key=_left, default=None)
    if right is None:
        return
    size, gap = right.size, right.x0 - shape["x1"]
    left = max((word.x1 for word in beside if word.x1 <= shape["x0"] + 1), default=-size)
    is_before = NEAREST * size <= gap <= FARTHEST * size and shape["x0"] - left >= size / 2
    if is_before and SMALLEST * size <= shape["width"] <= LARGEST * size:
        sides = (float(shape["x0"]), float(shape["x1"]), right.top, right.bottom)
        yield Word("•", *sides, size, is_bold=False)


def _left(word: Word) -> float:
    return word.x0
