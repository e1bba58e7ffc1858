"""The parts of a CASE 1.0 package, in the words of its published schema."""

from collections.abc import Iterator
from typing import Any

from evaluations.competencies.content import CompetencyContent
from evaluations.competencies.exchange.case.identifiers import Identifiers, named, uri_of
from evaluations.competencies.exchange.case.outline import Node
from evaluations.competencies.exchange.case.vocabulary import CODES, MEANINGS, ItemType

Json = dict[str, Any]


class Parts:
    """Makes the parts of one package, all last changed when the version was."""

    def __init__(self, identifiers: Identifiers, changed_at: str) -> None:
        self.identifiers = identifiers
        self.changed_at = changed_at

    def dated(self, identifier: str) -> Json:
        """What every part has."""
        return {
            "identifier": identifier,
            "uri": uri_of(identifier),
            "lastChangeDateTime": self.changed_at,
        }

    def item(self, node: Node) -> Json:
        """The type is no part of a competency's identifier: it stays when only that changes."""
        kind = "competency" if node.competency else node.kind.name.lower()
        return {
            **self.dated(self.identifiers.of(kind, node.text)),
            **statements(node),
            "CFItemType": node.kind.value,
            "CFItemTypeURI": link(type_identifier(node.kind), node.kind.value),
            **({"humanCodingScheme": node.code} if node.code else {}),
        }

    def is_child_of(self, child: Json, parent: Json, number: int) -> Json:
        ends = child["identifier"], parent["identifier"]
        return {
            **self.dated(named("isChildOf", *ends)),
            "associationType": "isChildOf",
            "sequenceNumber": number,
            "originNodeURI": link(ends[0], title_of(child)),
            "destinationNodeURI": link(ends[1], title_of(parent)),
        }

    def criterion(self, competency: CompetencyContent, item: Json, number: int) -> Json:
        """How much the competency weighs, and which level of it the post asks for."""
        identifier = named("criterion", item["identifier"])
        return {
            **self.dated(identifier),
            "CFItemURI": link(item["identifier"], title_of(item)),
            "position": number,
            **({} if competency.weight is None else {"weight": plain(competency.weight)}),
            "CFRubricCriterionLevels": [*self.level(identifier, competency.level)],
        }

    def level(self, criterion: str, quality: str) -> Iterator[Json]:
        if quality:
            yield {**self.dated(named("level", criterion)), "quality": quality, "position": 1}

    def item_type(self, kind: ItemType) -> Json:
        return {
            **self.dated(type_identifier(kind)),
            "title": kind.value,
            "description": MEANINGS[kind],
            "hierarchyCode": CODES[kind],
        }


def statements(node: Node) -> Json:
    """A competency's definition is its full statement, its name the short one."""
    definition = node.competency.definition if node.competency else ""
    if definition:
        return {"fullStatement": definition, "abbreviatedStatement": node.text}
    return {"fullStatement": node.text}


def title_of(part: Json) -> str:
    """What a link shows of the part that it leads to."""
    return str(part.get("abbreviatedStatement") or part.get("fullStatement") or part["title"])


def link(identifier: str, title: str) -> Json:
    return {"title": title, "identifier": identifier, "uri": uri_of(identifier)}


def type_identifier(kind: ItemType) -> str:
    """The same for every organisation."""
    return named("item type", kind.name)


def plain(number: Any) -> int | float:
    return int(number) if number == int(number) else float(number)
