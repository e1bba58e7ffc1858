"""Lines that come back inside every competency: whatever they say, they name none."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from evaluations.competencies.reading.blocks import Block, Piece
from evaluations.competencies.reading.competencies.groups import look
from evaluations.competencies.reading.competencies.levels import is_level
from evaluations.competencies.reading.competencies.naming import is_name, is_weight
from evaluations.competencies.reading.labels.labels import inner_label_of
from evaluations.competencies.reading.wording import folded

OFTEN = 3


def without_refrains(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without unknown labels that stand again and again below different names."""
    lines = [one for one in blocks if isinstance(one, Piece) and _may_label(one)]
    under = {
        (folded(line.text), folded(name.text))
        for name, line in pairwise(lines)
        if look(line) != look(name)
    }
    refrains = {
        line for line, names in Counter(line for line, _ in under).items() if names >= OFTEN
    }
    return [
        one
        for one in blocks
        if not (isinstance(one, Piece) and _may_label(one) and folded(one.text) in refrains)
    ]


def _may_label(piece: Piece) -> bool:
    is_mark = is_level(piece.text) or is_weight(piece.text)
    return not (piece.is_item or is_mark or inner_label_of(piece)) and is_name(piece)
