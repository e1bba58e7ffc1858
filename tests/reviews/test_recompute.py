"""The example is the one of RULES §3, Recompute."""

import json
from contextlib import suppress
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluations.errors import Invalid
from evaluations.reviews.recompute import recompute, recompute_text

EXAMPLE = """
{"scale": {"max": 5, "expected": 4}, "weights": {"competencies": 60, "goals": 40},
 "competencies": [{"name": "Comunicación", "weight": 1,
                   "behaviours": [{"self": 5, "manager": 4, "weight": 1},
                                  {"self": 4, "manager": null}]}],
 "goals": [{"title": "Rescates", "weight": 40, "kind": "threshold", "threshold": "30",
            "target": "40", "stretch": "50", "actual": "38"},
           {"title": "Errores", "weight": 20, "kind": "ratio", "direction": "down",
            "baseline": "40", "target": "20", "actual": "24"},
           {"title": "Tono", "weight": 10, "kind": "range", "low": "5", "high": "7",
            "tolerance": "2", "actual": "8"},
           {"title": "Guía", "weight": 10, "kind": "milestones",
            "milestones": [{"weight": 60, "met": true}, {"weight": 40, "met": false}]},
           {"title": "Curso", "weight": 10, "kind": "yes_no", "met": true},
           {"title": "Feria", "weight": 10, "kind": "yes_no", "excluded": "feria cancelada"}]}
"""

RESULT = {
    "competencies": [
        {
            "name": "Comunicación",
            "mean": "4.00",
            "self_mean": "4.50",
            "n": 1,
            "items": 2,
            "coverage": "50.0",
            "evaluable": True,
            "index": "100.0",
            "gap": "1.00",
            "flag": "blind_spot",
        }
    ],
    "competencies_index": "100.0",
    "goals": [
        {"title": "Rescates", "index": "96.0"},
        {"title": "Errores", "index": "80.0"},
        {"title": "Tono", "index": "50.0"},
        {"title": "Guía", "index": "60.0"},
        {"title": "Curso", "index": "100.0"},
        {"title": "Feria", "index": None},
    ],
    "goals_index": "83.8",
    "overall": "93.5",
    "band": "meets",
}

REMOVED = object()


def changed(path: str, value: object) -> dict[str, Any]:
    """The example with another value at a place such as `goals.0.weight`."""
    data: dict[str, Any] = json.loads(EXAMPLE)
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    node: Any = data
    for step in way:
        node = node[step]
    if value is REMOVED:
        del node[last]
    else:
        node[last] = value
    return data


def test_the_example_of_the_rules_gives_what_they_print() -> None:
    text = recompute_text(EXAMPLE)

    assert text == json.dumps(RESULT, ensure_ascii=False, indent=2)


def test_a_byte_order_mark_is_no_reason_to_refuse() -> None:
    assert recompute_text(f"\ufeff{EXAMPLE}") == recompute_text(EXAMPLE)


def test_what_is_not_evaluable_is_null() -> None:
    data = changed("competencies.0.behaviours.0.manager", None)

    result = recompute(data)

    assert result["competencies"] == [
        {
            "name": "Comunicación",
            "mean": None,
            "self_mean": "4.50",
            "n": 0,
            "items": 2,
            "coverage": "0.0",
            "evaluable": False,
            "index": None,
            "gap": None,
            "flag": None,
        }
    ]
    assert (result["competencies_index"], result["overall"]) == (None, "83.8")


@pytest.mark.parametrize("goals", [REMOVED, []])
def test_without_goals_their_index_is_null(goals: object) -> None:
    result = recompute(changed("goals", goals))

    assert (result["goals"], result["goals_index"], result["overall"]) == ([], None, "100.0")


def test_decimals_are_read_exactly_from_text_and_from_numbers() -> None:
    as_text = EXAMPLE.replace('"actual": "38"', '"actual": "38.10000000000000000000001"')
    as_number = as_text.replace('"38.10000000000000000000001"', "38.10000000000000000000001")

    assert recompute_text(as_text) == recompute_text(as_number)


