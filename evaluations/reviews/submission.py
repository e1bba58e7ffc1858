"""What one side's answers lack before they can be submitted (RULES §2)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from evaluations.reviews.scale import Scale

LEAST_FACT = 30
"""Characters; a situation, a conduct and an effect do not fit in fewer."""


def is_fact(text: str) -> bool:
    return len(" ".join(text.split())) >= LEAST_FACT


@dataclass(frozen=True)
class Answer:
    """One side's answer on one behaviour; blank until it has a level or a reason for NO."""

    item: int
    competency: int
    level: int | None = None
    not_observed: str | None = None
    fact: str = ""
    fact_on: date | None = None

    @property
    def is_blank(self) -> bool:
        return self.level is None and not self.not_observed

    @property
    def has_fact(self) -> bool:
        return is_fact(self.fact)


@dataclass(frozen=True)
class MissingFacts:
    """What the manager owes: a fact on these behaviours, and one on each of these competencies."""

    items: tuple[int, ...] = ()
    competencies: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.items or self.competencies)


def blanks(answers: Sequence[Answer]) -> tuple[int, ...]:
    """The behaviours without an answer; with any of them nothing is submitted."""
    return tuple(answer.item for answer in answers if answer.is_blank)


def missing_facts(answers: Sequence[Answer], scale: Scale) -> MissingFacts:
    """The manager explains the two lowest points and the top, and tells a fact per competency."""
    items = [
        answer.item
        for answer in answers
        if answer.level in scale.points_with_fact and not answer.has_fact
    ]
    rated = dict.fromkeys(answer.competency for answer in answers if answer.level is not None)
    told = {answer.competency for answer in answers if answer.has_fact}
    competencies = [competency for competency in rated if competency not in told]
    return MissingFacts(tuple(items), tuple(competencies))


def facts_missing_for_gaps(
    managers: Sequence[Answer], self_levels: Mapping[int, int | None], scale: Scale
) -> tuple[int, ...]:
    """Once both have submitted: behaviours that they rate far apart, without a manager's fact."""
    return tuple(
        answer.item
        for answer in managers
        if _is_far(answer.level, self_levels.get(answer.item), scale) and not answer.has_fact
    )


def _is_far(level: int | None, self_level: int | None, scale: Scale) -> bool:
    return level is not None and self_level is not None and scale.is_wide(self_level - level)
