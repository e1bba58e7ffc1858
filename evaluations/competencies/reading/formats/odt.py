"""OpenDocument texts: paragraphs, lists, tables; headers and footers of the page styles."""

import io
from dataclasses import dataclass, field, replace
from typing import Any

from odfdo import Document as OdfDocument

from evaluations.competencies.reading.blocks import Block, Document, Kind, Piece, Place
from evaluations.competencies.reading.markers import split_items
from evaluations.competencies.reading.open_rows import blocks_of_row
from evaluations.competencies.reading.wording import cleaned


def read_odt(data: bytes) -> Document:
    """The document's body; what its master pages print around it is furniture."""
    source = OdfDocument(io.BytesIO(data))
    reader = OdtReader()
    body = reader.blocks_in(source.body)
    styles: Any = source.get_part("styles.xml")
    margins = styles.get_elements(
        "//style:master-page/style:header | //style:master-page/style:footer"
    )
    furniture = [block for margin in margins for block in reader.blocks_in(margin)]
    pieces = tuple(block for block in furniture if isinstance(block, Piece))
    return Document(tuple(body), pieces, tuple(reader.lines))


@dataclass
class OdtReader:
    """Reads elements in order and numbers their lines."""

    lines: list[str] = field(default_factory=list)

    def blocks_in(self, element: Any, depth: int = -1) -> list[Block]:
        """The blocks inside an element; `depth` counts the lists around it."""
        blocks: list[Block] = []
        for child in element.children:
            match child.tag:
                case "text:p" | "text:h":
                    blocks += self._paragraph(child, depth)
                case "text:list":
                    blocks += self.blocks_in(child, depth + 1)
                case "table:table":
                    blocks += self._table(child)
                case "text:list-item" | "text:list-header" | "text:section":
                    blocks += self.blocks_in(child, depth)
                case _:
                    pass
        return blocks

    def _table(self, table: Any) -> list[Block]:
        blocks: list[Block] = []
        for row in table.get_elements("descendant::table:table-row"):
            cells = [
                self.blocks_in(cell) for cell in row.children if cell.tag == "table:table-cell"
            ]
            blocks += blocks_of_row(cells, self._place)
        return blocks

    def _paragraph(self, element: Any, depth: int) -> list[Piece]:
        text = cleaned(element.inner_text)
        if not text:
            return []
        self.lines.append(text)
        piece = Piece(text, self._place)
        if element.tag == "text:h":
            level = int(element.get_attribute("text:outline-level") or 1)
            return [replace(piece, kind=Kind.HEADING, depth=level, strong=True)]
        if depth >= 0:
            piece = replace(piece, kind=Kind.ITEM, depth=depth, marker="•")
        return split_items(piece)

    @property
    def _place(self) -> Place:
        return Place(1, max(1, len(self.lines)))
