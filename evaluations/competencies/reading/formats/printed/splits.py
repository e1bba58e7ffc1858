"""A line divided at a gutter."""

from dataclasses import dataclass

from evaluations.competencies.reading.formats.printed.words import PrintedLine, Word


@dataclass(frozen=True)
class Split:
    """A line divided at a gutter; one side may be empty."""

    left: PrintedLine | None
    right: PrintedLine | None
    top: float
    bottom: float


def split_at(line: PrintedLine, gutter: float) -> Split:
    left = tuple(word for word in line.words if word.x1 <= gutter)
    right = tuple(word for word in line.words if word.x1 > gutter)
    return Split(_line(left, line.page), _line(right, line.page), line.top, line.bottom)


def _line(words: tuple[Word, ...], page: int) -> PrintedLine | None:
    return PrintedLine(words, page) if words else None
