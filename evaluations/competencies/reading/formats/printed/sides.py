"""How a printed line stands at the gutter of a table without borders."""

from itertools import pairwise

from evaluations.competencies.reading.blocks import Piece, Place
from evaluations.competencies.reading.formats.printed.gutters import CLEAR, CLOSE
from evaluations.competencies.reading.formats.printed.splits import split_at
from evaluations.competencies.reading.formats.printed.words import PrintedLine
from evaluations.competencies.reading.labels.labels import label_of
from evaluations.competencies.reading.markers import split_marker

APART = 2.5
"""Font sizes between two words of a line that no column holds both."""
SPACE = 0.25
"""A gap this wide, in font sizes, divides a line whose right part begins at the column's edge."""
WIDER = 1.15
"""It is at least so much wider than the spaces between words."""
NAME = 4
"""Words of a name beside which only a space is left."""
AT_EDGE = 0.5
"""Points between a column's edge and what begins at it."""
FAR = 5.0
"""Font sizes of a gap that no column's edge explains."""
INDENT = 2.5
"""Font sizes from a column's edge to its bullets, at most."""


def keeps_clear(line: PrintedLine, gutter: float) -> bool:
    """No word crosses the gutter, and where both sides are filled a wide gap lies between."""
    sides = split_at(line, gutter)
    if sides.left and _has_columns(sides.left):
        return False
    if sides.left and sides.right:
        gap = sides.right.x0 - sides.left.x1
        spaces = [space for side in (sides.left, sides.right) for space in _spaces(side)]
        is_at_edge = bool(spaces) and _is_at_edge(line, gutter)
        clear = CLEAR * line.size
        if is_at_edge:
            clear = min(clear, max(SPACE * line.size, WIDER * min(spaces)))
        return gap > clear and sides.right.x0 >= gutter
    return sides.left is not None or (sides.right is not None and sides.right.x0 >= gutter)


def begins_cell(line: PrintedLine, gutter: float, *, proven: bool) -> bool:
    """By a wide gap; in a table that is proven, a space does after a name that fills its column."""
    if any(_stands_at(one, gutter) for one in line.chunks[1:]):
        return True
    return proven and _is_at_edge(line, gutter)


def _is_at_edge(line: PrintedLine, gutter: float) -> bool:
    """Whether a few words, or a label, end just before what begins at the column's edge."""
    sides = split_at(line, gutter)
    if not (sides.left and sides.right):
        return False
    is_name = len(sides.left.words) <= NAME or is_field(sides.left)
    return is_name and abs(sides.right.x0 - gutter - CLOSE) <= AT_EDGE


def _stands_at(chunk: PrintedLine, gutter: float) -> bool:
    """At the column's left edge; an item may be indented from there."""
    indent = chunk.x0 - gutter
    is_item = bool(split_marker(chunk.text)[0])
    return 0 <= indent <= (INDENT * chunk.size if is_item else 2 * CLOSE)


def is_divided(line: PrintedLine, gutter: float) -> bool:
    sides = split_at(line, gutter)
    return bool(sides.left and sides.right)


def _spaces(line: PrintedLine) -> list[float]:
    return [b.x0 - a.x1 for a, b in pairwise(line.words)]


def _has_columns(line: PrintedLine) -> bool:
    """Whether it is divided so widely that it belongs to another table."""
    return any(b.x0 - a.x1 > APART * line.size for a, b in pairwise(line.chunks))


def is_field(line: PrintedLine) -> bool:
    return label_of(Piece(line.text, Place(0, 0))) is not None


def had_room(last: PrintedLine, left: PrintedLine, gutter: float) -> bool:
    """Whether the left text would have gone on on its own line, had it been one text."""
    first = left.words[0]
    return last.x1 + (first.x1 - first.x0) + 0.6 * first.size < gutter - first.size


def fields_apart(line: PrintedLine) -> list[PrintedLine]:
    """The line divided before a field set far right, as a letterhead's "Versión: 5" is."""
    parts: list[PrintedLine] = []
    for chunk in line.chunks:
        is_far = bool(parts) and chunk.x0 - parts[-1].x1 > FAR * line.size
        if not parts or (is_far and _tells_field(chunk)):
            parts.append(chunk)
        else:
            parts[-1] = PrintedLine((*parts[-1].words, *chunk.words), line.page)
    return parts


def _tells_field(line: PrintedLine) -> bool:
    label = label_of(Piece(line.text, Place(0, 0)))
    return label is not None and label.has_colon and bool(label.value)
