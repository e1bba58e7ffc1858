"""CASE 1.0: valid, stable, the same when it comes back, and sensible about what others send."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.exchange.case.export import About, case_json, package
from evaluations.competencies.exchange.plain import plain_json
from evaluations.competencies.exchange.received import content_received
from evaluations.competencies.reading.errors import UnreadableProfile
from tests.competencies.exchange.case_schema import CASE_PACKAGE
from tests.competencies.exchange.profiles import (
    ABOUT,
    CARE,
    CONTENT,
    CURIOSITY,
    LISTENING,
    contents,
)

CARRIED = {
    "title", "objective", "education", "functions", "knowledge_areas", "experience", "languages",
    "required_skills", "desirable_skills", "values", "competencies",
}  # fmt: skip
"""The fields that the format has a place for."""
RULES = Draft202012Validator(CASE_PACKAGE)


def problems(content: Content, about: About = ABOUT) -> list[str]:
    said = json.loads(case_json(content, about))
    return [f"{error.json_path}: {error.message}" for error in RULES.iter_errors(said)]


def received(said: Any) -> Content:
    return content_received(plain_json(json.dumps(said).encode(), "paquete.json"))


def carried(content: Content) -> dict[str, Any]:
    return content.model_dump(include=CARRIED)


def identifiers(content: Content, about: About = ABOUT) -> dict[str, str]:
    """By what each part says."""
    said = package(content, about)
    items = {item["fullStatement"]: item["identifier"] for item in said["CFItems"]}
    return items | {"document": said["CFDocument"]["identifier"]}


def everywhere(said: Any) -> Iterator[str]:
    """The identifiers of all parts, those inside others too; links to parts are none."""
    if isinstance(said, list):
        for one in said:
            yield from everywhere(one)
    elif isinstance(said, dict):
        if "lastChangeDateTime" in said:
            yield said["identifier"]
        for value in said.values():
            yield from everywhere(value)


def test_a_package_is_valid() -> None:
    RULES.check_schema(CASE_PACKAGE)

    assert problems(CONTENT) == []
    assert problems(CONTENT, replace(ABOUT, number=None, status="Draft")) == []
    assert problems(Content(title="Nada todavía")) == []


@settings(max_examples=60, deadline=None)
@given(contents)
def test_whatever_the_profile_says_its_package_is_valid_and_comes_back(content: Content) -> None:
    said = package(content, ABOUT)

    assert problems(content) == []
    assert len(set(everywhere(said))) == len(list(everywhere(said)))
    assert carried(received(said)) == carried(content)


def test_a_package_comes_back_as_the_same_profile() -> None:
    again = received(package(CONTENT, ABOUT))

    assert carried(again) == carried(CONTENT)
    assert (again.warnings, again.gross_salary, again.location) == ((), None, "")


def test_competencies_are_items_with_their_behaviours_below_them() -> None:
    said = package(CONTENT, ABOUT)

    assert [(one["CFItemType"], one.get("humanCodingScheme")) for one in said["CFItems"]][:5] == [
        ("Competencia", "C1"),
        ("Conducta observable", "C1.1"),
        ("Conducta observable", "C1.2"),
        ("Conducta no deseada", "C1.3"),
        ("Competencia", "C2"),
    ]
    assert [one["weight"] for one in said["CFRubrics"][0]["CFRubricCriteria"]] == [60, 39.5, 0.5]


def test_the_same_version_gives_the_same_bytes() -> None:
    assert case_json(CONTENT, ABOUT) == case_json(CONTENT, ABOUT)


def test_identifiers_stay_when_something_else_changes() -> None:
    before = identifiers(CONTENT)
    update = {"competencies": (CARE, CURIOSITY, LISTENING), "objective": "Otro.", "functions": ()}
    later = replace(ABOUT, number=3, changed_at=ABOUT.changed_at + timedelta(days=90))

    after = identifiers(CONTENT.model_copy(update=update), later)

    assert after.items() <= before.items()


def test_identifiers_stay_when_only_accents_weight_or_character_change() -> None:
    said = CARE.model_copy(update={"name": "CUIDADO DEL ACERVO", "weight": 1, "required": False})
    before, after = (
        package(Content(title="x", competencies=(one,)), ABOUT)["CFItems"][0]
        for one in (CARE, said)
    )

    assert before["identifier"] == after["identifier"]
    assert (before["CFItemType"], after["CFItemType"]) == ("Competencia", "Competencia deseable")


def test_other_posts_and_organisations_have_other_identifiers() -> None:
    ours = set(identifiers(CONTENT).values())

    assert ours.isdisjoint(identifiers(CONTENT, replace(ABOUT, post="Acervo")).values())
    assert ours.isdisjoint(identifiers(CONTENT, replace(ABOUT, organization="Otra")).values())


def link(identifier: str) -> dict[str, str]:
    return {"title": identifier, "identifier": identifier, "uri": f"urn:{identifier}"}


def foreign(items: dict[str, str], below: dict[str, str], **more: Any) -> dict[str, Any]:
    """Another system's package: items by their identifier, and what each stands below."""
    return {
        "CFDocument": {"identifier": "doc", "title": "Bibliotecología"},
        "CFItems": [{"identifier": name, "fullStatement": text} for name, text in items.items()],
        "CFAssociations": [
            {"associationType": "isChildOf", "originNodeURI": link(child),
             "destinationNodeURI": link(parent), **more}
            for child, parent in below.items()
        ],
    }  # fmt: skip


