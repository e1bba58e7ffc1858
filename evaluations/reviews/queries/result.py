"""What a review comes to, from the answers and goals as they stand."""

from dataclasses import dataclass, replace
from fractions import Fraction

from evaluations.goals.queries import GoalLine, figures_of, goals_of
from evaluations.reviews.queries.answers import ComparedCompetency, compared
from evaluations.reviews.queries.beside import Notes, notes_of
from evaluations.reviews.queries.seen import SeenReview
from evaluations.reviews.result import CompetencyResult, Result
from evaluations.reviews.rules import Viewer
from evaluations.reviews.score_input import BlockWeights, ScoreInput
from evaluations.reviews.scoring import score


@dataclass(frozen=True)
class Outcome:
    """What both sides said, the goals, and what they come to; no result while a goal has none."""

    competencies: tuple[ComparedCompetency, ...]
    goals: list[GoalLine]
    notes: Notes
    input: ScoreInput
    result: Result | None
    by_ratings: Result
    """What the ratings alone come to, which there is as soon as both have submitted."""

    @property
    def rated(self) -> tuple[CompetencyResult, ...]:
        return self.by_ratings.competencies


async def outcome_of(review: SeenReview, viewer: Viewer) -> Outcome:
    """Three statements, whatever the size; once both sides have submitted."""
    competencies = await compared(review, viewer)
    goals = await goals_of(review.plan)
    notes = await notes_of(review, viewer)
    given = score_input(review, competencies, goals)
    by_ratings = score(replace(given, goals=()))
    complete = all(goal.has_result for goal in goals)
    result = score(given) if complete else None
    return Outcome(competencies, goals, notes, given, result, by_ratings)


def score_input(
    review: SeenReview, competencies: tuple[ComparedCompetency, ...], goals: list[GoalLine]
) -> ScoreInput:
    return ScoreInput(
        review.scale,
        BlockWeights(Fraction(review.competencies_weight), Fraction(review.goals_weight)),
        tuple(competency.ratings() for competency in competencies),
        figures_of(goals),
    )
