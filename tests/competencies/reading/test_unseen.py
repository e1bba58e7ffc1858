"""Job descriptions of other hands: each set of them was scored before anything was mended for it."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from evaluations.competencies.reading import as_json, read_profile
from tests.competencies.reading.conftest import expected
from tests.competencies.reading.scores import Score, official_score
from tests.competencies.reading.strings import squashed

UNSEEN = Path(__file__).parent / "unseen"
FILES = {path.stem: path for path in sorted((UNSEEN / "files").iterdir())}


@pytest.mark.parametrize("name", FILES)
def test_a_document_of_another_hand_is_read_whole(name: str) -> None:
    wanted = expected(UNSEEN / "expected" / f"{name}.json")

    assert official_score(bare(wanted), bare(reading(name))) == Score(1, 1, 1, 1)


@cache
def reading(name: str) -> dict[str, Any]:
    file = FILES[name]
    return as_json(read_profile(file.read_bytes(), file.name))


def bare(value: Any) -> Any:
    """Compared as the seeds' README says: white space and bullets aside."""
    if isinstance(value, dict):
        return {key: bare(one) for key, one in value.items()}
    if isinstance(value, list):
        return [bare(one) for one in value]
    return squashed(value) if isinstance(value, str) else value
