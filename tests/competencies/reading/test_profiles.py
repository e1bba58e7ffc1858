"""Profiles as organisations really lay them out, invented here, each in every format."""

import pytest

from tests.competencies.reading.printing import FORMATS
from tests.competencies.reading.scores import NAMES, Score, expected, reading, score, table


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", NAMES)
def test_a_profile_reads_the_same_in_every_format(name: str, form: str) -> None:
    assert score(name, form) == Score(1, 1, 1, 1)


@pytest.mark.parametrize("name", NAMES)
def test_every_field_of_a_profile_is_read_exactly(name: str) -> None:
    wanted, found = expected(name), reading(name, "html")

    assert {key: found[key] for key in wanted} == wanted


@pytest.mark.parametrize(
    ("name", "warning"),
    [
        ("gobierno", "age_requirement"),
        ("gobierno", "closing_date_without_year"),
        ("taller", "sex_requirement"),
        ("ong", "probation_over_30_days"),
        ("museo", "competencies_without_behaviours"),
        ("laboratorio", "competencies_with_definition_only"),
    ],
)
def test_what_a_person_must_look_at_is_said(name: str, warning: str) -> None:
    assert warning in reading(name, "html")["warnings"]


def test_the_scores_make_a_table() -> None:
    assert len(table().splitlines()) == len(NAMES) + 2
