"""Figures side by side, as a Markdown table."""

import os
import platform
from collections.abc import Sequence
from statistics import median


def beside(pairs: Sequence[tuple[float, float]], digits: int) -> list[str]:
    """The medians of ours and of the other, and that of their ratios, round by round."""
    ours, other = (median(pair[side] for pair in pairs) for side in (0, 1))
    ratio = median(own / its for own, its in pairs)
    return [f"{ours:.{digits}f} / {other:.{digits}f}", f"{ratio:.2f}"]


def print_table(
    other: str, rounds: int, heads: Sequence[str], lines: Sequence[Sequence[str]]
) -> None:
    """With what the figures depend on besides the programs."""
    cores = len(os.sched_getaffinity(0))
    print(f"Python {platform.python_version()}, {cores} cores; medians of {rounds} rounds;")
    print(f"each figure is ours / {other}, and so is each ratio.\n")
    print_rows(heads, lines)


def print_rows(heads: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    widths = [max(len(line[place]) for line in [heads, *lines]) for place in range(len(heads))]
    for line in [heads, ["-" * width for width in widths], *lines]:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        print("|", " | ".join(cells), "|")
