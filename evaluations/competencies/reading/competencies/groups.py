"""Headings of groups of competencies, known by what stands under them."""

import re
from collections.abc import Sequence
from itertools import takewhile

from evaluations.competencies.reading import looks
from evaluations.competencies.reading.blocks import Block, Kind, Piece, Row
from evaluations.competencies.reading.competencies.naming import is_name
from evaluations.competencies.reading.labels.labels import inner_label_of
from evaluations.competencies.reading.markers import heads_part, is_under
from evaluations.competencies.reading.wording import folded_label, is_capitals

CALLED = re.compile(
    r"(?:diccionario|glosario|catalogo|detalle|matriz|definicion(?:es)?|descripcion) de (?:las )?"
    r"competencias(?: .*)?|competency (?:dictionary|framework|matrix|definitions|descriptions)|"
    r"(?:competencias|(?:[\w-]+ ){0,3}competencies)(?: .*)?|"
    r"(?:bloque|grupo|familia|categoria|eje|nucleo|cluster|group|area) .*"
    r"(?:competencias|competencies).*"
)
"""No competency is called by the plural."""


def is_called_group(piece: Piece) -> bool:
    """Whether a heading calls itself a group of competencies."""
    is_free = not piece.is_item or heads_part(piece.marker)
    return is_free and is_name(piece) and bool(CALLED.fullmatch(folded_label(piece.text)))


def heads_group(piece: Piece, following: Sequence[Block]) -> bool:
    """Whether names of another look, which something is said about, come right below it."""
    if not is_loud(piece) or not is_name(piece):
        return False
    if piece.kind is Kind.HEADING:
        below = [*takewhile(lambda one: not _is_deep(one, piece), following[:2])]
        return len(below) < min(2, len(following)) and all(map(_introduces, below))
    return len(following) > 1 and _is_described_name(following[0], following[1], piece)


def _is_described_name(name: Block, said: Block, above: Piece) -> bool:
    if not isinstance(name, Piece) or not is_loud(name) or not is_name(name):
        return False
    return look(name) != look(above) and inner_label_of(name) is None and not is_loud(said)


def heads_rows(piece: Piece, row: Block | None, name: int) -> bool:
    """Whether it stands across a table of names, the next of which comes below it."""
    if not isinstance(row, Row) or piece.is_item or not is_name(piece):
        return False
    cell = row.cells[name] if name < len(row.cells) else ()
    return bool(cell) and len(row.filled) > 1 and inner_label_of(cell[0]) is None


def stands_under(name: Piece, item: Piece) -> bool:
    """Whether the item is said about the name, by its look, depth or marker."""
    is_quieter = name.strong and not item.strong
    return is_quieter or item.depth > name.depth or is_under(item.marker, name.marker)


def lone_texts(blocks: Sequence[Block]) -> frozenset[int]:
    """The ids of quiet texts alone between a name and its list: they say what it means."""
    lone: list[Block] = []
    name: Piece | None = None
    texts: list[Block] = []
    for block in blocks:
        if isinstance(block, Piece) and is_loud(block):
            name, texts = block, []
        elif not isinstance(block, Piece):
            name = None
        elif name and _is_text(block) and inner_label_of(block) is None:
            texts.append(block)
        elif name and block.is_item:
            lone += texts if len(texts) == 1 else []
            texts = []
    return frozenset(map(id, lone)) if len(lone) > 1 else frozenset()


def is_heading(block: Block) -> bool:
    return isinstance(block, Piece) and block.kind is Kind.HEADING


def is_loud(block: Block) -> bool:
    if not isinstance(block, Piece) or (block.is_item and not heads_part(block.marker)):
        return False
    return looks.is_loud(block)


def _is_deep(block: Block, above: Piece) -> bool:
    if not isinstance(block, Piece) or inner_label_of(block):
        return False
    return block.kind is Kind.HEADING and block.depth > above.depth


def _is_text(block: Block) -> bool:
    return isinstance(block, Piece) and block.kind is Kind.TEXT and not is_loud(block)


def _introduces(block: Block) -> bool:
    """Whether it may stand between a group's heading and its names: it says nothing of one."""
    return _is_text(block) and isinstance(block, Piece) and inner_label_of(block) is None


def look(piece: Piece) -> tuple[object, ...]:
    return piece.kind, piece.depth, piece.strong, is_capitals(piece.text)
