"""Documents rendered once for all tests that look at them, and ways to look."""

import asyncio
from collections.abc import Callable
from functools import cache
from io import BytesIO

import pikepdf
import pypdfium2

from evaluations.documents.canonical import canonical
from evaluations.documents.record import ReviewRecord
from evaluations.documents.render import render_pdf


@cache
def pdf_of(make: Callable[[], ReviewRecord]) -> bytes:
    return asyncio.run(render_pdf(canonical(make())))


@cache
def texts_of(make: Callable[[], ReviewRecord]) -> list[str]:
    """The text of each page."""
    pdf = pypdfium2.PdfDocument(pdf_of(make))
    texts = [page.get_textpage().get_text_range() for page in pdf]
    return [text.replace("\r\n", "\n") for text in texts]


@cache
def opened(make: Callable[[], ReviewRecord]) -> pikepdf.Pdf:
    """Kept open: what pikepdf hands out does not outlive it."""
    return pikepdf.open(BytesIO(pdf_of(make)))
