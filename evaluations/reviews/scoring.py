"""From ratings and goals to the result, on exact fractions: RULES §3. Nothing is rounded here."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from evaluations.errors import Invalid
from evaluations.goals.attainment import attainment
from evaluations.reviews.result import CompetencyResult, GoalResult, Result
from evaluations.reviews.rounding import band_of
from evaluations.reviews.scale import Scale
from evaluations.reviews.score_input import CompetencyRatings, ScoreInput

NONE = Fraction(0)

LEAST_COVERAGE = Fraction(50, 100)
LEAST_EVALUABLE_WEIGHT = Fraction(60, 100)
LEAST_INCLUDED_WEIGHT = Fraction(50, 100)
MOST_SELF_WEIGHT = Fraction(30, 100)

Weighed = tuple[Fraction | int | None, Fraction]
"""A value, or None where there is none, and its weight."""


def score(review: ScoreInput) -> Result:
    """Raises Invalid where a goal that counts has no result, or its figures make no sense."""
    self_weight = review.weights.self_rating
    competencies = tuple(
        _competency(competency, review.scale, self_weight) for competency in review.competencies
    )
    goals = tuple(GoalResult(goal.title, goal.weight, attainment(goal)) for goal in review.goals)
    ratings = block_index(competencies, least=LEAST_EVALUABLE_WEIGHT)
    reached = block_index(goals, least=LEAST_INCLUDED_WEIGHT)
    overall = weighted_mean(
        [(ratings, review.weights.competencies), (reached, review.weights.goals)]
    )
    band = None if overall is None else band_of(overall).code
    return Result(competencies, ratings, goals, reached, overall, band)


def weighted_mean(parts: Iterable[Weighed]) -> Fraction | None:
    """The mean of the values that there are; None where nothing that weighs has a value."""
    known = [(value, weight) for value, weight in parts if value is not None]
    total = sum((weight for _, weight in known), NONE)
    return sum((value * weight for value, weight in known), NONE) / total if total else None


def known_share(parts: Sequence[Weighed]) -> Fraction:
    """The share of the whole weight whose value is known: coverage, evaluable weight."""
    total = sum((weight for _, weight in parts), NONE)
    known = sum((weight for value, weight in parts if value is not None), NONE)
    return known / total if total else NONE


def index_of(mean: Fraction, scale: Scale) -> Fraction:
    """0 at point 1, 100 at the expected point, 120 at the top (RULES §3.3)."""
    if mean <= scale.expected:
        return 100 * (mean - 1) / (scale.expected - 1)
    return 100 + 20 * (mean - scale.expected) / (scale.max - scale.expected)


def block_index(
    results: Sequence[CompetencyResult] | Sequence[GoalResult], *, least: Fraction
) -> Fraction | None:
    """None where the results stand for too little of the weight (RULES §3.4, §3.7)."""
    parts: list[Weighed] = [(result.index, result.weight) for result in results]
    return weighted_mean(parts) if known_share(parts) >= least else None


def items_needed(competency: CompetencyRatings) -> int:
    """How many behaviours the manager must have observed (RULES §3.2)."""
    return 1 if len(competency.items) < 3 else 2


def blend(
    mean: Fraction | None, self_mean: Fraction | None, self_weight: Fraction
) -> Fraction | None:
    """The manager's mean, joined by the self-rating where the organisation gives it a weight."""
    return weighted_mean([(mean, 1 - self_weight), (self_mean, self_weight)])


def check_self_weight(self_weight: Fraction, *, is_probation: bool) -> None:
    """Raises Invalid beyond 30 %, or for any weight at all in probation (RULES §2)."""
    if self_weight < 0 or self_weight > MOST_SELF_WEIGHT:
        raise Invalid("La autoevaluación pesa entre 0 y 30 %.", field="self")
    if is_probation and self_weight:
        raise Invalid("En el periodo a prueba la autoevaluación no pesa.", field="self")


def _competency(
    competency: CompetencyRatings, scale: Scale, self_weight: Fraction
) -> CompetencyResult:
    by_manager: list[Weighed] = [(item.manager_rating, item.weight) for item in competency.items]
    coverage, n = known_share(by_manager), sum(rating is not None for rating, _ in by_manager)
    evaluable = coverage >= LEAST_COVERAGE and n >= items_needed(competency)
    mean = weighted_mean(by_manager) if evaluable else None
    self_mean = weighted_mean((item.self_rating, item.weight) for item in competency.items)
    rated = blend(mean, self_mean, self_weight) if evaluable else None
    gap = weighted_mean((item.gap, item.weight) for item in competency.items)
    return CompetencyResult(
        name=competency.name,
        weight=competency.weight,
        mean=mean,
        self_mean=self_mean,
        n=n,
        items=len(competency.items),
        coverage=coverage,
        index=None if rated is None else index_of(rated, scale),
        gap=gap,
        flag=_flag(gap),
        wide_gaps=tuple(
            item.gap is not None and scale.is_wide(item.gap) for item in competency.items
        ),
    )


def _flag(gap: Fraction | None) -> str | None:
    """What a difference of a whole point between the two means may tell (RULES §3.10)."""
    if gap is None or abs(gap) < 1:
        return None
    return "blind_spot" if gap > 0 else "hidden_strength"
