"""Job descriptions as word processors, spreadsheets, editors and people write them, invented here."""

import json
from pathlib import Path

import pytest

from evaluations.competencies.reading import as_json, read_profile
from tests.competencies.reading.office.forms import FORMS
from tests.competencies.reading.office.scores import (
    NAMES,
    Score,
    compare,
    converted,
    converted_score,
    reading,
    score,
    table,
)
from tests.competencies.reading.office.source import SOURCES, Competency, load
from tests.competencies.reading.strings import printed_strings, squashed

WRITTEN = Path(__file__).parent / "office" / "written"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_a_profile_reads_the_same_in_every_layout(name: str, form: str) -> None:
    assert score(name, form) == Score(1, 1, 1, 1, 1)


@pytest.mark.parametrize("path", converted(), ids=lambda path: path.name)
def test_what_libreoffice_saved_reads_the_same(path: Path) -> None:
    assert converted_score(path) == Score(1, 1, 1, 1, 1)


@pytest.mark.parametrize("path", sorted(WRITTEN.glob("*.json")), ids=lambda path: path.stem)
def test_a_document_written_by_hand_is_read_exactly(path: Path) -> None:
    wanted = json.loads(path.read_text("utf-8"))
    only = wanted.pop("only", None)
    source = next(one for one in WRITTEN.glob(f"{path.stem}.*") if one.suffix != ".json")

    found = as_json(read_profile(source.read_bytes(), source.name))

    wanted["competencies"] = [_competency(one) for one in wanted["competencies"]]
    assert compare(wanted, found, whole=not only) == Score(1, 1, 1, 1, 1)


def _competency(one: dict[str, object]) -> Competency:
    negatives = one.pop("negative_behaviours", [])
    return Competency(**one, negatives=negatives)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_invented_in_any_layout(name: str) -> None:
    weights = [c.weight for c in load(name).expected["competencies"]]
    shares = " ".join(f"{weight} %" for weight in weights)
    said = squashed(f"{(SOURCES / f'{name}.txt').read_text('utf-8')} {shares}").casefold()

    read = {text for form in FORMS for text in printed_strings(reading(name, form))}

    assert [text for text in read if squashed(text).casefold() not in said] == []


def test_the_scores_of_the_layouts_make_a_table() -> None:
    assert len(table().splitlines()) == len(FORMS) + 2
