"""A version that was not approved, in the parts that its page shows; nothing more is read."""

from dataclasses import dataclass
from decimal import Decimal

from evaluations.competencies.content import CompetencyContent, Content, requirements_in
from evaluations.competencies.queries.rubric import (
    RubricBehaviour,
    RubricCompetency,
    RubricRequirement,
)
from evaluations.competencies.rules import rated_behaviours


@dataclass(frozen=True)
class Wording:
    """What a version says that was not approved: the same parts, without rows."""

    content: Content
    competencies: tuple[RubricCompetency, ...]
    requirements: tuple[RubricRequirement, ...]


def wording_of(content: Content) -> Wording:
    requirements = (RubricRequirement(0, *asked) for asked in requirements_in(content))
    return Wording(content, tuple(map(described, content.competencies)), tuple(requirements))


def described(part: CompetencyContent) -> RubricCompetency:
    return RubricCompetency(
        0,
        part.name,
        part.definition,
        part.level,
        part.weight or Decimal(1),
        tuple(RubricBehaviour(0, text) for text in rated_behaviours(part)),
        part.negative_behaviours,
    )