def test_null_is_no_stretch_no_baseline_and_no_exclusion() -> None:
    for path in ("goals.0.stretch", "goals.1.baseline", "goals.4.excluded"):
        assert recompute(changed(path, None))["band"] == "meets"


def test_a_percentage_of_self_rating_can_count() -> None:
    result = recompute(changed("weights.self", "20"))

    assert result["competencies_index"] == "102.0"


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        ("competencies.0.behaviours.1.manager", REMOVED, "falta la valoración"),
        ("competencies.0.behaviours.0.self", REMOVED, "falta la valoración"),
        ("competencies.0.behaviours.0.manager", 6, "la valoración debe ser un entero de 1 a 5"),
        ("competencies.0.behaviours.0.manager", 0, "la valoración debe ser"),
        ("competencies.0.behaviours.0.manager", True, "la valoración debe ser"),
        ("competencies.0.behaviours.0.manager", "4", "la valoración debe ser"),
        ("competencies.0.behaviours.0.manager", Decimal("4.5"), "la valoración debe ser"),
        ("competencies.0.behaviours.0.manager", Decimal("NaN"), "la valoración debe ser"),
        ("competencies.0.behaviours.0.manager", Decimal("1e999999999"), "la valoración debe ser"),
        ("competencies.0.behaviours.0.manager", [4], "la valoración debe ser"),
        ("competencies.0.behaviours.0.weight", 0, "debe ser mayor que cero"),
        ("competencies.0.behaviours.0.weight", None, "debe ser un número"),
        ("competencies.0.behaviours.0", 4, "debe ser un objeto"),
        ("competencies.0.behaviours", [], "hace falta al menos una conducta"),
        ("competencies.0.behaviours", {}, "debe ser una lista"),
        ("competencies.0.weight", "-1", "debe ser mayor que cero"),
        ("competencies.0.weight", 1.5, "debe ser un número"),
        ("competencies.0.name", " ", "debe ser un texto"),
        ("competencies.0.name", 7, "debe ser un texto"),
        ("competencies.0.name", "\ud800", "el texto tiene caracteres que no existen"),
        ("competencies", REMOVED, "falta este dato"),
        ("scale", REMOVED, "falta este dato"),
        ("scale.max", 2, "debe ser un entero de 3 a 100"),
        ("scale.expected", 5, "el valor esperado debe ser un entero de 2 a 4"),
        ("weights", REMOVED, "falta este dato"),
        ("weights.goals", -1, "no puede ser menor que cero"),
        ("goals", None, "debe ser una lista"),
        ("goals.0.kind", "okr", "debe ser uno de: threshold, ratio, range, milestones, yes_no"),
        ("goals.0.title", None, "debe ser un texto"),
        ("goals.0.weight", True, "debe ser un número"),
        ("goals.0.weight", "4", "La meta «Rescates» pesa menos de 5."),
        ("goals.0.threshold", REMOVED, "falta este dato"),
        ("goals.0.threshold", "40", "La meta y el mínimo aceptable no pueden ser iguales."),
        ("goals.0.stretch", "39", "El valor sobresaliente está más allá de la meta"),
        ("goals.0.target", "cuarenta", "debe ser un número"),
        ("goals.0.target", "1_000", "debe ser un número"),
        ("goals.0.target", "٣", "debe ser un número"),
        ("goals.0.target", Decimal("Infinity"), "debe ser un número"),
        ("goals.0.target", Decimal("1e999999999"), "el número tiene demasiadas cifras"),
        ("goals.0.target", Decimal("1e-999999999"), "el número tiene demasiadas cifras"),
        ("goals.0.target", 10**40, "el número tiene demasiadas cifras"),
        ("goals.0.target", f"1.{'1' * 40}", "el número tiene demasiadas cifras"),
        ("goals.0.actual", REMOVED, "Falta el resultado de la meta."),
        ("goals.1.direction", "left", "debe ser «up» (a más, mejor) o «down»"),
        ("goals.1.direction", [], "debe ser «up» (a más, mejor) o «down»"),
        ("goals.2.tolerance", 0, "La tolerancia es mayor que cero."),
        ("goals.3.milestones.0.met", REMOVED, "falta decir si se cumplió"),
        ("goals.3.milestones.0.met", 1, "debe ser verdadero o falso"),
        ("goals.4.met", REMOVED, "falta decir si se cumplió"),
        ("goals.5.excluded", "", "debe ser un texto"),
        ("goals.5.excluded", True, "debe ser un texto"),
    ],
)
def test_bad_data_is_refused_naming_the_place(path: str, value: object, sentence: str) -> None:
    steps = [f"[{step}]" if step.isdigit() else f".{step}" for step in path.split(".")]
    place = "".join(steps).removeprefix(".")

    with pytest.raises(Invalid) as refusal:
        recompute(changed(path, value))

    assert refusal.value.field == place
    assert str(refusal.value).startswith(f"{place}: {sentence}")


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        ("goals.0.weight", 41, "goals: Los pesos de las metas suman 101; deben sumar 100."),
        ("goals.3.milestones.0.weight", 50, "goals[3].milestones: Los pesos de los hitos"),
        ("weights", {"competencies": 0, "goals": 0}, "weights: al menos un bloque debe pesar"),
        ("weights.self", 31, "weights.self: La autoevaluación pesa entre 0 y 30 %."),
    ],
)
def test_weights_that_do_not_fit_together_are_refused(
    path: str, value: object, sentence: str
) -> None:
    with pytest.raises(Invalid) as refusal:
        recompute(changed(path, value))

    assert str(refusal.value).startswith(sentence)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "No es JSON: revisa la línea 1, columna 1."),
        ("{\n'a': 1}", "No es JSON: revisa la línea 2, columna 1."),
        ("[" * 200_000, "El JSON está anidado sin fin: no es un resultado."),
        ("1" * 5_000, "El JSON trae un número con demasiadas cifras."),
        ('{"a": 1, "b": 2, "b": 3}', "El JSON repite la clave «b» en un mismo objeto."),
        ("[]", "documento: debe ser un objeto con sus claves"),
        ("NaN", "documento: debe ser un objeto con sus claves"),
    ],
)
def test_text_that_is_no_such_json_is_refused_in_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(Invalid) as refusal:
        recompute_text(text)

    assert str(refusal.value) == sentence


