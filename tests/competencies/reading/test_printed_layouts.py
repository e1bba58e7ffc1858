"""Layouts of many kinds, printed by several producers, read as the profile they were made from."""

import pytest

from tests.competencies.reading.layouts.documents import DOCUMENTS, WEAK, Printed, content, source
from tests.competencies.reading.scores import layout_reading, layout_score
from tests.competencies.reading.strings import printed_strings, squashed


@pytest.mark.parametrize("one", DOCUMENTS, ids="-".join)
def test_a_printed_layout_is_read_as_it_was_written(one: Printed) -> None:
    names, behaviours, functions, fields = layout_score(one)

    assert (names, behaviours, functions) == (1, 1, 1)
    assert fields >= 0.9


def test_the_fields_of_all_layouts_are_read_on_average() -> None:
    fields = [layout_score(one).fields for one in DOCUMENTS]

    assert sum(fields) / len(fields) >= 0.97


@pytest.mark.parametrize("one", WEAK, ids="-".join)
def test_a_layout_that_is_not_read_in_full_gives_most_competencies(one: Printed) -> None:
    assert layout_score(one).names >= 0.5


@pytest.mark.parametrize("one", DOCUMENTS, ids="-".join)
def test_no_string_of_a_printed_layout_is_invented(one: Printed) -> None:
    text = squashed(f"{_said(content(one.content))} {source(one.layout)}").casefold()

    found = printed_strings(layout_reading(one))

    assert [string for string in found if squashed(string).casefold() not in text] == []


def _said(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(map(_said, value.values()))
    return " ".join(map(_said, value)) if isinstance(value, list) else str(value)
