"""A job description as python-docx writes it: built-in styles, `List Bullet`, merged cells."""

from functools import singledispatch
from io import BytesIO
from typing import Any

import docx

from tests.competencies.reading.office.source import (
    Block,
    Competencies,
    Heading,
    Item,
    Items,
    Pairs,
    Paragraph,
    Source,
    Title,
)
from tests.competencies.reading.office.word_parts import shown


def library(source: Source) -> bytes:
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = source.head
    for pair in source.control:
        text = f"{pair.label}: {pair.value}" if pair.label else pair.value
        section.footer.add_paragraph(text)
        for item in pair.items:
            section.footer.add_paragraph(item.text)
    for block in source.blocks:
        _add(block, document)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@singledispatch
def _add(block: Block, document: Any) -> None:
    raise TypeError(block)


@_add.register
def _(block: Title, document: Any) -> None:
    document.add_heading(block.text, 0)


@_add.register
def _(block: Heading, document: Any) -> None:
    document.add_heading(block.text, 1)


@_add.register
def _(block: Paragraph, document: Any) -> None:
    document.add_paragraph(block.text)


@_add.register
def _(block: Pairs, document: Any) -> None:
    for pair in block.pairs:
        added = document.add_paragraph()
        added.add_run(f"{pair.label}: ").bold = True
        added.add_run(pair.value)
        _list(document, pair.items, "List Bullet")


@_add.register
def _(block: Items, document: Any) -> None:
    if block.label:
        document.add_heading(block.label, 2)
    style = {"ordered": "List Number", "para": "Normal"}.get(block.kind, "List Bullet")
    _list(document, block.items, style)


def _list(document: Any, items: list[Item], style: str) -> None:
    for item in items:
        document.add_paragraph(item.text, style=style)
        for child in item.children:
            document.add_paragraph(child, style=f"{style} 2")


@_add.register
def _(block: Competencies, document: Any) -> None:
    grid = document.add_table(rows=1, cols=len(block.kinds), style="Table Grid")
    for cell, text in zip(grid.rows[0].cells, block.header, strict=True):
        cell.text = text
    for one in block.competencies:
        for kind, cell in zip(block.kinds, grid.add_row().cells, strict=True):
            if kind in {"behaviours", "negatives"}:
                first, *rest = getattr(one, kind)
                cell.paragraphs[0].text = first
                cell.paragraphs[0].style = "List Bullet"
                for text in rest:
                    cell.add_paragraph(text, style="List Bullet")
            else:
                cell.text = shown(one, kind)
