"""Word documents: paragraphs, lists, tables (merged and nested), text boxes, headers, footers."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import docx
from docx.oxml.ns import qn

from evaluations.competencies.reading.blocks import (
    Block,
    Document,
    Kind,
    Piece,
    Place,
    pieces_in,
)
from evaluations.competencies.reading.formats.runs import Run, lines_of, text_of, weighed
from evaluations.competencies.reading.formats.word.grid import GridCell, grid_of
from evaluations.competencies.reading.formats.word.numbering import Numbering
from evaluations.competencies.reading.formats.word.runs import boxes_of, runs_of, shown
from evaluations.competencies.reading.formats.word.styles import Styles
from evaluations.competencies.reading.markers import split_items
from evaluations.competencies.reading.pages.contents import without_contents
from evaluations.competencies.reading.pages.furniture import numbers_page
from evaluations.competencies.reading.pages.open_rows import blocks_of_row
from evaluations.competencies.reading.wording import cleaned


def read_docx(data: bytes) -> Document:
    """The document's body; what its headers and footers say is furniture."""
    source = docx.Document(io.BytesIO(data))
    reader = DocxReader.of(source)
    body = reader.blocks_in(source.element.body)
    reader.divides_tabs = True
    margins = [block for part in _margins(source) for block in reader.blocks_in(part._element)]
    telling = [piece for piece in pieces_in(margins) if not numbers_page(piece.text)]
    once = {piece.text: piece for piece in telling}
    return Document(tuple(without_contents(body)), tuple(once.values()), tuple(reader.lines))


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

    styles: Styles
    numbering: Numbering
    lines: list[str] = field(default_factory=list)
    divides_tabs: bool = False
    _begun: list[Run] = field(default_factory=list)
    """Runs of a paragraph whose end was deleted: they go on in the next one."""

    @classmethod
    def of(cls, source: Any) -> "DocxReader":
        parts = {part.partname.rpartition("/")[2]: part for part in source.part.package.parts}
        numbered = parts.get("numbering.xml")
        numbering = Numbering.of(numbered.element) if numbered is not None else Numbering()
        return cls(Styles.of(source.styles.element), numbering)

    def blocks_in(self, element: Any) -> list[Block]:
        """The blocks of a body, a cell, a text box or a content control."""
        blocks: list[Block] = []
        for child in shown(element):
            if child.tag == qn("w:p"):
                blocks += self._paragraph(child)
            elif child.tag == qn("w:tbl"):
                blocks += self._table(child)
        return blocks

    def _table(self, table: Any) -> list[Block]:
        return [
            block
            for row in grid_of(table)
            for block in blocks_of_row([self._cell(cell) for cell in row], self._place)
        ]

    def _cell(self, cell: GridCell | None) -> list[Block]:
        return [] if cell is None or cell.goes_on else self.blocks_in(cell.element)

    def _paragraph(self, paragraph: Any) -> list[Block]:
        blocks = [block for box in boxes_of(paragraph) for block in self.blocks_in(box)]
        if self.styles.is_contents(paragraph):
            return blocks
        runs = [*self._begun, *runs_of(paragraph, self.styles.is_bold)]
        self._begun = runs if _goes_on(paragraph) else []
        if not self._begun:
            blocks += self._pieces(runs, paragraph)
        return blocks

    def _pieces(self, runs: Sequence[Run], paragraph: Any) -> list[Piece]:
        lines = lines_of(runs, divides_tabs=self.divides_tabs)
        pieces: list[Piece] = []
        marker = self._marker(paragraph) if lines else None
        for line in lines:
            self.lines.append(text_of(line))
            piece = weighed(Piece(cleaned(text_of(line)), self._place), line)
            styled = self._styled(piece, paragraph, marker)
            pieces += [styled] if styled.kind is Kind.HEADING else split_items(styled)
        return pieces

    @property
    def _place(self) -> Place:
        return Place(1, max(1, len(self.lines)))

    def _marker(self, paragraph: Any) -> tuple[str, int] | None:
        """What a list prints before the paragraph, and how deep it stands."""
        styled = self.styles.list_style(paragraph)
        numbered = self.styles.numbering(paragraph)
        if numbered:
            depth = max(numbered[1], styled or 0)
            return self.numbering.marker(*numbered), depth
        return None if styled is None else ("•", styled)

    def _styled(self, piece: Piece, paragraph: Any, marker: tuple[str, int] | None) -> Piece:
        level = self.styles.heading(paragraph)
        if level:
            return replace(piece, kind=Kind.HEADING, depth=level, strong=True, lead="")
        if marker is None or not marker[0] or marker[0].isupper():
            return piece
        return replace(piece, kind=Kind.ITEM, depth=marker[1], marker=marker[0])


def _goes_on(paragraph: Any) -> bool:
    """Whether the paragraph's end was deleted in a tracked change."""
    marks = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
    return marks is not None and any(
        marks.find(qn(tag)) is not None for tag in ("w:del", "w:moveFrom")
    )
