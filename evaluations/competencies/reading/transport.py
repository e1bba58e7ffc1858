"""A reading on its way from the child process, as plain JSON and back."""

from collections.abc import Mapping
from typing import Any

from evaluations.competencies.reading.blocks import Place
from evaluations.competencies.reading.reading import (
    ApprovedBy,
    FunctionNode,
    GrossSalary,
    ReadCompetency,
    Reading,
    as_json,
)

OBJECTS = frozenset({"competencies", "functions_tree", "gross_salary", "approved_by", "places"})


def packed(reading: Reading) -> dict[str, Any]:
    """Everything in the reading: the fields of its JSON, the places and the source."""
    places = {path: list(place) for path, place in reading.places.items()}
    return {**as_json(reading), "places": places, "source_text": list(reading.source_text)}


def unpacked(plain: Mapping[str, Any]) -> Reading:
    """The reading that `packed` was given."""
    tree, salary, approved = (
        plain[key] for key in ("functions_tree", "gross_salary", "approved_by")
    )
    simple = {key: _tuple(value) for key, value in plain.items() if key not in OBJECTS}
    return Reading(
        **simple,
        competencies=tuple(_competency(one) for one in plain["competencies"]),
        functions_tree=None if tree is None else tuple(_node(one) for one in tree),
        gross_salary=GrossSalary(**salary) if salary else None,
        approved_by=ApprovedBy(**approved) if approved else None,
        places={path: Place(*place) for path, place in plain["places"].items()},
    )


def _competency(plain: Mapping[str, Any]) -> ReadCompetency:
    return ReadCompetency(**{key: _tuple(value) for key, value in plain.items()})


def _node(plain: Any) -> FunctionNode | str:
    if isinstance(plain, str):
        return plain
    return FunctionNode(plain["text"], tuple(_node(child) for child in plain["children"]))


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
