"""What one side's form shows: the sections with what is left, and one section's behaviours."""

import datetime as dt
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from evaluations.database import rows
from evaluations.errors import NotFound
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.states import Side
from evaluations.reviews.tables import NotObservedReason


@dataclass(frozen=True, slots=True)
class Line:
    """A behaviour and this side's answer on it; version 0 was never answered."""

    id: int
    number: int
    text: str
    level: int | None
    not_observed: NotObservedReason | None
    fact: str
    fact_on: dt.date | None
    version: int
    saved_at: dt.datetime | None

    @property
    def is_answered(self) -> bool:
        return self.level is not None or self.not_observed is not None


@dataclass(frozen=True, slots=True)
class Section:
    """A competency on the form, and how many of its behaviours are answered."""

    number: int
    name: str
    definition: str
    done: int
    items: int


@dataclass(frozen=True, slots=True)
class FormPage:
    """All sections, and the lines of the one that is open."""

    sections: tuple[Section, ...]
    current: Section
    lines: tuple[Line, ...]
    saved_at: dt.datetime | None
    """When anything on this side was last saved."""


FORM = """
select c.number as section, c.name, c.definition, i.id as item, i.number,
       case when c.number = $3 then i.text else '' end as text,
       r.level, r.not_observed, case when c.number = $3 then r.fact else '' end as fact,
       r.fact_on, r.version, r.saved_at
from review_item i
join review_competency c on c.id = i.competency
join rating r on r.item = i.id and r.side = $2
where i.review = $1
order by c.number, i.number
"""


async def form_page(review: SeenReview, side: Side, section: int) -> FormPage:
    """One section of the form, in one statement however long the form is."""
    found = await rows(FORM, review.id, side.value, section)
    by_section = {number: list(lines) for number, lines in groupby(found, lambda r: r["section"])}
    if section not in by_section:
        raise NotFound("Esa sección no existe en esta evaluación.")
    sections = {number: as_section(lines) for number, lines in by_section.items()}
    return FormPage(
        tuple(sections.values()),
        sections[section],
        tuple(as_line(line) for line in by_section[section]),
        max((line["saved_at"] for line in found if line["saved_at"]), default=None),
    )


def as_section(lines: list[Any]) -> Section:
    first = lines[0]
    done = sum(line["level"] is not None or line["not_observed"] is not None for line in lines)
    return Section(first["section"], first["name"], first["definition"], done, len(lines))


def as_line(record: Any) -> Line:
    reason = record["not_observed"]
    return Line(
        record["item"],
        record["number"],
        record["text"],
        record["level"],
        reason and NotObservedReason(reason),
        record["fact"],
        record["fact_on"],
        record["version"],
        record["saved_at"],
    )


async def sections_of(review: SeenReview, side: Side) -> tuple[Section, ...]:
    """The sections with what this side has answered in each."""
    found = await rows(
        "select c.number, c.name, c.definition,"
        " count(coalesce(r.level::text, r.not_observed))::int, count(*)::int"
        " from review_competency c join review_item i on i.competency = c.id"
        " join rating r on r.item = i.id and r.side = $2"
        " where c.review = $1 group by c.id order by c.number",
        review.id,
        side.value,
    )
    return tuple(Section(*line) for line in found)
