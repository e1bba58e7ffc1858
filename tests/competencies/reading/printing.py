"""A page of HTML printed as the other formats that job descriptions come in."""

import textwrap
from collections.abc import Callable, Iterator
from typing import Any

from bs4 import BeautifulSoup, Tag
from docx import Document

from tests.competencies.reading.rendering import BORDERED, PAGE, pdf_of, saved

WIDTH = 104
BULLET = "• "


def as_html(page: str) -> bytes:
    return f"<!doctype html><html><body>{page}</body></html>".encode()


def as_bordered_pdf(page: str) -> bytes:
    return _pdf(page, BORDERED)


def as_centred_pdf(page: str) -> bytes:
    """Names in the middle of their cells, over pages so small that rows must break."""
    return _pdf(page, BORDERED, "td { vertical-align: middle } @page { size: 21.6cm 12cm }")


def as_borderless_pdf(page: str) -> bytes:
    return _pdf(page)


def _pdf(page: str, *css: str) -> bytes:
    plain = "td:first-child { width: auto } table { table-layout: auto } th { font-weight: bold }"
    plain += "@page { @top-right { content: 'Uso interno' } }"
    return pdf_of(f"<style>{PAGE}{plain}{''.join(css)}</style><body>{page}</body>")


def as_markdown(page: str) -> bytes:
    return "\n".join(_markdown(page)).encode()


def _markdown(page: str) -> Iterator[str]:
    for tag in _blocks(page):
        if tag.name == "table":
            yield from _markdown_table(tag)
        elif tag.name in {"ul", "ol"}:
            yield from (f"{_marker(tag, n)} {_said(li)}" for n, li in enumerate(tag("li"), 1))
        elif tag.name == "p":
            yield _said(tag, bold="**")
        else:
            yield f"{'#' * int(tag.name[1])} {_said(tag)}"
        yield ""


def _markdown_table(table: Tag) -> Iterator[str]:
    for number, row in enumerate(_rows(table)):
        cells = ["<br>".join(_cell(cell)) for cell in row]
        yield f"| {' | '.join(cells)} |"
        if number == 0:
            yield f"|{' --- |' * len(cells)}"


def as_text(page: str) -> bytes:
    """Plain text of a fixed width, the columns of its tables aligned by spaces."""
    return "\n".join(_text(page)).encode()


def _text(page: str) -> Iterator[str]:
    for tag in _blocks(page):
        if tag.name == "table":
            yield from _aligned(_rows(tag))
        elif tag.name in {"ul", "ol"}:
            for number, li in enumerate(tag("li"), 1):
                yield from textwrap.wrap(f"{_marker(tag, number)} {_said(li)}", WIDTH)
        else:
            yield from textwrap.wrap(_said(tag), WIDTH)
        if tag.name != "h3":
            yield ""


def _aligned(rows: list[list[Tag]]) -> Iterator[str]:
    texts = [[_cell(cell) for cell in row] for row in rows]
    widths = _widths(texts)
    for row in texts:
        cells = [
            [line for text in cell for line in textwrap.wrap(text, width - 3)]
            for cell, width in zip(row, widths, strict=True)
        ]
        for number in range(max(len(cell) for cell in cells)):
            parts = [cell[number] if number < len(cell) else "" for cell in cells]
            yield "".join(p.ljust(w) for p, w in zip(parts, widths, strict=True)).rstrip()
        yield ""


def _widths(rows: list[list[list[str]]]) -> list[int]:
    """Short columns as wide as they need, the rest shared by those with sentences."""
    longest = [
        max(len(text) for cell in column for text in [*cell, ""])
        for column in zip(*rows, strict=True)
    ]
    short = [min(length, 24) + 3 for length in longest]
    free = WIDTH - sum(s for s, length in zip(short, longest, strict=True) if length <= 24)
    many = sum(length > 24 for length in longest)
    return [s if length <= 24 else free // many for s, length in zip(short, longest, strict=True)]


def as_word(page: str) -> bytes:
    document = Document()
    for tag in _blocks(page):
        _PRINTED.get(tag.name, _heading)(document, tag)
    return saved(document)


def _heading(document: Any, tag: Tag) -> None:
    document.add_heading(_said(tag), int(tag.name[1]))


def _paragraph(document: Any, tag: Tag) -> None:
    paragraph = document.add_paragraph()
    for part in tag.children:
        paragraph.add_run(part.get_text()).bold = isinstance(part, Tag) and part.name == "b"


def _list(document: Any, tag: Tag) -> None:
    style = "List Bullet" if tag.name == "ul" else "List Number"
    for li in tag("li"):
        document.add_paragraph(_said(li), style)


def _table(document: Any, tag: Tag) -> None:
    rows = _rows(tag)
    table = document.add_table(0, len(rows[0]))
    for row in rows:
        for cell, source in zip(table.add_row().cells, row, strict=True):
            items = source("li")
            cell.text = _said(items[0] if items else source)
            for li in items[1:]:
                cell.add_paragraph(_said(li))
            for paragraph in cell.paragraphs if items else ():
                paragraph.style = "List Bullet"


_PRINTED: dict[str, Callable[[Any, Tag], None]] = {
    "p": _paragraph,
    "ul": _list,
    "ol": _list,
    "table": _table,
}


def _blocks(page: str) -> list[Tag]:
    return [one for one in BeautifulSoup(page, "html.parser").children if isinstance(one, Tag)]


def _rows(table: Tag) -> list[list[Tag]]:
    return [list(row(["td", "th"])) for row in table("tr")]


def _cell(cell: Tag) -> list[str]:
    return [f"{BULLET}{_said(li)}" for li in cell("li")] or [_said(cell)]


def _marker(tag: Tag, number: int) -> str:
    return "-" if tag.name == "ul" else f"{number}."


def _said(tag: Tag, bold: str = "") -> str:
    return "".join(
        f"{bold}{part.get_text()}{bold}" if isinstance(part, Tag) else str(part)
        for part in tag.children
    ).strip()


FORMATS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "html": ("html", as_html),
    "md": ("md", as_markdown),
    "txt": ("txt", as_text),
    "docx": ("docx", as_word),
    "pdf, bordes": ("pdf", as_bordered_pdf),
    "pdf, centrado": ("pdf", as_centred_pdf),
    "pdf, sin bordes": ("pdf", as_borderless_pdf),
}
"""Each format by its name: the file's ending, and what prints it."""
