"""A shaded or framed bar of facts that stands alone beside the main text."""

from collections.abc import Iterable, Sequence
from typing import Any

from evaluations.competencies.reading.blocks import Block, Piece, Row
from evaluations.competencies.reading.formats.pdf.frames import NARROWEST, open_frames
from evaluations.competencies.reading.formats.pdf.panels import distinct_boxes, drawn_boxes
from evaluations.competencies.reading.formats.pdf.tables import NEAR, Box, RuledRow, words_in
from evaluations.competencies.reading.formats.printed.factual import lists_facts
from evaluations.competencies.reading.formats.printed.running import SAME_TOP, begin_together
from evaluations.competencies.reading.formats.printed.words import PrintedLine, Word, lines_of
from evaluations.competencies.reading.labels.labels import label_of
from evaluations.competencies.reading.labels.lexicon import Topic

WIDEST = 0.45
"""A bar's width as a share of the page's, at most."""
FEWEST = 5
"""Lines in the bar, and beside it, at least: fewer are a letterhead or a note."""
OF_DOCUMENT = frozenset({Topic.DOCUMENT_TITLE, Topic.DOCUMENT_KEY, Topic.REVISION, Topic.OTHER})
LEVEL = 0.7
"""The share of a column's lines that stand level with others where it is a table's."""
MOST = 300
"""Boxes that are looked at on a page: a drawing has more."""


def bars_of(
    page: Any, words: Sequence[Word], rows: Iterable[RuledRow], panels: Sequence[Box]
) -> list[Box]:
    """The boxes at one side of a page, with the lines of another text beside them."""
    boxes = [*drawn_boxes(page), *open_frames(page.edges)][:MOST]
    narrow = [box for box in boxes if NARROWEST <= box[2] - box[0] <= WIDEST * float(page.width)]
    taken = [*panels, *(box for row in rows for box in row.boxes if box)]
    free = [box for box in distinct_boxes(narrow) if not any(_meet(box, one) for one in taken)]
    found: list[Box] = []
    for box in free:
        if not any(_meet(box, other) for other in found) and _is_bar(box, words):
            found.append(box)
    return sorted(found, key=lambda box: box[1])


def cuts_of(bars: Iterable[Box], words: Sequence[Word]) -> list[float]:
    """Heights that divide what stands over and under the bars from the text beside them."""
    cuts: set[float] = set()
    for left, top, right, bottom in bars:
        across = [word for word in words if word.x0 < right and left < word.x1]
        cuts |= {max((one.bottom for one in across if one.bottom <= top + NEAR), default=0)}
        cuts |= {min((one.top for one in across if one.top >= bottom - NEAR), default=0)}
    return sorted(cuts - {0})


def with_bars(main: Sequence[Block], bars: Sequence[Block]) -> list[Block]:
    """The main text with what the bars say before its first section, below the title."""
    start = next((n for n, block in enumerate(main) if _is_labelled(block)), 0)
    return [*main[:start], *bars, *main[start:]]


def _is_labelled(block: Block) -> bool:
    first = block if isinstance(block, Piece) else _first(block)
    label = label_of(first)
    return label is not None and label.topic not in OF_DOCUMENT


def _first(row: Row) -> Piece:
    return row.cells[row.filled[0]][0]


def _is_bar(box: Box, words: Sequence[Word]) -> bool:
    """Whether lines of their own stand on one side of the box, and nothing on the other."""
    left, top, right, bottom = box
    held = lines_of(words_in(box, words), 1)
    level = [word for word in words if top < word.middle < bottom]
    sides = (
        [word for word in level if word.x1 <= left],
        [word for word in level if word.x0 >= right],
    )
    is_clear = len(level) == sum(map(len, sides)) + sum(len(line.words) for line in held)
    if not is_clear or all(sides):
        return False
    beside = lines_of(sides[0] or sides[1], 1)
    return min(len(held), len(beside)) >= FEWEST and not _are_rows(held, beside)


def _are_rows(held: Sequence[PrintedLine], beside: Sequence[PrintedLine]) -> bool:
    """Whether the box is only a table's shaded column, its cells level with those beside them."""
    level = sum(any(abs(line.top - one.top) <= SAME_TOP for one in beside) for line in held)
    is_level = level >= LEVEL * len(held) and not lists_facts(held)
    return is_level or begin_together(held, beside)


def _meet(box: Box, other: Box) -> bool:
    across = min(box[2], other[2]) - max(box[0], other[0])
    down = min(box[3], other[3]) - max(box[1], other[1])
    return across > NEAR and down > NEAR
