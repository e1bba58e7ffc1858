"""A profile as CASE sees it: items of some type, each with those below it."""

from collections.abc import Iterator
from dataclasses import dataclass

from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.exchange.case.vocabulary import LISTS, ItemType


@dataclass(frozen=True)
class Node:
    """An item to be; `competency` where it is one."""

    kind: ItemType
    text: str
    code: str = ""
    competency: CompetencyContent | None = None
    below: tuple["Node", ...] = ()


def nodes_of(content: Content) -> tuple[Node, ...]:
    """The items directly below the document, in order: first what is evaluated."""
    competencies = enumerate(content.competencies, 1)
    return (
        *(competency_node(one, f"C{number}") for number, one in competencies),
        *([Node(ItemType.EDUCATION, content.education)] if content.education else []),
        *(Node(kind, text) for name, kind in LISTS.items() for text in getattr(content, name)),
    )


def competency_node(competency: CompetencyContent, code: str) -> Node:
    kind = ItemType.COMPETENCY if competency.required else ItemType.DESIRABLE
    below = (
        Node(kind, text, f"{code}.{number}")
        for number, (kind, text) in enumerate(conducts(competency), 1)
    )
    return Node(kind, competency.name, code, competency, tuple(below))


def conducts(competency: CompetencyContent) -> Iterator[tuple[ItemType, str]]:
    yield from ((ItemType.BEHAVIOUR, text) for text in competency.behaviours)
    yield from ((ItemType.UNWANTED, text) for text in competency.negative_behaviours)


def everything(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """These and all below them."""
    for node in nodes:
        yield node
        yield from everything(node.below)
