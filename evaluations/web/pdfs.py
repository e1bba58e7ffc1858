"""A PDF made while somebody waits for it: without a database connection, and few at a time."""

import asyncio

from evaluations.database import end_reading
from evaluations.documents.render import render_pdf
from evaluations.errors import Unavailable
from evaluations.web.answers.language import language

PDF = "application/pdf"

MOST_AT_ONCE = 10
"""In hand or waiting; a document takes about a second, and the sealed ones wait behind them."""

places = asyncio.Semaphore(MOST_AT_ONCE)


async def pdf_of(data: str) -> bytes:
    """In the reader's language. Ends the reading; raises Unavailable when many wait already."""
    await end_reading()
    if places.locked():
        raise Unavailable("Se están preparando otros documentos. Intenta de nuevo en un minuto.")
    async with places:
        return await render_pdf(data, language())
