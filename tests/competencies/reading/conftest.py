"""The expected readings the tests compare with."""

import json
from pathlib import Path
from typing import Any

import pytest

SEEDS = Path(__file__).parents[3].parent / "shared" / "seeds"
DATA = Path(__file__).parent / "data"


def expected(path: Path) -> dict[str, Any]:
    reading: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    reading.pop("_meta", None)
    return reading


@pytest.fixture(scope="session", params=["000", "001"])
def seed(request: pytest.FixtureRequest) -> tuple[bytes, dict[str, Any]]:
    """A real job description and its expected reading."""
    name: str = request.param
    return (SEEDS / f"{name}.txt").read_bytes(), expected(SEEDS / f"{name}.expected.json")
