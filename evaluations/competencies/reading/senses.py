"""Labels with two senses: which one is meant shows in the fields beside them."""

from collections.abc import Sequence
from dataclasses import replace

from evaluations.competencies.reading.lexicon import Topic
from evaluations.competencies.reading.sections import Section, sections_of
from evaluations.competencies.reading.wording import folded_label

SECOND = {"dependencia": Topic.UNIT, "centro": Topic.LOCATION}
"""What else a label means where its first sense is said by another one."""
VAGUE = frozenset({"nivel jerarquico", "nivel administrativo", "nivel del puesto", *SECOND})
"""Labels that are believed only where no plainer one says the same."""


def is_vague(section: Section) -> bool:
    return folded_label(section.label) in VAGUE


def reassigned(sections: Sequence[Section]) -> list[Section]:
    """The sections, those with the second sense of their label under its topic."""
    return [_in_its_sense(section, sections) for section in sections]


def _in_its_sense(section: Section, sections: Sequence[Section]) -> Section:
    second = SECOND.get(folded_label(section.label))
    if second is None or sections_of(sections, second):
        return section
    others = [one for one in sections_of(sections, section.topic) if not is_vague(one)]
    return replace(section, topic=second) if others else section
