"""A table row while it is read, cell by cell."""

from dataclasses import dataclass, field

from evaluations.competencies.reading.blocks import Block, Place, pieces_in, row_or_pieces

MOST_ROWS = 500
"""A cell that claims to cover more rows is not believed."""
MOST_COLUMNS = 60


@dataclass
class OpenRow:
    """A table row that is being read, inside the blocks that it will belong to."""

    outer: list[Block]
    cells: list[list[Block]] = field(default_factory=list)
    above: dict[int, int] = field(default_factory=dict)
    """Columns that a cell of a row above still covers, and for how many rows."""
    is_term: bool = False
    """Whether it is a term with what a definition list says of it."""

    def skip_covered(self) -> None:
        """An empty cell for each column that is covered from above."""
        while self.above.get(len(self.cells), 0) > 0:
            self.above[len(self.cells)] -= 1
            self.cells.append([])


def blocks_of_row(cells: list[list[Block]], place: Place) -> list[Block]:
    """A row of pieces; a row whose only filled cell is its first gives what that cell holds."""
    if cells and not any(cells[1:]):
        return cells[0]
    flat = [tuple(pieces_in(cell)) for cell in cells]
    first = next((piece.place for cell in flat for piece in cell), place)
    return row_or_pieces(flat, first)
