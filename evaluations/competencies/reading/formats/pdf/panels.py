"""Boxes drawn around a text of its own: cards set side by side, a bar beside the main text."""

from collections.abc import Iterable, Sequence
from typing import Any

from evaluations.competencies.reading.formats.pdf.frames import NARROWEST, open_frames
from evaluations.competencies.reading.formats.pdf.tables import (
    LOWEST,
    NEAR,
    Box,
    RuledRow,
    words_in,
)
from evaluations.competencies.reading.formats.printed.words import Word

MOST = 300
"""Boxes that are looked at on a page: a drawing has more."""
WIDEST_CHIP = 0.7
"""A chip's width as a share of its panel's, at most."""
APART = 4.0
"""Points between two cards; the cells of a table touch each other."""


def panels_of(page: Any, words: Sequence[Word], rows: Iterable[RuledRow] = ()) -> list[Box]:
    """The boxes with text that have another beside them, the outermost, top to bottom."""
    drawn = drawn_boxes(page)
    large = [*filter(_is_large, drawn), *open_frames(page.edges)]
    boxes = distinct_boxes(_with_bands(box, drawn) for box in large[:MOST])
    boxes = [box for box in boxes if not _cuts(box, words)]
    ruled = [box for row in rows for box in row.boxes if box]
    cells = [box for box in boxes if any(_touch(box, other) for other in (*boxes, *ruled))]
    boxes = [box for box in boxes if box not in cells]
    beside = [box for box in boxes if any(_are_beside(box, other) for other in boxes)]
    beside = [box for box in boxes if any(_are_in_line(box, other) for other in beside)]
    outer = [box for box in beside if not any(_holds(other, box) for other in beside)]
    return sorted(
        (box for box in outer if words_in(box, words)),
        key=lambda box: (round(box[1]), box[0]),
    )


def chips_of(page: Any, panels: Iterable[Box]) -> list[Box]:
    """Small shaded boxes in a panel, narrower than it, around a word or two."""
    low = [box for box in {*drawn_boxes(page)} if LOWEST > box[3] - box[1] > LOWEST / 4]
    panels = list(panels)
    return [box for box in low if any(_is_chip(box, panel) for panel in panels)]


def _is_chip(box: Box, panel: Box) -> bool:
    width = box[2] - box[0]
    return is_within(box, panel) and LOWEST / 4 < width < WIDEST_CHIP * (panel[2] - panel[0])


def is_within(box: Box, other: Box) -> bool:
    """Whether the other box holds this one, or is the same."""
    left, top, right, bottom = other
    is_inside = left - NEAR <= box[0] and box[2] <= right + NEAR
    return is_inside and top - NEAR <= box[1] and box[3] <= bottom + NEAR


def _holds(box: Box, other: Box) -> bool:
    return box != other and is_within(other, box)


def _are_beside(box: Box, other: Box) -> bool:
    return _share_height(box, other) and _gap(box, other) >= APART


def _are_in_line(box: Box, other: Box) -> bool:
    """Whether both have the same left and right edges: the last card may stand alone."""
    return abs(box[0] - other[0]) <= NEAR and abs(box[2] - other[2]) <= NEAR


def drawn_boxes(page: Any) -> list[Box]:
    """Whatever is drawn on the page, as its box."""
    return [_box(shape) for shape in (*page.rects, *page.curves)]


def _box(shape: dict[str, Any]) -> Box:
    left, top, right, bottom = (float(shape[side]) for side in ("x0", "top", "x1", "bottom"))
    return left, top, right, bottom


def _is_large(box: Box) -> bool:
    return box[2] - box[0] >= NARROWEST and box[3] - box[1] > LOWEST


def distinct_boxes(boxes: Iterable[Box]) -> list[Box]:
    """The larger of two that are nearly the same: a frame and what fills it."""
    found: list[Box] = []
    for box in sorted(boxes, key=_area, reverse=True):
        if not any(_is_near(box, other) for other in found):
            found.append(box)
    return found


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _is_near(box: Box, other: Box) -> bool:
    return all(abs(a - b) <= 2 * NEAR for a, b in zip(box, other, strict=True))


def _with_bands(box: Box, drawn: Iterable[Box]) -> Box:
    """The box with the coloured bands of its width that touch its top."""
    left, top, right, bottom = box
    for band in sorted(drawn, key=lambda one: one[3], reverse=True):
        if _are_in_line(band, box) and band[1] < top - NEAR and abs(band[3] - top) <= NEAR:
            top = band[1]
    return left, top, right, bottom


def _cuts(box: Box, words: Sequence[Word]) -> bool:
    """Whether a word stands on its border."""
    left, top, right, bottom = box
    return any(
        top < word.middle < bottom
        and (word.x0 < left - NEAR < word.x1 - NEAR or word.x0 + NEAR < right + NEAR < word.x1)
        for word in words
    )


def _touch(box: Box, other: Box) -> bool:
    return box != other and _share_height(box, other) and -NEAR <= _gap(box, other) < APART


def _share_height(box: Box, other: Box) -> bool:
    return min(box[3], other[3]) - max(box[1], other[1]) > LOWEST / 2


def _gap(box: Box, other: Box) -> float:
    """Points between them; negative where they lie over each other."""
    return max(box[0], other[0]) - min(box[2], other[2])
