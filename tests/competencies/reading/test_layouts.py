"""Job descriptions in other layouts, written for these tests: each beside its expected reading."""

from pathlib import Path

import pytest

from evaluations.competencies.reading import UnreadableProfile, as_json, read_profile
from tests.competencies.reading.conftest import DATA, expected
from tests.competencies.reading.strings import printed_strings, squashed

SOURCES = sorted(path for path in DATA.iterdir() if path.suffix != ".json")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_a_layout_is_read_as_a_careful_reader_would(path: Path) -> None:
    wanted = expected(path.with_suffix(".json"))
    role = wanted["title"] if "roles" in wanted else None

    reading = as_json(read_profile(path.read_bytes(), path.name, role=role))

    assert {key: reading[key] for key in wanted} == wanted


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_nothing_is_invented_in_any_layout(path: Path) -> None:
    wanted = expected(path.with_suffix(".json"))
    text = squashed(path.read_text())

    reading = as_json(read_profile(path.read_bytes(), path.name, role=wanted.get("title") or None))

    assert [one for one in printed_strings(reading) if squashed(one) not in text] == []


def test_several_roles_are_named_when_none_is_asked_for() -> None:
    source = (DATA / "two_roles.txt").read_bytes()

    with pytest.raises(UnreadableProfile) as refusal:
        read_profile(source, "dos.txt")

    assert "Afinación de Pianos; Préstamo de Instrumentos" in str(refusal.value)
    assert "--role" in str(refusal.value)


def test_a_role_may_be_asked_for_by_a_part_of_its_name() -> None:
    source = (DATA / "two_roles.txt").read_bytes()

    assert read_profile(source, "dos.txt", role="pianos").title == "Afinación de Pianos"


@pytest.mark.parametrize("name", ["two_roles.txt", "english.txt"])
def test_a_role_that_is_not_there_is_refused_with_those_that_are(name: str) -> None:
    with pytest.raises(UnreadableProfile, match=r"«Buzo»; describe: \w+"):
        read_profile((DATA / name).read_bytes(), name, role="Buzo")
