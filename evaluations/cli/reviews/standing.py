"""The lines of a side's sheet as they stand, each with the action that keeps another answer."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeAlias

from evaluations.cli.reviews.lines import goal_line, note_line, rating_line, requirement_line
from evaluations.cli.reviews.sheet import Line
from evaluations.people.viewer import Viewer
from evaluations.reviews.actions.answering import NewAnswer, rate
from evaluations.reviews.actions.assessing import NewFinding, assess_requirement
from evaluations.reviews.actions.explaining import explain_gap
from evaluations.reviews.actions.measuring import GoalAnswer, answer_goal
from evaluations.reviews.actions.writing import write_note
from evaluations.reviews.notes import topics
from evaluations.reviews.queries.answers import Given, compared
from evaluations.reviews.queries.beside import notes_of, requirement_lines
from evaluations.reviews.queries.own_goals import OwnGoal, own_goals
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Action, may
from evaluations.reviews.states import Side

Keep = Callable[[Any, int], Awaitable[object]]
"""Saves an answer over that version."""


@dataclass(frozen=True)
class Standing:
    """A line as it stands, and how another answer is kept in its place."""

    line: Line
    keep: Keep


Standings: TypeAlias = dict[str, dict[int | str, Standing]]
"""By the name of the sheet's part, and by the line's key."""


@dataclass(frozen=True)
class Form:
    """One side's form of a review, in the hands of whoever answers it."""

    review: SeenReview
    side: Side
    by: Viewer

    async def standings(self) -> Standings:
        """In the order of the form; requirements are the manager's alone."""
        parts = {
            "ratings": await self.ratings(),
            "requirements": await self.requirements() if self.side == Side.MANAGER else [],
            "goals": await self.goals(),
            "notes": await self.notes(),
        }
        return {name: {each.line.key: each for each in lines} for name, lines in parts.items()}

    async def ratings(self) -> list[Standing]:
        return [
            Standing(rating_line(part.name, item, given), partial(self.rate, item.id, given))
            for part in await compared(self.review, self.by, [self.side])
            for item in part.items
            if (given := item.answer(self.side)) is not None
        ]

    async def rate(self, item: int, stands: Given, answer: NewAnswer, version: int) -> None:
        """Once both have submitted, the manager still adds the fact behind a wide difference."""
        same = (answer.level, answer.not_observed) == (stands.level, stands.not_observed)
        if same and may(self.by, self.review, Action.EXPLAIN_GAPS):
            await self.explain(item, answer, version)
        else:
            given = replace(answer, version=version)
            await rate(self.review, item, self.side, given, by=self.by)

    async def explain(self, item: int, answer: NewAnswer, version: int) -> None:
        fact, day = answer.fact, answer.fact_on
        await explain_gap(self.review, item, fact, fact_on=day, version=version, by=self.by)

    async def requirements(self) -> list[Standing]:
        return [
            Standing(requirement_line(asked), partial(self.assess, asked.number))
            for asked in await requirement_lines(self.review, self.by)
        ]

    async def assess(self, number: int, finding: NewFinding, version: int) -> None:
        given = replace(finding, version=version)
        await assess_requirement(self.review, number, given, by=self.by)

    async def goals(self) -> list[Standing]:
        """An excluded one takes no result."""
        return [
            Standing(goal_line(own), partial(self.answer_goal, own))
            for own in await own_goals(self.review, self.side, self.by)
            if not own.goal.is_excluded
        ]

    async def answer_goal(self, own: OwnGoal, answer: GoalAnswer, version: int) -> None:
        await answer_goal(self.review, own, answer, by=self.by)

    async def notes(self) -> list[Standing]:
        written = await notes_of(self.review, self.by, [self.side])
        return [
            Standing(
                note_line(topic, written.get((self.side, topic.key))),
                partial(self.write, topic.key),
            )
            for topic in topics(self.review.kind, self.side)
        ]

    async def write(self, topic: str, text: str, version: int) -> None:
        await write_note(self.review, self.side, topic, text, version=version, by=self.by)
