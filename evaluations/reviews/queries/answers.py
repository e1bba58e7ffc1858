"""All answers of a review: what is compared, scored and printed."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import Any

from evaluations.database import rows
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Viewer, seen_of
from evaluations.reviews.score_input import CompetencyRatings, ItemRatings
from evaluations.reviews.states import Side


@dataclass(frozen=True, slots=True)
class Given:
    """One side's answer as it stands; neither level nor reason is a blank."""

    level: int | None
    not_observed: str | None
    fact: str
    fact_on: dt.date | None
    version: int

    @property
    def is_blank(self) -> bool:
        return self.level is None and self.not_observed is None


@dataclass(frozen=True, slots=True)
class ComparedItem:
    """A behaviour with both answers; a side that may not be seen is None."""

    id: int
    number: int
    text: str
    weight: Decimal
    self_answer: Given | None
    manager_answer: Given | None

    def answer(self, side: Side) -> Given | None:
        return self.self_answer if side == Side.SELF else self.manager_answer

    @property
    def gap(self) -> int | None:
        """Self minus manager, where both rated."""
        return self.ratings().gap

    def ratings(self) -> ItemRatings:
        own, managers = self.self_answer, self.manager_answer
        return ItemRatings(
            own.level if own else None,
            managers.level if managers else None,
            Fraction(self.weight),
        )


@dataclass(frozen=True, slots=True)
class ComparedCompetency:
    """A competency with its behaviours."""

    number: int
    name: str
    definition: str
    weight: Decimal
    items: tuple[ComparedItem, ...]

    def ratings(self) -> CompetencyRatings:
        return CompetencyRatings(
            self.name, tuple(item.ratings() for item in self.items), Fraction(self.weight)
        )


ANSWERS = """
select c.number as section, c.name, c.definition, c.weight as section_weight,
       i.id, i.number, i.text, i.weight,
       s.level as self_level, s.not_observed as self_not_observed, s.fact as self_fact,
       s.fact_on as self_fact_on, s.version as self_version,
       m.level as manager_level, m.not_observed as manager_not_observed, m.fact as manager_fact,
       m.fact_on as manager_fact_on, m.version as manager_version
from review_item i
join review_competency c on c.id = i.competency
left join rating s on s.item = i.id and s.side = 'self' and s.side = any($2)
left join rating m on m.item = i.id and m.side = 'manager' and m.side = any($2)
where i.review = $1
order by c.number, i.number
"""


async def compared(
    review: SeenReview, viewer: Viewer, sides: Iterable[Side] = Side
) -> tuple[ComparedCompetency, ...]:
    """Every behaviour with the answers of these sides that the viewer may see, in one statement."""
    found = await rows(ANSWERS, review.id, seen_of(sides, viewer, review))
    return tuple(
        as_competency(list(lines)) for _, lines in groupby(found, lambda line: line["section"])
    )


def as_competency(lines: list[Any]) -> ComparedCompetency:
    first = lines[0]
    return ComparedCompetency(
        first["section"],
        first["name"],
        first["definition"],
        first["section_weight"],
        tuple(as_item(line) for line in lines),
    )


def as_item(line: Any) -> ComparedItem:
    return ComparedItem(
        line["id"],
        line["number"],
        line["text"],
        line["weight"],
        given(line, Side.SELF),
        given(line, Side.MANAGER),
    )


def given(line: Any, side: Side) -> Given | None:
    if line[f"{side}_version"] is None:
        return None
    names = ("level", "not_observed", "fact", "fact_on", "version")
    return Given(*(line[f"{side}_{name}"] for name in names))


def items_of(
    competencies: Sequence[ComparedCompetency], keep: Callable[[ComparedItem], bool]
) -> list[ComparedItem]:
    """The behaviours that the caller keeps, in the order of the form."""
    return [item for competency in competencies for item in competency.items if keep(item)]
