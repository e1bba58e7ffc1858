"""Competencies that each fill a form of their own ("Competencia | Calma", "Definición | …")."""

from collections.abc import Sequence
from dataclasses import replace

from evaluations.competencies.reading.blocks import Block, Cell, Kind, Piece, Row, joined
from evaluations.competencies.reading.labels.labels import inner_topic_of
from evaluations.competencies.reading.labels.lexicon import Topic

DEEP = 9
"""The level of the heading that a form's name becomes."""


def with_forms_headed(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the name of each form as a heading, where there are several forms."""
    rows = [block for block in blocks if isinstance(block, Row) and _names_form(block)]
    if len({row.text(1) for row in rows}) < 2:
        return list(blocks)
    return [part for block in blocks for part in _parts(block)]


def _names_form(row: Row) -> bool:
    """Whether labels and values stand by turns, the first of them the name."""
    is_even = row.filled == list(range(len(row.cells))) and len(row.cells) % 2 == 0
    topics = [inner_topic_of(row.text(number)) for number in range(len(row.cells))]
    return is_even and topics[0] is Topic.NAME and all(topics[::2]) and not any(topics[1::2])


def _parts(block: Block) -> list[Block]:
    if not isinstance(block, Row) or not _names_form(block):
        return [block]
    name = block.cells[1][0].saying(block.text(1))
    heading = replace(name, kind=Kind.HEADING, depth=DEEP, strong=True)
    twos = zip(block.cells[2::2], block.cells[3::2], strict=True)
    return [heading, *(_labelled(label, value) for label, value in twos)]


def _labelled(label: Cell, value: Cell) -> Piece:
    return value[0].saying(f"{joined(label).rstrip(' :')}: {joined(value)}")
