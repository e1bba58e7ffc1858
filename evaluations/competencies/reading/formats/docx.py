"""Word documents: paragraphs, lists, tables (merged and nested), headers and footers."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from evaluations.competencies.reading.blocks import (
    Block,
    Document,
    Kind,
    Piece,
    Place,
    pieces_in,
)
from evaluations.competencies.reading.markers import split_items
from evaluations.competencies.reading.open_rows import blocks_of_row
from evaluations.competencies.reading.wording import cleaned

HEADING = re.compile(r"(?:heading|t[ií]tulo|encabezado)\s*(\d)", re.IGNORECASE)
LIST = re.compile(r"list|lista|vi[ñn]eta|bullet", re.IGNORECASE)


def read_docx(data: bytes) -> Document:
    """The document's body; what its headers and footers say is furniture."""
    source = docx.Document(io.BytesIO(data))
    reader = DocxReader(source)
    body = reader.blocks_in(source.element.body, source)
    margins = [
        block for part in _margins(source) for block in reader.blocks_in(part._element, part)
    ]
    once = {piece.text: piece for piece in pieces_in(margins)}
    return Document(tuple(body), tuple(once.values()), tuple(reader.lines))


def _margins(source: Any) -> Iterator[Any]:
    for section in source.sections:
        for part in (
            section.header,
            section.first_page_header,
            section.even_page_header,
            section.footer,
            section.first_page_footer,
            section.even_page_footer,
        ):
            if not part.is_linked_to_previous:
                yield part


@dataclass
class DocxReader:
    """Reads paragraphs and tables in order and numbers their lines."""

    source: Any
    lines: list[str] = field(default_factory=list)

    def blocks_in(self, element: Any, parent: Any) -> list[Block]:
        """The blocks of a body, a cell or a content control."""
        blocks: list[Block] = []
        for child in element.iterchildren():
            if child.tag == qn("w:p"):
                blocks += self._paragraph(Paragraph(child, parent))
            elif child.tag == qn("w:tbl"):
                blocks += self._table(Table(child, parent))
            elif child.tag == qn("w:sdt"):
                blocks += self._control(child, parent)
        return blocks

    def _control(self, element: Any, parent: Any) -> list[Block]:
        content = element.find(qn("w:sdtContent"))
        return self.blocks_in(content, parent) if content is not None else []

    def _table(self, table: Table) -> list[Block]:
        blocks: list[Block] = []
        above: dict[int, Any] = {}
        for row in table.rows:
            cells = []
            for column, cell in enumerate(_once(row.cells)):
                is_again = above.get(column) is cell._tc
                above[column] = cell._tc
                cells.append([] if is_again else self.blocks_in(cell._tc, cell))
            blocks += blocks_of_row(cells, self._place)
        return blocks

    def _paragraph(self, paragraph: Paragraph) -> list[Piece]:
        lines = [part for part in paragraph.text.split("\n") if cleaned(part)]
        pieces = []
        for text in lines:
            self.lines.append(text)
            piece = Piece(cleaned(text), self._place)
            pieces += split_items(self._styled(piece, paragraph))
        return pieces

    @property
    def _place(self) -> Place:
        return Place(1, max(1, len(self.lines)))

    def _styled(self, piece: Piece, paragraph: Paragraph) -> Piece:
        style = str(paragraph.style.name) if paragraph.style is not None else ""
        if style in {"Title", "Título", "Puesto"}:
            return replace(piece, kind=Kind.HEADING, depth=1, strong=True)
        if found := HEADING.match(style):
            return replace(piece, kind=Kind.HEADING, depth=int(found[1]) + 1, strong=True)
        weighed = _weighed(piece, paragraph)
        depth = _list_depth(paragraph, style)
        if depth is None:
            return weighed
        return replace(weighed, kind=Kind.ITEM, depth=depth, marker="•")


def _weighed(piece: Piece, paragraph: Paragraph) -> Piece:
    """Bold as a whole, or at its beginning."""
    runs = [run for run in paragraph.runs if run.text.strip()]
    bold = list(takewhile(lambda run: bool(run.bold), runs))
    if runs and len(bold) == len(runs):
        return replace(piece, strong=True)
    lead = cleaned("".join(run.text for run in bold))
    return replace(piece, lead=lead if lead and piece.text.startswith(lead) else "")


def _list_depth(paragraph: Paragraph, style: str) -> int | None:
    """The nesting of a list paragraph, by its numbering or its style; None for no list."""
    numbering = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    if numbering is not None:
        level = numbering.find(qn("w:ilvl"))
        number = numbering.find(qn("w:numId"))
        if number is not None and number.get(qn("w:val")) == "0":
            return None
        return int(level.get(qn("w:val"), 0)) if level is not None else 0
    if not LIST.search(style) or "paragraph" in style.lower() or "párrafo" in style.lower():
        return None
    digits = re.search(r"(\d)$", style)
    return int(digits[1]) - 1 if digits else 0


def _once(cells: Any) -> Iterator[_Cell]:
    """A cell merged over several columns stands once in its row."""
    last = None
    for cell in cells:
        if cell._tc is not last:
            yield cell
        last = cell._tc
