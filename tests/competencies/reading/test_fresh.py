"""Documents written without a look at the reader: what it had never seen, it reads whole."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from evaluations.competencies.reading import as_json, read_profile
from tests.competencies.reading.conftest import expected
from tests.competencies.reading.rendering import pdf_of
from tests.competencies.reading.scores import Score, normalised, official_score

FRESH = Path(__file__).parent / "fresh"
NAMES = sorted(path.stem for path in (FRESH / "expected").glob("*.json"))
PART = ("name", "behaviours", "definition", "level", "weight", "negative_behaviours")


@pytest.mark.parametrize("name", NAMES)
def test_a_fresh_document_scores_one_in_everything(name: str) -> None:
    assert official_score(wanted(name), reading(name)) == Score(1, 1, 1, 1)


@pytest.mark.parametrize("name", NAMES)
def test_every_field_of_a_fresh_document_is_read(name: str) -> None:
    fields = wanted(name).keys() - {"competencies"}

    found = {field: reading(name)[field] for field in fields}

    assert normalised(found) == normalised({field: wanted(name)[field] for field in fields})


@pytest.mark.parametrize("name", NAMES)
def test_what_is_said_about_each_competency_is_read(name: str) -> None:
    assert parts(reading(name)) == parts(wanted(name))


@cache
def wanted(name: str) -> dict[str, Any]:
    return expected(FRESH / "expected" / f"{name}.json")


@cache
def reading(name: str) -> dict[str, Any]:
    printed = FRESH / "printed" / f"{name}.html"
    if printed.exists():
        return as_json(read_profile(pdf_of(printed.read_text("utf-8")), f"{name}.pdf"))
    file = next((FRESH / "files").glob(f"{name}.*"))
    return as_json(read_profile(file.read_bytes(), file.name))


def parts(profile: dict[str, Any]) -> list[list[object]]:
    return [[normalised(one.get(key) or None) for key in PART] for one in profile["competencies"]]
