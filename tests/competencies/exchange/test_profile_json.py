"""The own format: what goes out comes in again, and nothing else does."""

import json
from typing import Any

import pytest
from hypothesis import given, settings

from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.exchange.plain import plain_json
from evaluations.competencies.exchange.profile_json import profile_json
from evaluations.competencies.exchange.received import content_received
from evaluations.competencies.reading.errors import UnreadableProfile
from tests.competencies.exchange.profiles import CONTENT, contents


def received(data: bytes) -> Content:
    return content_received(plain_json(data, "perfil.json"))


def changed(**values: Any) -> bytes:
    """A file of ours in which something else stands."""
    return json.dumps(json.loads(profile_json(CONTENT)) | values).encode()


def test_a_profile_comes_back_whole() -> None:
    assert received(profile_json(CONTENT)) == CONTENT


@settings(max_examples=60, deadline=None)
@given(contents)
def test_whatever_it_says_it_comes_back_as_it_was(content: Content) -> None:
    assert received(profile_json(content)) == content


def test_the_file_is_the_same_every_time_and_says_what_it_is() -> None:
    turned = CONTENT.model_copy(update={"places": dict(reversed(CONTENT.places.items()))})

    assert profile_json(turned) == profile_json(CONTENT)
    assert json.loads(profile_json(CONTENT))["format"] == "evaluations.profile"
    assert json.loads(profile_json(CONTENT))["version"] == 1


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (changed(version=2), "es de la versión 2 del formato y aquí se lee hasta la 1"),
        (changed(version="uno"), "no dice de qué versión"),
        (changed(version=True), "no dice de qué versión"),
        (changed(profile=None), "no trae ningún perfil"),
        (changed(extra=1), "el dato «extra», que este formato no tiene"),
        (changed(profile={"titulo": "x"}), "el dato «titulo»"),
        (changed(profile={"competencies": [{"nombre": "x"}]}), "el dato «nombre»"),
        (changed(profile={"title": 7}), "el dato «title» no se entiende"),
        (changed(profile={"competencies": 7}), "el dato «competencies» no se entiende"),
        (changed(profile={"competencies": [{"weight": "1E+999999"}]}), "un número razonable"),
        (changed(profile={"hours_per_week": "1E-999999"}), "un número razonable"),
        (changed(profile={"objective": "x" * 200_001}), "demasiado largo"),
        (changed(profile={"title": "a\0b"}), "no es JSON o está incompleto"),
        (b'{"format": "\\ud800"}', "no es JSON o está incompleto"),
        (b"[" * 100_000, "no es JSON o está incompleto"),
        (b'{"version": NaN}', "no es JSON o está incompleto"),
        (b"9" * 5000, "no es JSON o está incompleto"),
        (b'{"version": 1', "no es JSON o está incompleto"),
        (b"", "está vacío"),
        (b"[]", "no es un perfil exportado de aquí ni un paquete CASE"),
        (b'{"a": 1}', "no es un perfil exportado de aquí ni un paquete CASE"),
        (b" " + b"1" * 2_000_001, "demasiado largo"),
    ],
)
def test_what_is_not_a_profile_is_refused_with_a_sentence(file: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableProfile) as refusal:
        received(file)

    assert sentence in str(refusal.value)


def test_more_than_a_profile_holds_is_refused() -> None:
    many = tuple(CompetencyContent(name=f"C{number}") for number in range(61))

    with pytest.raises(UnreadableProfile, match="61 competencias y 0 conductas; caben 60 y 500"):
        received(profile_json(Content(title="Todo", competencies=many)))
