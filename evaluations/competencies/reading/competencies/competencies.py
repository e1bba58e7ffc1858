"""The competencies sections of a document, read into competencies with their behaviours."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from evaluations.competencies.reading.blocks import Piece
from evaluations.competencies.reading.competencies.dictionary import described, dictionaries
from evaluations.competencies.reading.competencies.drafts import Draft, merged
from evaluations.competencies.reading.competencies.naming import has_lead_name
from evaluations.competencies.reading.competencies.section_reading import read_section
from evaluations.competencies.reading.competencies.unlabelled import unlabelled
from evaluations.competencies.reading.labels.lexicon import COMPETENCIES, Topic
from evaluations.competencies.reading.outline.sections import Section, sections_of
from evaluations.competencies.reading.wording import folded

VALUED = re.compile(r"\b(?:values|valores)$")


@dataclass
class Found:
    """What the competencies sections hold: competencies, and values said before the first."""

    drafts: list[Draft] = field(default_factory=list)
    values: list[Piece] = field(default_factory=list)


def read_competencies(sections: Iterable[Section]) -> Found:
    """Each competency once, in document order; only the ticked ones where the source has ticks."""
    found = Found()
    for section in sections:
        reader = read_section(section)
        found.drafts += reader.drafts
        found.values += reader.values
    drafts = merged(found.drafts)
    has_ticks = any(draft.ticked for draft in drafts)
    chosen = [draft for draft in drafts if draft.ticked or not has_ticks or draft.ticked is None]
    return Found(chosen, found.values)


def read_profile_competencies(sections: Sequence[Section]) -> Found:
    """Of the competencies sections; without any, of a skills section that defines what it names."""
    about = sections_of(sections, *COMPETENCIES)
    values = _mere_values(about)
    apart = [*values, *dictionaries(about)]
    found = read_competencies(one for one in about if one not in apart)
    described(found.drafts, sections)
    drafts = found.drafts or read_competencies(competency_skills(sections)).drafts
    drafts = drafts or read_competencies(unlabelled(sections)).drafts
    listed = [piece for one in values for piece in one.pieces]
    return Found(drafts, [*found.values, *listed])


def _mere_values(sections: list[Section]) -> list[Section]:
    """Values that are only named, beside competencies that are described."""
    named = [one for one in sections if VALUED.search(folded(one.label)) and not _says_more(one)]
    return named if any(one not in named and one.blocks for one in sections) else []


def _says_more(section: Section) -> bool:
    drafts = read_competencies([section]).drafts
    return any(one.behaviours or one.definition for one in drafts)


def competency_skills(sections: Sequence[Section]) -> list[Section]:
    """The skills sections that define what they name, where no section is about competencies."""
    if any(section.blocks for section in sections_of(sections, *COMPETENCIES)):
        return []
    return [one for one in sections_of(sections, Topic.REQUIRED_SKILLS) if _defines(one)]


def _defines(section: Section) -> bool:
    """Whether most of what stands in the section is a bold name with its definition."""
    leads = [has_lead_name(piece) for piece in section.pieces]
    return len(leads) > 1 and sum(leads) > len(leads) / 2
