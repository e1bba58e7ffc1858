"""A profile as a CASE 1.0 package, valid against its published schema."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from evaluations.competencies.content import Content
from evaluations.competencies.exchange.case.identifiers import Identifiers, named
from evaluations.competencies.exchange.case.outline import Node, everything, nodes_of
from evaluations.competencies.exchange.case.package import Json, Parts


@dataclass(frozen=True)
class About:
    """Whose profile it is, and since when it stands so."""

    organization: str
    post: str
    changed_at: datetime
    number: int | None = None
    """The version; None for a draft."""
    status: str = "Draft"
    """As CASE has it: Draft, Adopted, Deprecated."""


def case_json(content: Content, about: About) -> bytes:
    """The file; the same version gives the same bytes."""
    return (json.dumps(package(content, about), ensure_ascii=False, indent=2) + "\n").encode()


def package(content: Content, about: About) -> Json:
    identifiers = Identifiers(about.organization, about.post)
    parts = Parts(identifiers, about.changed_at.isoformat(timespec="seconds"))
    document = {**parts.dated(identifiers.of("document")), **said_of_all(content, about)}
    nodes = nodes_of(content)
    items = {id(node): parts.item(node) for node in everything(nodes)}
    kinds = sorted({node.kind for node in everything(nodes)}, key=lambda kind: kind.name)
    return {
        "CFDocument": document,
        "CFItems": list(items.values()),
        "CFAssociations": [*associations(parts, nodes, document, items)],
        "CFDefinitions": {"CFItemTypes": [parts.item_type(kind) for kind in kinds]},
        "CFRubrics": [rubric(parts, nodes, document, items)],
    }


def said_of_all(content: Content, about: About) -> Json:
    """What the schema asks for, and what else the profile says."""
    more = {"description": content.objective, "version": str(about.number or "")}
    return {
        "creator": about.organization,
        "title": content.title or about.post,
        "adoptionStatus": about.status,
        **{name: text for name, text in more.items() if text},
    }


def associations(
    parts: Parts, nodes: Sequence[Node], parent: Json, items: dict[int, Json]
) -> Iterator[Json]:
    """Each item with what it stands under, in order."""
    for number, node in enumerate(nodes, 1):
        yield parts.is_child_of(items[id(node)], parent, number)
        yield from associations(parts, node.below, items[id(node)], items)


def rubric(parts: Parts, nodes: Sequence[Node], document: Json, items: dict[int, Json]) -> Json:
    weighed = [(node.competency, items[id(node)]) for node in nodes if node.competency]
    return {
        **parts.dated(named("rubric", document["identifier"])),
        "title": document["title"],
        "CFRubricCriteria": [
            parts.criterion(competency, item, number)
            for number, (competency, item) in enumerate(weighed, 1)
        ],
    }
