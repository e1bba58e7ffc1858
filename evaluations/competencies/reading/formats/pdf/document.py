"""A PDF's pages read into one document."""

import io
import re
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from evaluations.competencies.reading.blocks import Document, Piece
from evaluations.competencies.reading.errors import UnreadableProfile
from evaluations.competencies.reading.formats.pdf.bars import bars_of, cuts_of
from evaluations.competencies.reading.formats.pdf.bullets import with_drawn_bullets
from evaluations.competencies.reading.formats.pdf.edges import small_edges
from evaluations.competencies.reading.formats.pdf.page import Page
from evaluations.competencies.reading.formats.pdf.pages import PagesReader
from evaluations.competencies.reading.formats.pdf.panels import chips_of, panels_of
from evaluations.competencies.reading.formats.pdf.stripes import levels_of
from evaluations.competencies.reading.formats.pdf.tables import ruled_rows
from evaluations.competencies.reading.formats.pdf.turned import (
    is_level,
    turned_columns,
    turned_spots,
)
from evaluations.competencies.reading.formats.printed.letters import whole_words
from evaluations.competencies.reading.formats.printed.paragraphs import LARGER, Setting
from evaluations.competencies.reading.formats.printed.symbols import words_with_bullets
from evaluations.competencies.reading.formats.printed.words import (
    PrintedLine,
    body_size,
    lines_of,
)
from evaluations.competencies.reading.pages.contents import without_contents
from evaluations.competencies.reading.pages.furniture import furniture_of, numbers_page
from evaluations.competencies.reading.pages.joining import mended
from evaluations.competencies.reading.pages.late_labels import with_late_labels

MOST_PAGES = 200
FEIGNED = 0.8
"""Points by which a letter printed twice to look bold is moved, at most."""
HYPHENATED = 3
"""A document that divides words at line ends does so more often than this."""
DIVIDED = re.compile(r"[^\W\d]-$")
COMPOUND = re.compile(r"\w+-\w+")


def read_pdf(data: bytes) -> Document:
    """The document; refused without a text layer, with a password, or with too many pages."""
    pages = _pages(data)
    lines = [line for page in pages for line in page.lines]
    if not lines:
        raise UnreadableProfile(
            "El PDF no tiene texto, solo imágenes: pásalo antes por un reconocimiento de texto"
            " (OCR)."
        )
    found = furniture_of([line.text for line in lines], [line.page for line in lines])
    setting = _setting(lines)
    small = {line for page in pages for line in small_edges(page.lines, setting.size)}
    furniture = [line for n, line in enumerate(lines) if n in found or line in small]
    blocks = PagesReader(setting, furniture=furniture).blocks_of(pages)
    return Document(
        tuple(without_contents(mended(with_late_labels(blocks)))),
        tuple(_once(chunk, setting) for chunk in _distinct(furniture)),
        tuple(line.text for line in lines),
        ("pages_without_text",) if any(not page.lines for page in pages) else (),
    )


def _pages(data: bytes) -> list[Page]:
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            if len(pdf.pages) > MOST_PAGES:
                raise UnreadableProfile(
                    "El PDF tiene %(pages)s páginas y se leen %(most)s como máximo: envía solo la"
                    " descripción del puesto.",
                    pages=len(pdf.pages),
                    most=MOST_PAGES,
                )
            return [_page(page) for page in pdf.pages]
    except PdfminerException as error:
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in error.args):
            raise UnreadableProfile(
                "El PDF está protegido con contraseña: guárdalo sin contraseña y envíalo de nuevo."
            ) from None
        raise


def _page(page: Any) -> Page:
    upright = page.filter(_Printed())
    found = upright.extract_words(
        extra_attrs=["fontname", "size"], x_tolerance_ratio=0.15, keep_blank_chars=False
    )
    lines = lines_of(with_drawn_bullets(words_with_bullets(found), page), page.page_number)
    words = [word for line in lines for word in whole_words(line.words)]
    number = page.page_number
    ruled = ruled_rows(upright) if len(page.edges) > 3 else []
    panels, levels = panels_of(upright, words, ruled), levels_of(upright.edges)
    bars = bars_of(upright, words, ruled, panels)
    turned = turned_columns(ruled, turned_spots(page.chars), words)
    chips = chips_of(upright, panels)
    page.close()
    lines = lines_of(words, number)
    cuts = cuts_of(bars, words)
    return Page(number, words, ruled, lines, panels, bars, cuts, chips, levels, turned)


class _Printed:
    """Keeps upright letters, each once: bold is sometimes feigned by printing twice."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, int], list[float]] = {}

    def __call__(self, thing: dict[str, Any]) -> bool:
        if thing["object_type"] != "char":
            return True
        printed = self._seen.setdefault((thing["text"], round(thing["top"])), [])
        is_new = all(abs(thing["x0"] - x0) >= FEIGNED for x0 in printed)
        printed.append(thing["x0"])
        return is_new and is_level(thing)


def _setting(lines: list[PrintedLine]) -> Setting:
    compounds = {found.casefold() for line in lines for found in COMPOUND.findall(line.text)}
    tops = [(line.page, line.top) for line in lines]
    size = body_size(lines)
    headings = {round(line.size, 1) for line in lines if line.size >= LARGER * size}
    divided = sum(bool(DIVIDED.search(chunk.text)) for line in lines for chunk in line.chunks)
    return Setting(
        size, frozenset(compounds), tops, sorted(headings, reverse=True), divided >= HYPHENATED
    )


def _distinct(furniture: list[PrintedLine]) -> list[PrintedLine]:
    chunks = {chunk.text: chunk for line in reversed(furniture) for chunk in line.chunks}
    telling = [chunk for text, chunk in chunks.items() if not numbers_page(text)]
    return sorted(telling, key=lambda chunk: (chunk.page, chunk.top, chunk.x0))


def _once(chunk: PrintedLine, setting: Setting) -> Piece:
    return Piece(chunk.text, setting.place(chunk), strong=chunk.is_bold)
