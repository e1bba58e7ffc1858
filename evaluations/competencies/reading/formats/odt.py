"""OpenDocument texts: paragraphs, lists, tables, text boxes; headers and footers of the pages."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from odfdo import Document as OdfDocument

from evaluations.competencies.reading.blocks import (
    Block,
    Document,
    Kind,
    Piece,
    Place,
    pieces_in,
)
from evaluations.competencies.reading.formats.opendocument.grid import grid_of
from evaluations.competencies.reading.formats.opendocument.lists import Lists, OpenList
from evaluations.competencies.reading.formats.opendocument.runs import FRAMES, boxes_of, runs_of
from evaluations.competencies.reading.formats.opendocument.styles import Styles
from evaluations.competencies.reading.formats.runs import Run, lines_of, text_of, weighed
from evaluations.competencies.reading.markers import split_items
from evaluations.competencies.reading.pages.contents import without_contents
from evaluations.competencies.reading.pages.furniture import numbers_page
from evaluations.competencies.reading.pages.open_rows import blocks_of_row
from evaluations.competencies.reading.wording import cleaned

MARGINS = " | ".join(
    f"//style:master-page/style:{part}{page}"
    for part in ("header", "footer")
    for page in ("", "-first", "-left")
)
PARAGRAPHS = frozenset({"text:p", "text:h"})
AROUND = frozenset({"text:list-item", "text:list-header", "text:section", *FRAMES})


def read_odt(data: bytes) -> Document:
    """The document's body; what its master pages print around it is furniture."""
    source = OdfDocument(io.BytesIO(data))
    common: Any = source.get_part("styles.xml")
    reader = OdtReader(Styles.of(source.get_part("content.xml"), common))
    body = reader.blocks_in(source.body)
    reader.divides_tabs = True
    margins = [block for one in common.get_elements(MARGINS) for block in reader.blocks_in(one)]
    telling = [piece for piece in pieces_in(margins) if not numbers_page(piece.text)]
    once = {piece.text: piece for piece in telling}
    return Document(tuple(without_contents(body)), tuple(once.values()), tuple(reader.lines))


@dataclass
class OdtReader:
    """Reads elements in order and numbers their lines."""

    styles: Styles
    lines: list[str] = field(default_factory=list)
    divides_tabs: bool = False
    _lists: Lists = field(init=False)

    def __post_init__(self) -> None:
        self._lists = Lists(self.styles)

    def blocks_in(self, element: Any, around: OpenList | None = None) -> list[Block]:
        """The blocks inside an element that may stand in a list."""
        blocks: list[Block] = []
        is_item = around is not None and element.tag == "text:list-item"
        marker = self._lists.next_marker(around) if around and is_item else ""
        for child in element.children:
            if child.tag in PARAGRAPHS:
                blocks += self._paragraph(child, marker, around.depth if around else 0)
                marker = ""
            else:
                blocks += self._group(child, around)
        return blocks

    def _group(self, element: Any, around: OpenList | None) -> list[Block]:
        if element.tag == "text:list":
            return self.blocks_in(element, self._lists.open(element, around))
        if element.tag == "table:table":
            return self._table(element)
        return self.blocks_in(element, around) if element.tag in AROUND else []

    def _table(self, table: Any) -> list[Block]:
        return [
            block
            for row in grid_of(table)
            for block in blocks_of_row(
                [[] if cell is None else self.blocks_in(cell) for cell in row], self._place
            )
        ]

    def _paragraph(self, element: Any, marker: str, depth: int) -> list[Block]:
        blocks = [block for box in boxes_of(element) for block in self.blocks_in(box)]
        runs = list(runs_of(element, self.styles))
        for line in lines_of(runs, divides_tabs=self.divides_tabs):
            blocks += self._pieces(line, element, marker, depth)
        return blocks

    def _pieces(self, line: Sequence[Run], element: Any, marker: str, depth: int) -> list[Piece]:
        self.lines.append(text_of(line))
        piece = weighed(Piece(cleaned(text_of(line)), self._place), line)
        if level := self._heading(element):
            return [replace(piece, kind=Kind.HEADING, depth=level, strong=True, lead="")]
        if marker and not marker.isupper():
            piece = replace(piece, kind=Kind.ITEM, depth=depth, marker=marker)
        return split_items(piece)

    def _heading(self, element: Any) -> int | None:
        if element.tag == "text:h":
            return int(element.get_attribute("text:outline-level") or 1)
        return self.styles.heading(element.get_attribute("text:style-name"))

    @property
    def _place(self) -> Place:
        return Place(1, max(1, len(self.lines)))
