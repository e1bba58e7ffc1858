"""Whatever a file says, it is read or refused with a sentence; nothing else happens."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluations.competencies.exchange.case.export import package
from evaluations.competencies.exchange.plain import plain_json, plain_sheet
from evaluations.competencies.exchange.profile_json import profile_json
from evaluations.competencies.exchange.received import content_received
from evaluations.competencies.exchange.sheets.columns import Column
from evaluations.competencies.exchange.sheets.sheet import read_sheet
from evaluations.competencies.reading.errors import UnreadableProfile
from tests.competencies.exchange.profiles import ABOUT, CONTENT

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip
OURS: Any = json.loads(profile_json(CONTENT))
THEIRS: Any = package(CONTENT, ABOUT)


def received(said: Any) -> None:
    with suppress(UnreadableProfile):
        content = content_received(plain_json(json.dumps(said).encode(), "x.json"))
        content.model_dump_json().encode()


def places(said: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value in it."""
    steps: Any = ()
    if isinstance(said, dict | list):
        steps = said.items() if isinstance(said, dict) else enumerate(said)
    below = [one for step, value in steps for one in places(value, (*path, step))]
    return [path, *below] if path else below


def mutated(said: Any, path: tuple[Any, ...], value: Any) -> Any:
    copy = json.loads(json.dumps(said))
    part = copy
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    return copy


def test_a_name_that_is_said_twice_is_told() -> None:
    with pytest.raises(UnreadableProfile, match="dos veces") as refused:
        plain_json(b'{"profile": {"title": "Una", "title": "Otra"}}', "x.json")

    assert refused.value.values == {"name": "title"}


def test_what_is_only_white_space_is_nothing() -> None:
    blank = mutated(mutated(OURS, ("profile", "functions", 0), " "), ("profile", "title"), "\u00a0")

    content = content_received(blank)

    assert (content.title, content.functions) == ("", CONTENT.functions[1:])


@settings(max_examples=100, deadline=None)
@given(ANYTHING)
def test_any_json_is_read_or_refused(said: Any) -> None:
    received(said)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(places(OURS)), ANYTHING)
def test_a_profile_with_anything_anywhere_is_read_or_refused(
    path: tuple[Any, ...], value: Any
) -> None:
    received(mutated(OURS, path, value))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(places(THEIRS)), ANYTHING)
def test_a_package_with_anything_anywhere_is_read_or_refused(
    path: tuple[Any, ...], value: Any
) -> None:
    received(mutated(THEIRS, path, value))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.lists(
            st.text(max_size=6) | st.sampled_from(["20", "-", "deseable", "Sala"]), max_size=9
        ),
        max_size=8,
    )
)
def test_any_cells_are_read_or_told_of(rows: list[list[str]]) -> None:
    sheet = read_sheet([[column.value for column in Column], *rows])

    assert all(one.message % one.values for one in sheet.mistakes)
    assert sheet.profiles or sheet.mistakes


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["a.csv", "a.xlsx", "a.ods", "a.txt", "a"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    with suppress(UnreadableProfile):
        plain_sheet(data, name)
