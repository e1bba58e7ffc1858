"""Whether what was read of a competencies section can be what the section says."""

from collections.abc import Iterable, Sequence

from evaluations.competencies.reading.blocks import Block, Piece, Row, pieces_in
from evaluations.competencies.reading.competencies.columns import CODE, head_of
from evaluations.competencies.reading.competencies.drafts import Draft
from evaluations.competencies.reading.competencies.levels import is_said_level
from evaluations.competencies.reading.competencies.naming import is_weight
from evaluations.competencies.reading.labels.labels import SAID, inner_topic_of

FEW = 1
"""So many names may differ from the others by chance."""
MOST_ALONE = 12
"""A post whose only competency has more behaviours than this has others among them."""
LEAST_SHARE = 0.6
"""So much of a section's text is read at least where some of its competencies say nothing."""
FEWEST = 3
"""A section with fewer pieces may well name no competency."""


def is_plausible(drafts: Sequence[Draft], blocks: Sequence[Block]) -> bool:
    """Whether names are names, behaviours are spread over them, and little of the text is lost."""
    if not drafts:
        return len(_telling(blocks)) < FEWEST
    if any(map(_is_misnamed, drafts)) or _are_mixed(drafts, blocks):
        return False
    return not (_are_lumped(drafts) or _are_lost(drafts, blocks))


def share_read(drafts: Iterable[Draft], blocks: Sequence[Block]) -> float:
    """How much of the section's text got into the competencies, from 0 to 1."""
    whole = sum(len(piece.text) for piece in _telling(blocks))
    read = sum(len(piece.text) for draft in drafts for piece in _said(draft))
    return min(1.0, read / whole) if whole else 1.0


def _is_misnamed(draft: Draft) -> bool:
    """Whether it is called by a number, a level, a label, or a name with its definition."""
    name = draft.name.text
    is_mark = is_weight(name) or is_said_level(name) or CODE.fullmatch(name)
    return bool(is_mark or inner_topic_of(name) in SAID or ": " in name)


def _are_mixed(drafts: Sequence[Draft], blocks: Sequence[Block]) -> bool:
    """Whether some names are sentences: they end with a full stop, which others do not."""
    stopped = {piece.text.rstrip(".") for piece in pieces_in(blocks) if piece.text.endswith(".")}
    sentences = [one for one in drafts if one.name.text in stopped]
    return FEW < len(sentences) < len(drafts) - FEW


def _are_lumped(drafts: Sequence[Draft]) -> bool:
    """Whether one competency has all the behaviours, too many for it, or those of the silent."""
    most = max(len(draft.behaviours) for draft in drafts)
    if len(drafts) == 1:
        return most > MOST_ALONE
    without = [draft for draft in drafts if not draft.behaviours]
    is_only = len(without) == len(drafts) - 1
    return is_only and most >= 2 * len(drafts)


def _are_lost(drafts: Sequence[Draft], blocks: Sequence[Block]) -> bool:
    """Half of the competencies say nothing, while much of the section stands nowhere."""
    silent = [one for one in drafts if not (one.behaviours or one.definition)]
    return 2 * len(silent) >= len(drafts) and share_read(drafts, blocks) < LEAST_SHARE


def _said(draft: Draft) -> list[Piece]:
    marks = [mark for mark in (draft.level, draft.weight) if mark]
    return [draft.name, *draft.behaviours, *draft.definition, *draft.negative, *marks]


def _telling(blocks: Sequence[Block]) -> list[Piece]:
    """The pieces of the section without labels and heads of tables, which no reading holds."""
    rows_and_pieces = [one for one in blocks if not (isinstance(one, Row) and head_of(one))]
    return [one for one in pieces_in(rows_and_pieces) if inner_topic_of(one.text) is None]
