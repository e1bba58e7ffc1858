"""The goals of a review as one side answers them."""

import datetime as dt
from dataclasses import dataclass

from evaluations.goals.queries import GoalLine, goals_of
from evaluations.reviews.notes import goal_topic
from evaluations.reviews.queries.beside import NoteLine, Notes, notes_of
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.rules import Viewer
from evaluations.reviews.states import Side


@dataclass(frozen=True, slots=True)
class OwnGoal:
    """A goal, whose result both sides share, with the evidence of one side, which is its own."""

    goal: GoalLine
    evidence: NoteLine

    @property
    def version(self) -> int:
        """Of both together: each only grows, so it is another one when either is."""
        return self.goal.version + self.evidence.version

    @property
    def saved_at(self) -> dt.datetime | None:
        """When either was last told."""
        told = (self.goal.saved_at, self.evidence.saved_at)
        return max((at for at in told if at), default=None)


async def own_goals(review: SeenReview, side: Side, viewer: Viewer) -> list[OwnGoal]:
    """All goals in their order, in two statements; none without a plan."""
    goals = await goals_of(review.plan)
    notes = await notes_of(review, viewer, [side])
    return [OwnGoal(goal, evidence_for(goal, side, notes)) for goal in goals]


def evidence_for(goal: GoalLine, side: Side, notes: Notes) -> NoteLine:
    """An empty one where nothing was written, or may not be seen."""
    topic = goal_topic(goal.number)
    return notes.get((side, topic)) or NoteLine(side, topic, "", 0, None)
