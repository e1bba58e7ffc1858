"""The skills a post asks for, which are never competencies, and the values said among them."""

from evaluations.competencies.reading.blocks import Piece
from evaluations.competencies.reading.competencies.competencies import competency_skills
from evaluations.competencies.reading.competencies.preambles import VALUES
from evaluations.competencies.reading.fields.facts import Facts, items_of
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.outline.sections import sections_of
from evaluations.competencies.reading.wording import folded


def skills_of(facts: Facts) -> list[Piece]:
    """The skills, but for those that were read as competencies."""
    named = competency_skills(facts.sections)
    sections = sections_of(facts.sections, Topic.REQUIRED_SKILLS)
    return [piece for one in sections if one not in named for piece in items_of(one)]


def values_among_skills(facts: Facts) -> list[Piece]:
    """After a list of skills, a sentence about values is a value, not one more skill."""
    return [
        piece
        for section in sections_of(facts.sections, Topic.REQUIRED_SKILLS)
        for piece in section.pieces
        if piece not in items_of(section) and VALUES.match(folded(piece.text))
    ]
