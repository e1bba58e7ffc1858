"""The functions of a post, flat in document order and nested as the source nests them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from evaluations.competencies.reading.blocks import Kind, Piece, Row
from evaluations.competencies.reading.fields.facts import Facts, is_list_head, items_of
from evaluations.competencies.reading.labels.labels import topic_of
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.outline.sections import Section, sections_of
from evaluations.competencies.reading.reading import FunctionNode
from evaluations.competencies.reading.wording import word_count

NUMBERED = re.compile(
    r"(?:funci[oó]n|actividad|responsabilidad)\s+\d{1,2}\s*[:.)-]\s*", re.IGNORECASE
)
"""What some forms print before each function, as others print a bullet."""

DEEPEST = 9
"""Functions nested deeper than this are siblings: no document nests so, only a hostile one."""

LONGEST_GROUP = 12
"""Words in the name of a group of functions, at most."""

Tree = tuple[FunctionNode | str, ...]


def functions_of(facts: Facts) -> list[Piece]:
    """The functions in document order."""
    sections = sections_of(facts.sections, Topic.FUNCTIONS)
    items = [piece for one in sections for piece in _grouped(one) or items_of(one)]
    return [piece.saying(NUMBERED.sub("", piece.text, count=1)) for piece in items]


def _grouped(section: Section) -> list[Piece]:
    """Of a table with a group's name beside each list, the names with the lists under them."""
    rows = [block for block in section.blocks if isinstance(block, Row)]
    heads = [row for row in rows if is_list_head(row)]
    body = [row for row in rows if not is_list_head(row)]
    is_headed = all(topic_of(row.text(0)) is Topic.FUNCTIONS for row in heads)
    if section.pieces or not is_headed or len(body) < 2 or not all(map(_is_group, body)):
        return []
    return [
        piece
        for row in body
        for piece in (
            _as_item(row.cells[0][0], 0),
            *(_as_item(one, one.depth + 1) for one in row.cells[1]),
        )
    ]


def _is_group(row: Row) -> bool:
    if row.filled != [0, 1] or len(row.cells[0]) != 1:
        return False
    name, listed = row.cells[0][0], row.cells[1]
    is_short = word_count(name.text) <= LONGEST_GROUP and name.text[0].isalpha()
    return is_short and not name.is_item and all(piece.is_item for piece in listed)


def _as_item(piece: Piece, depth: int) -> Piece:
    return replace(piece, kind=Kind.ITEM, depth=depth)


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
