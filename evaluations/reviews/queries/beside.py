"""What the form has beside the behaviours: requirements, goals, notes."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from evaluations.database import row, rows
from evaluations.reviews.notes import topics
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Viewer, seen_of, sees_ratings_of
from evaluations.reviews.states import Side
from evaluations.reviews.tables import RequirementOutcome


@dataclass(frozen=True, slots=True)
class Left:
    """What the form has besides behaviours: how many requirements and goals, and how many done."""

    requirements: int
    requirements_done: int
    goals: int
    goals_done: int
    notes_done: int


LEFT = """
select asked.items, asked.done, goals.items, goals.done, notes.done
from (select count(*)::int as items, count(outcome)::int as done
      from review_requirement where review = $1) asked,
     (select count(*)::int as items, (count(*) filter (
          where excluded_reason <> '' or case kind when 'yes_no' then met is not null
          when 'milestones' then not milestones @> '[{"met": null}]'
          else actual is not null end))::int as done
      from goal where plan = $2) goals,
     (select count(*)::int as done
      from note where review = $1 and side = $3 and topic = any($4) and text <> '') notes
"""


async def what_is_left(review: SeenReview, side: Side) -> Left:
    asked = [topic.key for topic in topics(review.kind, side)]
    found = await row(LEFT, review.id, review.plan, side.value, asked)
    return Left(*found)


@dataclass(frozen=True, slots=True)
class RequirementLine:
    """A requirement of the post and what the manager found."""

    number: int
    kind: str
    text: str
    outcome: RequirementOutcome | None
    fact: str
    fact_on: dt.date | None
    version: int
    saved_at: dt.datetime | None


async def requirement_lines(review: SeenReview, viewer: Viewer) -> list[RequirementLine]:
    """The manager's findings are as blind as the manager's ratings: none, where one may not see."""
    if not sees_ratings_of(Side.MANAGER, viewer, review):
        return []
    found = await rows(
        "select number, kind, text, outcome, fact, fact_on, version, saved_at"
        " from review_requirement where review = $1 order by number",
        review.id,
    )
    return [as_requirement(line) for line in found]


def as_requirement(record: Any) -> RequirementLine:
    values = dict(record)
    values["outcome"] = values["outcome"] and RequirementOutcome(values["outcome"])
    return RequirementLine(**values)


@dataclass(frozen=True, slots=True)
class NoteLine:
    """What a side wrote on one topic."""

    side: Side
    topic: str
    text: str
    version: int
    saved_at: dt.datetime | None


Notes: TypeAlias = Mapping[tuple[Side, str], NoteLine]
"""By whose they are, and on which topic."""


async def notes_of(review: SeenReview, viewer: Viewer, sides: Iterable[Side] = Side) -> Notes:
    """What these sides wrote, their evidence for the goals too, as far as the viewer may see it."""
    found = await rows(
        "select side, topic, text, version, saved_at from note"
        " where review = $1 and side = any($2)",
        review.id,
        seen_of(sides, viewer, review),
    )
    lines = [NoteLine(Side(line["side"]), *list(line)[1:]) for line in found]
    return {(line.side, line.topic): line for line in lines}
