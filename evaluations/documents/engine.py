"""WeasyPrint, set up once per process: importing it takes a second, so only render processes do."""

import logging
from datetime import UTC, datetime
from functools import cache

from weasyprint import CSS, HTML, Attachment
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from evaluations.documents.canonical import (
    FORMAT,
    PROFILE_FORMAT,
    format_of,
    profile_record_in,
    record_of,
    sha256_of,
)
from evaluations.documents.page import ATTACHMENT, page, profile_page
from evaluations.documents.paths import STATIC
from evaluations.documents.style import stylesheet
from evaluations.documents.tags import scope_headers

logging.getLogger("weasyprint").addHandler(logging.NullHandler())

FONTS = ("atkinson.woff2", "atkinson-ext.woff2")

ASSETS = {f"asset:{name}": STATIC / "vendor" / name for name in FONTS}
"""All that a document may fetch."""


class Fetcher(URLFetcher):  # type: ignore[misc]
    """Nothing but our own assets: no file, no network, no `data:`."""

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        if url not in ASSETS:
            raise PermissionError("Documents fetch nothing but their own assets.")
        return URLFetcherResponse(url, ASSETS[url].read_bytes())


FETCHER = Fetcher()


def pdf(data: str, language: str) -> bytes:
    """A tagged PDF (PDF/UA-1) of canonical data; the same data always give the same bytes."""
    return KINDS[format_of(data)](data, language)


def review_pdf(data: str, language: str) -> bytes:
    record, sha256 = record_of(data), sha256_of(data)
    attached = [_attachment(data, record.sealed_at)] if record.sealed_at else []
    return laid_out(page(record, sha256, language), sha256[:32], attached)


def profile_pdf(data: str, language: str) -> bytes:
    return laid_out(profile_page(profile_record_in(data), language), sha256_of(data)[:32], [])


KINDS = {FORMAT: review_pdf, PROFILE_FORMAT: profile_pdf}
"""By the format that the data name."""


def laid_out(html: str, identifier: str, attachments: list[Attachment]) -> bytes:
    content: bytes = HTML(string=html, url_fetcher=FETCHER).write_pdf(
        stylesheets=stylesheets(),
        font_config=fonts(),
        attachments=attachments,
        pdf_identifier=identifier.encode(),
        pdf_variant="pdf/ua-1",
        finisher=scope_headers,
    )
    return content


def _attachment(data: str, sealed_at: datetime) -> Attachment:
    """Dated by the sealing: WeasyPrint would take the clock, and call any time UTC."""
    at = sealed_at.astimezone(UTC)
    return Attachment(
        string=data,
        url_fetcher=FETCHER,
        name=ATTACHMENT,
        description="Los datos de este documento, en JSON canónico.",
        created=at,
        modified=at,
        relationship="Source",
    )


@cache
def fonts() -> FontConfiguration:
    return FontConfiguration()


@cache
def stylesheets() -> list[CSS]:
    return [CSS(string=stylesheet(), url_fetcher=FETCHER, font_config=fonts())]
