"""The cells of a Word table by the columns they stand in."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from docx.oxml.ns import qn

from evaluations.competencies.reading.formats.word.runs import shown

WIDEST = 60
"""A cell that claims to span more columns is not believed."""


class GridCell(NamedTuple):
    """A cell, the column where it begins, and whether it only goes on with the one above."""

    element: Any
    column: int
    goes_on: bool


def grid_of(table: Any) -> list[list[GridCell | None]]:
    """The rows, with a place for each column in which some cell of the table begins."""
    lines = [row for row in shown(table) if row.tag == qn("w:tr") and not _is_gone(row)]
    rows = [list(_cells(row)) for row in lines]
    starts = sorted({cell.column for row in rows for cell in row})
    return [_placed(row, starts) for row in rows]


def _placed(row: list[GridCell], starts: list[int]) -> list[GridCell | None]:
    by_column = {cell.column: cell for cell in row}
    placed = [by_column.get(start) for start in starts]
    while placed and placed[-1] is None:
        placed.pop()
    return placed


def _cells(row: Any) -> Iterator[GridCell]:
    column = int(_of(row, "w:trPr", "w:gridBefore") or 0)
    for cell in shown(row):
        if cell.tag == qn("w:tc"):
            merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            yield GridCell(cell, column, merge is not None and _val(merge) != "restart")
            column += min(WIDEST, int(_of(cell, "w:tcPr", "w:gridSpan") or 1))


def _is_gone(row: Any) -> bool:
    """A row deleted in a tracked change."""
    return row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None


def _of(element: Any, props: str, name: str) -> str:
    found = element.find(f"{qn(props)}/{qn(name)}")
    return _val(found) if found is not None else ""


def _val(element: Any) -> str:
    return str(element.get(qn("w:val"), ""))
