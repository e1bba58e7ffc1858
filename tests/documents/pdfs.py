"""Documents rendered once for all tests that look at them, and ways to look."""

import asyncio
from collections.abc import Callable
from functools import cache
from io import BytesIO

import pikepdf
import pypdfium2

from evaluations.documents.canonical import canonical, canonical_profile
from evaluations.documents.profile_record import ProfileRecord
from evaluations.documents.record import ReviewRecord
from evaluations.documents.render import render_pdf

Make = Callable[[], ReviewRecord | ProfileRecord]


@cache
def pdf_of(make: Make) -> bytes:
    return asyncio.run(render_pdf(data_of(make())))


def data_of(record: ReviewRecord | ProfileRecord) -> str:
    return canonical_profile(record) if isinstance(record, ProfileRecord) else canonical(record)


@cache
def texts_of(make: Make) -> list[str]:
    """The text of each page."""
    pdf = pypdfium2.PdfDocument(pdf_of(make))
    texts = [page.get_textpage().get_text_range() for page in pdf]
    return [text.replace("\r\n", "\n") for text in texts]


@cache
def opened(make: Make) -> pikepdf.Pdf:
    """Kept open: what pikepdf hands out does not outlive it."""
    return pikepdf.open(BytesIO(pdf_of(make)))
