"""The sections found so far, and what they tell about what comes next."""

import re
from dataclasses import dataclass, field

from evaluations.competencies.reading.blocks import Piece
from evaluations.competencies.reading.labels.labels import Label, band_label_of
from evaluations.competencies.reading.labels.lexicon import COMPETENCIES, Topic
from evaluations.competencies.reading.outline.sections import Section
from evaluations.competencies.reading.wording import folded

ANNEX = re.compile(r"(?:anexo|annex|appendix|apendice) (?:n[o°.]* ?)?(?:\d{1,2}|[ivx]{1,5}|[a-z])")
DESCRIBED = 200
"""A description has fewer sections than this; what comes after is no part of it."""


@dataclass
class SectionsSoFar:
    """Knows which section is open."""

    sections: list[Section] = field(default_factory=lambda: [Section(Topic.OPENING)])
    is_annexed: bool = False
    """Whether the description is over and annexes follow: they say nothing about it anew."""
    _beside: tuple[Topic | None, ...] = ()
    """The sections that the columns of the table being read are."""
    _heads: tuple[str, ...] = ()

    @property
    def section(self) -> Section:
        return self.sections[-1]

    def _begins_annexes(self, piece: Piece) -> bool:
        is_heading = not piece.is_item and bool(ANNEX.fullmatch(folded(piece.text)))
        return is_heading and any(one.topic in COMPETENCIES and one.blocks for one in self._first)

    @property
    def _first(self) -> list[Section]:
        return self.sections[:DESCRIBED]

    def _is_said(self, topic: Topic) -> bool:
        """Whether an annex only comes back to what the description has said."""
        return self.is_annexed and any(one.topic is topic and one.blocks for one in self._first)

    def _heading_above(self, group: Section) -> Piece | None:
        """The heading of the open section, if one of its groups begins below it."""
        above = self.section
        is_group = group.topic in COMPETENCIES and above.topic in COMPETENCIES
        return (above.within or above.heading) if is_group else None

    @property
    def _in_competencies(self) -> bool:
        return self.section.topic in COMPETENCIES

    @property
    def _is_beside_field(self) -> bool:
        """Whether the section is a row's value: then the next row is another field, or its rest."""
        return self.section.heading is None and self.section.topic not in {
            Topic.OPENING,
            *COMPETENCIES,
        }

    def _band(self, piece: Piece) -> Label | None:
        return None if self._in_competencies else band_label_of(piece)
