"""A document in English: its headings, its tables and its running heads."""

import asyncio

import pypdfium2
import pytest

from evaluations.documents.canonical import canonical
from evaluations.documents.render import render_pdf
from tests.documents import records
from tests.documents.test_page import html_of

PROBATION = [
    "Details",
    "Objective of the position and goals for the month",
    "Requirements and knowledge",
    "Competencies and behaviours",
    "Goals",
    "Support given by the organisation",
    "Summary",
    "Opinion of the Joint Commission on Productivity, Training and Instruction",
    "Determination",
    "Commitments for the next 90 days",
    "Comments by the person reviewed",
    "Signatures",
    "Privacy and integrity notice",
]
ANNUAL = [
    "Details",
    "Summary",
    "Goals",
    "Competencies and behaviours",
    "Requirements to renew",
    "Account by the person reviewed",
    "The line manager’s account",
    "The two views compared",
    "Recognition and development opportunities",
    "Individual development plan",
    "Commitments and goals for the next period (draft)",
    "Comments, disagreement and reply",
    "Signatures",
    "Annex: method and log",
    "Privacy and integrity notice",
]


@pytest.mark.parametrize(
    ("make", "sections"), [(records.probation, PROBATION), (records.annual, ANNUAL)]
)
def test_all_headings_are_english(make, sections: list[str]) -> None:
    html = html_of(make(), "en")

    assert html.html is not None and html.html["lang"] == "en"
    assert [heading.get_text() for heading in html.select("h2")] == sections


def test_codes_are_said_in_english() -> None:
    text = html_of(records.probation(), "en").get_text(" ", strip=True)

    for said in ("Indefinite term", "Meets the requirements", "Not observed", "N/O", "Often"):
        assert said in text


def test_the_pdf_is_english_from_head_to_foot() -> None:
    pdf = pypdfium2.PdfDocument(asyncio.run(render_pdf(canonical(records.probation()), "en")))
    pages = [page.get_textpage().get_text_range() for page in pdf]

    for number, text in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in text
        assert "Confidential · Profile" in text
    assert "Probation month review" in pages[0]
    assert "Meets expectations" in pages[0]