@pytest.mark.parametrize("number", ["NaN", "-Infinity", "1e999999999", f"1e{'9' * 40}"])
def test_numbers_that_are_none_are_refused_at_their_place(number: str) -> None:
    with pytest.raises(Invalid, match=r"^goals\[0\]\.actual: "):
        recompute_text(EXAMPLE.replace('"actual": "38"', f'"actual": {number}'))


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=6,
)


def places(node: object, path: str = "") -> list[str]:
    """Every place in plain data, as `changed` takes it."""
    found: list[tuple[object, object]] = []
    if isinstance(node, dict):
        found = list(node.items())
    if isinstance(node, list):
        found = list(enumerate(node))
    inner = [(f"{path}.{key}".removeprefix("."), value) for key, value in found]
    return [place for key, value in inner for place in (key, *places(value, key))]


@given(st.sampled_from(places(json.loads(EXAMPLE))), ANYTHING)
def test_whatever_stands_anywhere_it_is_scored_or_refused(path: str, value: object) -> None:
    data = changed(path, value)

    with suppress(Invalid):
        assert list(recompute(data)) == list(RESULT)


@given(ANYTHING)
def test_any_other_document_is_refused(data: object) -> None:
    with pytest.raises(Invalid):
        recompute(data)


def test_a_sealed_documents_attachment_is_recomputed_as_it_is() -> None:
    score = '{"scale": {"max": 5, "expected": 4}, "weights": {"competencies": 100, "goals": 0}, "competencies": [{"name": "A", "behaviours": [{"self": 4, "manager": 4}]}]}'

    assert recompute_text(f'{{"format": "x", "score": {score}}}') == recompute_text(score)
