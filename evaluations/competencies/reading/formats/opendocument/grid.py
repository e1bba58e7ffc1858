"""The cells of an OpenDocument table by the columns they stand in."""

from collections.abc import Iterator
from typing import Any

GROUPS = frozenset(
    {"table:table-header-rows", "table:table-rows", "table:table-row-group", "text:soft-page-break"}
)
WIDEST = 60
"""A cell repeated more often fills the sheet with nothing."""


def grid_of(table: Any) -> list[list[Any | None]]:
    """The rows, with a place for each column in which a cell begins; None where one covers it."""
    rows = [list(_cells(row)) for row in _rows(table)]
    width = max(map(len, rows), default=0)
    used = [at for at in range(width) if any(at < len(row) and row[at] is not None for row in rows)]
    return [[row[at] if at < len(row) else None for at in used] for row in rows]


def _rows(element: Any) -> Iterator[Any]:
    for child in element.children:
        if child.tag == "table:table-row":
            yield child
        elif child.tag in GROUPS:
            yield from _rows(child)


def _cells(row: Any) -> Iterator[Any | None]:
    for child in row.children:
        repeated = min(WIDEST, int(child.get_attribute("table:number-columns-repeated") or 1))
        if child.tag == "table:table-cell":
            yield child
            yield from [None] * (repeated - 1)
        elif child.tag == "table:covered-table-cell":
            yield from [None] * repeated