def test_another_systems_deeper_tree_is_read_by_its_lowest_branches() -> None:
    items = {"a": "Área", "b": "Catalogar", "c": "Aplica la norma.", "d": "Revisa.", "e": "Suelto"}
    below = {"a": "doc", "b": "a", "d": "b", "c": "b", "e": "doc"}

    content = received(foreign(items, below))

    assert content.competencies == (
        CompetencyContent(name="Catalogar", behaviours=("Aplica la norma.", "Revisa.")),
        CompetencyContent(name="Suelto"),
    )
    assert content.warnings == ("case_groups_left_out", "case_without_order")


def test_sequence_numbers_decide_whatever_the_order_of_the_file() -> None:
    said = foreign({"a": "Orden", "b": "Uno.", "c": "Dos."}, {"a": "doc", "b": "a", "c": "a"})
    for association, number in zip(said["CFAssociations"], (1, 2, 1.5), strict=True):
        association["sequenceNumber"] = number

    content = received(said)

    assert content.competencies[0].behaviours == ("Dos.", "Uno.")
    assert content.warnings == ()


def test_items_without_associations_are_competencies_by_name() -> None:
    content = received({**foreign({"a": "Uno", "b": "Dos"}, {}), "CFAssociations": None})

    assert [one.name for one in content.competencies] == ["Uno", "Dos"]


def test_what_goes_in_circles_or_hangs_from_two_is_taken_once_or_left_out() -> None:
    items = {"a": "Orden", "b": "Acomoda.", "x": "Equis", "y": "Ye"}
    said = foreign(items, {"a": "doc", "b": "a", "x": "y", "y": "x"}, sequenceNumber=1)
    said["CFAssociations"] += foreign({}, {"b": "doc"})["CFAssociations"]

    content = received(said)

    assert content.competencies == (CompetencyContent(name="Orden", behaviours=("Acomoda.",)),)
    assert content.warnings == ("case_items_left_out",)


def a_chain(length: int) -> dict[str, Any]:
    names = ["doc", *(f"n{number}" for number in range(length))]
    below = dict(zip(names[1:], names, strict=False))
    return foreign(dict.fromkeys(names[1:], "x"), below)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"CFDocument": 7}, "no sigue el formato en «CFDocument»"),
        ({"CFDocument": {"identifier": "a"}}, "no sigue el formato en «CFDocument/title»"),
        ({**foreign({}, {}), "CFItems": {}}, "no sigue el formato en «CFItems»"),
        ({**foreign({}, {}), "CFItems": [7]}, "no sigue el formato en «CFItems/0»"),
        ({**foreign({}, {}), "CFItems": [{}] * 20_001}, "no sigue el formato en «CFItems"),
        (foreign({}, {}), "no trae competencias"),
        (foreign({"a": "x", "b": "y"}, {"a": "b", "b": "a"}), "no trae competencias"),
        (a_chain(60), "demasiados niveles"),
        (foreign({str(n): "x" for n in range(61)}, {}), "61 competencias"),
    ],
)
def test_a_broken_or_hostile_package_is_refused_with_a_sentence(said: Any, sentence: str) -> None:
    with pytest.raises(UnreadableProfile) as refusal:
        received(said)

    assert sentence in str(refusal.value)
