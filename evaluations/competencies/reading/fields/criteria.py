"""Tables of criteria: what is essential stays in its section, what is desirable stands apart."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from evaluations.competencies.reading.blocks import Block, Cell, Kind, Piece, Row, joined
from evaluations.competencies.reading.labels.lexicon import LISTS, Topic
from evaluations.competencies.reading.outline.sections import Section
from evaluations.competencies.reading.wording import folded

ESSENTIAL = re.compile(
    r"[ei]|ess|essential|required|must(?: have)?|mandatory|"
    r"(?:requisito )?(?:esencial|indispensable|obligatori[oa]|excluyente|imprescindible)"
)
DESIRABLE = re.compile(
    r"d|des|desirable|desired|preferred|optional|nice to have|"
    r"(?:requisito )?(?:deseable|preferible|preferente|valorable|opcional|no excluyente)"
)
PERSONAL = LISTS | {Topic.EDUCATION}
"""What a section may ask for criterion by criterion."""
FUNCTIONAL = frozenset({Topic.FUNCTIONS, Topic.GOALS, Topic.COMPETENCIES})


def divided(sections: Iterable[Section]) -> list[Section]:
    """The sections, each table of criteria read into lists."""
    return [part for section in sections for part in _parts(section)]


def demand_of(text: str) -> Topic | None:
    """The skills that a word such as "Indispensable" or "D" speaks of."""
    bare = folded(text)
    if ESSENTIAL.fullmatch(bare):
        return Topic.REQUIRED_SKILLS
    return Topic.DESIRABLE_SKILLS if DESIRABLE.fullmatch(bare) else None


def _parts(section: Section) -> list[Section]:
    rows = [_row_of(section)] if section.heading is None else _rows(section.blocks)
    demands = [_demand(row) for row in rows]
    if section.topic not in PERSONAL - FUNCTIONAL or not any(demands):
        return [section]
    essential, desirable = _listed(rows, demands)
    said = [block for block in section.blocks if isinstance(block, Piece) and section.heading]
    parts = [replace(section, blocks=[*said, *essential])]
    apart = replace(section, topic=Topic.DESIRABLE_SKILLS, blocks=[*desirable])
    return [*parts, apart] if desirable else parts


def _rows(blocks: Sequence[Block]) -> list[Row]:
    return [block for block in blocks if isinstance(block, Row)]


def _row_of(section: Section) -> Row:
    """What stands beside a label, each piece as a cell of its own."""
    return Row(tuple((piece,) for piece in section.pieces), section.place)


def _demand(row: Row) -> Topic | None:
    """What a cell of the row says of its criterion, if one does and others say more."""
    found = [demand_of(row.text(number)) for number in row.filled]
    return next(filter(None, found), None) if len(found) > 1 else None


def _listed(
    rows: Sequence[Row], demands: Sequence[Topic | None]
) -> tuple[list[Piece], list[Piece]]:
    """The essential and the desirable; what stands above the first criterion is the head."""
    first = next(number for number, demand in enumerate(demands) if demand)
    lists: tuple[list[Piece], list[Piece]] = ([], [])
    for row, demand in zip(rows[first:], demands[first:], strict=True):
        lists[demand is Topic.DESIRABLE_SKILLS].extend(_criterion(row))
    return lists


def _criterion(row: Row) -> list[Piece]:
    """The fullest cell of a row beside its demand, as items."""
    said = [cell for cell in row.cells if not demand_of(joined(cell))]
    fullest: Cell = max(said, key=lambda cell: len(joined(cell)), default=())
    return [replace(piece, kind=Kind.ITEM) for piece in fullest]
