"""What stands in a review, as lines of the sheet: it was checked when it was saved."""

from evaluations.cli.reviews.sheet import (
    GoalLine,
    MilestoneLine,
    NoteLine,
    RatingLine,
    RequirementLine,
)
from evaluations.reviews.notes import Topic
from evaluations.reviews.queries.answers import ComparedItem, Given
from evaluations.reviews.queries.beside import NoteLine as Note
from evaluations.reviews.queries.beside import RequirementLine as Requirement
from evaluations.reviews.queries.own_goals import OwnGoal
from evaluations.reviews.tables import NotObservedReason


def rating_line(competency: str, item: ComparedItem, given: Given) -> RatingLine:
    return RatingLine.model_construct(
        version=given.version,
        item=item.id,
        competency=competency,
        behaviour=item.text,
        level=given.level,
        not_observed=NotObservedReason(given.not_observed) if given.not_observed else None,
        fact=given.fact,
        fact_on=given.fact_on,
    )


def requirement_line(asked: Requirement) -> RequirementLine:
    return RequirementLine.model_construct(
        version=asked.version,
        number=asked.number,
        requirement=asked.text,
        outcome=asked.outcome,
        fact=asked.fact,
        fact_on=asked.fact_on,
    )


def goal_line(own: OwnGoal) -> GoalLine:
    goal = own.goal
    return GoalLine.model_construct(
        version=own.version,
        goal=goal.number,
        title=goal.title,
        kind=goal.kind,
        unit=goal.unit,
        actual=goal.actual,
        met=goal.met,
        milestones=tuple(
            MilestoneLine(title=each["title"], met=each["met"]) for each in goal.milestones
        ),
        evidence=own.evidence.text,
    )


def note_line(topic: Topic, written: Note | None) -> NoteLine:
    """Version 0 where nothing was written yet."""
    text, version = (written.text, written.version) if written else ("", 0)
    return NoteLine.model_construct(version=version, topic=topic.key, asks=topic.label, text=text)
