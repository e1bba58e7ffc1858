"""The whole story at the command line: from a job description to a sealed PDF."""

import json
import re
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from evaluations.clock import today
from tests.cli.commands import FACT, SEEDS, Office, founded, run

pytestmark = pytest.mark.timeout(300)

PLAN = {
    "title": "Metas del mes de prueba",
    "starts_on": str(today() - timedelta(days=20)),
    "ends_on": str(today() + timedelta(days=9)),
    "goals": [
        {
            "title": "Llamadas atendidas",
            "weight": 100,
            "kind": "threshold",
            "threshold": "30",
            "target": "40",
            "stretch": "50",
        }
    ],
}
OPINION = {
    "given_on": str(today()),
    "sense": "accredits",
    "members": "Ana López y Raúl Díaz; Eva Ruiz y Luis Mora",
    "text": "Con base en los hechos.",
}
DECISION = {"outcome": "accredits", "reasons": "Cumple lo que el puesto pide."}


@pytest.mark.parametrize("seed", ["000", "001"])
def test_from_a_job_description_to_a_sealed_pdf(empty: None, seed: str, tmp_path: Path) -> None:
    here = Office.staffed(founded(), SEEDS / f"{seed}.txt", tmp_path)
    here.marta.runs("person", "goals", here.emilio.email, here.file(PLAN))
    review = here.opened()

    here.answered(here.emilio, review, level=5)
    here.answered(here.marta, review, level=4, fact=FACT)
    here.hr.runs("review", "opinion", review, here.file(OPINION))
    here.marta.runs("review", "decide", review, here.file(DECISION))
    receipt = here.emilio.runs("review", "acknowledge", review, "--comment", "Gracias.")
    here.hr.runs("review", "pdf", review, tmp_path / "review.pdf")

    pdf = (tmp_path / "review.pdf").read_bytes()
    about = here.shown(here.hr, review)["about"]
    check_paper(words_of(pdf), seed, [about["folio"], receipt["sha256"], FACT, "Gracias."])
    assert scored(pdf, tmp_path) == about["result"]
    assert about["state"] == "sealed"


def check_paper(words: str, seed: str, said: list[str]) -> None:
    """All of the rubric stands in it word for word, and what was said besides."""
    expected = json.loads((SEEDS / f"{seed}.expected.json").read_text())["competencies"]
    behaviours = [text for part in expected for text in part["behaviours"]]
    assert behaviours
    assert [text for text in [*behaviours, *said] if plain(text) not in words] == []


def words_of(pdf: bytes) -> str:
    pages = pypdfium2.PdfDocument(pdf)
    return plain("".join(page.get_textpage().get_text_range() for page in pages))


def plain(text: str) -> str:
    """Without what a line's end changes: white space, and hyphens of either kind."""
    return re.sub(r"[\s\ufffe\u00ad-]+", "", text)


def scored(pdf: bytes, folder: Path) -> Any:
    """What `evaluations score` makes of the data in the document."""
    with pikepdf.open(BytesIO(pdf)) as document:
        (attachment,) = document.attachments.values()
        data = attachment.get_file().read_bytes()
    (folder / "sealed.json").write_bytes(data)
    return json.loads(run("score", folder / "sealed.json").stdout)
