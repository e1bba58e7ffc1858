"""Matrices of ticks: the level of each competency is the head of the column that is ticked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from evaluations.competencies.reading.blocks import Block, Cell, Piece, Row, joined
from evaluations.competencies.reading.competencies.columns import is_yes
from evaluations.competencies.reading.competencies.levels import is_level
from evaluations.competencies.reading.fields.criteria import demand_of
from evaluations.competencies.reading.labels.labels import inner_topic_of, topic_of
from evaluations.competencies.reading.labels.lexicon import COMPETENCIES, Topic
from evaluations.competencies.reading.markers import SIGNS
from evaluations.competencies.reading.wording import word_count

FEWEST = 3
"""Columns of a scale; two may ask whether something applies, or is essential."""
LONGEST = 5
"""Words of a level's name, at most."""


@dataclass(frozen=True)
class Matrix:
    """The head of a table of ticks and the rows below it."""

    head: Row
    rows: Sequence[Row]
    length: int
    """Of its blocks below the head; a name that is ticked nowhere, and so not asked for, is one."""

    @property
    def ticked(self) -> list[int]:
        """The columns that hold ticks and nothing else."""
        return [
            column
            for column in range(1, len(self.head.cells))
            if all(not row.text(column) or is_tick(row.text(column)) for row in self.rows)
        ]

    @property
    def is_scale(self) -> bool:
        """Whether names are rated: one tick in each row, under levels no lexicon need know."""
        columns = self.ticked
        heads = [self.head.text(column) for column in columns]
        is_one = all(sum(bool(row.text(n)) for n in columns) <= 1 for row in self.rows)
        is_new = not all(map(is_level, heads)) and len(set(heads)) == len(heads)
        return len(columns) >= FEWEST and is_one and is_new and all(map(_may_be_level, heads))

    def levelled(self) -> list[Row]:
        """The same with one column that says the level."""
        return [self._with(self.head, "Nivel"), *(self._with(row, "") for row in self.rows)]

    def _with(self, row: Row, head: str) -> Row:
        columns = self.ticked
        kept = [cell for n, cell in enumerate(row.cells) if n not in columns]
        return replace(row, cells=(*kept, self._level(row, columns, head)))

    def _level(self, row: Row, columns: Sequence[int], head: str) -> Cell:
        marked = next(n for n in columns if row.text(n))
        said = head or joined(self.head.cells[marked])
        return (replace(row.cells[marked][0], text=said, marker="", lead=""),)


def with_levels(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each such matrix as a table of names and levels."""
    whole: list[Block] = []
    start = 0
    while start < len(blocks):
        block = blocks[start]
        matrix = _matrix(block, blocks[start + 1 :]) if isinstance(block, Row) else None
        if matrix and matrix.is_scale:
            whole += matrix.levelled()
            start += matrix.length
        else:
            whole.append(block)
        start += 1
    return whole


def is_tick(text: str) -> bool:
    return is_yes(text) or text.strip() in SIGNS


def _matrix(head: Row, below: Sequence[Block]) -> Matrix | None:
    """The ticked rows as wide as the head, if it stands above names of competencies."""
    if len(head.cells) <= FEWEST or not _heads_names(head):
        return None
    end = 0
    for number, block in enumerate(below):
        if _is_ticked(block, head):
            end = number + 1
        elif not isinstance(block, Piece) or number != end:
            break
    rows = [block for block in below[:end] if isinstance(block, Row)]
    return Matrix(head, rows, end) if len(rows) > 1 else None


def _is_ticked(block: Block, head: Row) -> bool:
    if not isinstance(block, Row) or len(block.cells) != len(head.cells):
        return False
    return any(is_tick(block.text(number)) for number in block.filled[1:])


def _heads_names(head: Row) -> bool:
    first = head.text(0)
    return topic_of(first) in COMPETENCIES or inner_topic_of(first) is Topic.NAME


def _may_be_level(text: str) -> bool:
    """Whether a column's head may name a level: short, and nothing else that a column holds."""
    is_known = demand_of(text) or inner_topic_of(text) or is_yes(text)
    return 0 < word_count(text) <= LONGEST and not is_known
