"""Calls for applications in the midst of something else."""

import re
from collections.abc import Sequence

from evaluations.competencies.reading.blocks import Block, Piece
from evaluations.competencies.reading.competencies.groups import is_loud
from evaluations.competencies.reading.labels.labels import label_of
from evaluations.competencies.reading.labels.lexicon import COMPETENCIES, Topic
from evaluations.competencies.reading.outline.sections import Section

ADDRESSED = frozenset(
    {
        Topic.OPENING,
        Topic.APPLICATION,
        Topic.APPLICATION_DOCUMENTS,
        Topic.APPLY_TO,
        Topic.CLOSING_DATE,
        Topic.APPROVED_BY,
        Topic.OTHER,
    }
)
"""Where an e-mail address is expected, or says nothing."""
AHEAD = 12
"""Blocks below within which the next competency is looked for."""
EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")


def calls_for_applications(section: Section, piece: Piece, following: Sequence[Block]) -> bool:
    """Whether a paragraph with an address to write to stands at the end of something else."""
    if piece.is_item or not EMAIL.search(piece.text):
        return False
    is_apart = bool(section.blocks) and section.topic not in ADDRESSED
    return is_apart and not _goes_on(section, following)


def _goes_on(section: Section, following: Sequence[Block]) -> bool:
    """Whether another competency is named below."""
    ahead = (one for one in following[:AHEAD] if isinstance(one, Piece))
    is_named = any(is_loud(one) and label_of(one) is None for one in ahead)
    return section.topic in COMPETENCIES and is_named
