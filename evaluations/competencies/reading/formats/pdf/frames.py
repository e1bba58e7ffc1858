"""Frames that a page's end left open: drawn as rules, with no rule at that end."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from evaluations.competencies.reading.formats.pdf.tables import LOWEST, NEAR, Box

NARROWEST = 60.0
"""Points of width of a box that holds a text."""

MOST = 1000
"""Upright rules of a page's tables, at most: a drawing has more."""

Edge = dict[str, Any]


def open_frames(edges: Sequence[Edge]) -> Iterator[Box]:
    """Two upright rules with one across at their top or bottom; or at both, where they are high."""
    upright = [edge for edge in edges if edge["orientation"] == "v" and _length(edge) > LOWEST / 2]
    across = [edge for edge in edges if edge["orientation"] == "h"]
    if len(upright) > MOST:
        return
    heights = {(round(edge["top"]), round(edge["bottom"])) for edge in upright}
    for top, bottom in heights:
        alike = (edge for edge in upright if _spans(edge, "top", "bottom", top, bottom))
        for left, right in pairwise(sorted({edge["x0"] for edge in alike})):
            lids = [edge for edge in across if _spans(edge, "x0", "x1", left, right)]
            ends = [any(abs(lid["top"] - end) <= NEAR for lid in lids) for end in (top, bottom)]
            is_open = any(ends) and (not all(ends) or bottom - top > LOWEST)
            if is_open and right - left >= NARROWEST:
                yield left, top, right, bottom


def _length(edge: Edge) -> float:
    return float(edge["bottom"] - edge["top"])


def _spans(edge: Edge, start: str, end: str, first: float, last: float) -> bool:
    return bool(abs(edge[start] - first) <= NEAR and abs(edge[end] - last) <= NEAR)
