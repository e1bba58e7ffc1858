"""Values that could be labels themselves: "Dirección General" below "ÁREA"."""

from evaluations.competencies.reading.blocks import Kind, Piece
from evaluations.competencies.reading.labels.labels import Label
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.outline.sections import Section
from evaluations.competencies.reading.wording import is_capitals

ONE_LINE = frozenset(
    {
        Topic.TITLE,
        Topic.UNIT,
        Topic.REPORTS_TO,
        Topic.DIRECT_REPORTS,
        Topic.LOCATION,
        Topic.HOURS,
        Topic.CONTRACT_TYPE,
        Topic.CONTRACT_TERM,
        Topic.PAY_BAND,
    }
)
"""Fields with a short value, which another of them may be called like."""


def is_value(section: Section, label: Label, piece: Piece) -> bool:
    """Whether the section awaits its value, and the piece is that rather than the next label."""
    awaits = section.heading is not None and not section.blocks and not section.has_value
    if not awaits or not {section.topic, label.topic} <= ONE_LINE or label.has_colon or label.value:
        return False
    return section.topic is label.topic or _is_louder(section.heading, piece)


def _is_louder(heading: Piece | None, piece: Piece) -> bool:
    return heading is not None and _loudness(heading) > _loudness(piece)


def _loudness(piece: Piece) -> int:
    is_strong = piece.strong or is_capitals(piece.text) or piece.text.endswith(":")
    return 2 if piece.kind is Kind.HEADING else int(is_strong)
