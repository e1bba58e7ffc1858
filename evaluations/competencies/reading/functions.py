"""The functions of a post, flat in document order and nested as the source nests them."""

import re
from collections.abc import Sequence

from evaluations.competencies.reading.blocks import Piece
from evaluations.competencies.reading.facts import Facts
from evaluations.competencies.reading.lexicon import Topic
from evaluations.competencies.reading.reading import FunctionNode

NUMBERED = re.compile(
    r"(?:funci[oó]n|actividad|responsabilidad)\s+\d{1,2}\s*[:.)-]\s*", re.IGNORECASE
)
"""What some forms print before each function, as others print a bullet."""

DEEPEST = 9
"""Functions nested deeper than this are siblings: no document nests so, only a hostile one."""

Tree = tuple[FunctionNode | str, ...]


def functions_of(facts: Facts) -> list[Piece]:
    """The functions in document order."""
    items = facts.items(Topic.FUNCTIONS)
    return [piece.saying(NUMBERED.sub("", piece.text, count=1)) for piece in items]


def tree_of(items: Sequence[Piece]) -> Tree | None:
    """The functions with those under them; None where the source nests nothing."""
    depths = {piece.depth for piece in items}
    return _nodes(items) if len(depths) > 1 else None


def _nodes(items: Sequence[Piece]) -> Tree:
    nodes: list[FunctionNode | str] = []
    start = 0
    while start < len(items):
        end = _end_of_children(items, start)
        children = _nodes(items[start + 1 : end])
        text = items[start].text
        nodes.append(FunctionNode(text, children) if children else text)
        start = end
    return tuple(nodes)


def _end_of_children(items: Sequence[Piece], start: int) -> int:
    for number in range(start + 1, len(items)):
        if min(items[number].depth, DEEPEST) <= min(items[start].depth, DEEPEST):
            return number
    return len(items)
