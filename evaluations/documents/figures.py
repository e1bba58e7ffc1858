"""The numbers that a document prints: those of `reviews.scoring`, rounded where all are rounded."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from evaluations.documents.record import Behaviour, Competency, Goal, ReviewRecord
from evaluations.documents.score import score_data
from evaluations.reviews.derivation import Step
from evaluations.reviews.explanation import Explanation, explain
from evaluations.reviews.result import FLAG_LABELS, CompetencyResult, Result
from evaluations.reviews.rounding import (
    band_of,
    gap_text,
    index_text,
    mean_text,
    percent_text,
)
from evaluations.reviews.score_input import CompetencyRatings, ItemRatings
from evaluations.reviews.score_reader import read_score_data
from evaluations.reviews.scoring import score

SHOWN_STEPS = ("Media", "Índice (100 = lo esperado)", "Cumplimiento")
"""Of the way to a competency or a goal, what has room on paper; the screen shows all."""


@dataclass(frozen=True)
class BehaviourFigures:
    behaviour: Behaviour
    gap: str | None
    is_wide: bool
    """The two sides differ so much that they talk about it."""


@dataclass(frozen=True)
class CompetencyFigures:
    """Texts are as displayed, None where there is none; places are shares of the scale's length."""

    competency: Competency
    behaviours: tuple[BehaviourFigures, ...]
    mean: str | None
    self_mean: str | None
    n: int
    self_n: int
    coverage: str
    index: str | None
    gap: str | None
    flag: str
    place: float | None
    self_place: float | None
    last_mean: str | None


@dataclass(frozen=True)
class GoalFigures:
    goal: Goal
    index: str | None


@dataclass(frozen=True)
class Figures:
    """Everything computed, as displayed; None is «No evaluable»."""

    competencies: tuple[CompetencyFigures, ...]
    competencies_index: str | None
    goals: tuple[GoalFigures, ...]
    goals_index: str | None
    overall: str | None
    band: str | None
    explanation: Explanation
    expected_place: float

    def named(self, belongs: Callable[[CompetencyFigures], bool]) -> list[str]:
        return [figures.competency.name for figures in self.competencies if belongs(figures)]

    def flagged(self, flag: str) -> list[str]:
        """The competencies with that flag, such as `blind_spot`."""
        return self.named(lambda figures: figures.flag == FLAG_LABELS[flag])

    def agreed(self) -> list[str]:
        """Where both sides see much the same, behaviour by behaviour."""
        return self.named(
            lambda figures: (
                figures.gap is not None
                and not figures.flag
                and not any(behaviour.is_wide for behaviour in figures.behaviours)
            )
        )


def figures_of(record: ReviewRecord) -> Figures:
    """Raises Invalid, naming the place, where a rating or a result is missing."""
    review = read_score_data(score_data(record))
    result = score(review)
    triples = zip(record.competencies, review.competencies, result.competencies, strict=True)
    return Figures(
        competencies=tuple(_competency(*triple, record) for triple in triples),
        competencies_index=index_text(result.competencies_index),
        goals=_goals(record, result),
        goals_index=index_text(result.goals_index),
        overall=index_text(result.overall),
        band=None if result.overall is None else band_of(result.overall).label,
        explanation=explain(review, result),
        expected_place=_place(Fraction(record.scale.expected), record) or 0,
    )


def shown(steps: tuple[Step, ...]) -> list[Step]:
    return [step for step in steps if step.label.message in SHOWN_STEPS]


def _goals(record: ReviewRecord, result: Result) -> tuple[GoalFigures, ...]:
    pairs = zip(record.goals, result.goals, strict=True)
    return tuple(GoalFigures(goal, index_text(reached.index)) for goal, reached in pairs)


def _competency(
    competency: Competency,
    ratings: CompetencyRatings,
    result: CompetencyResult,
    record: ReviewRecord,
) -> CompetencyFigures:
    last = competency.last_mean
    return CompetencyFigures(
        competency=competency,
        behaviours=_behaviours(competency, ratings.items, result.wide_gaps),
        mean=mean_text(result.mean),
        self_mean=mean_text(result.self_mean),
        n=result.n,
        self_n=sum(item.self_rating is not None for item in ratings.items),
        coverage=percent_text(result.coverage) or "",
        index=index_text(result.index),
        gap=gap_text(result.gap),
        flag=FLAG_LABELS[result.flag] if result.flag else "",
        place=_place(result.mean, record),
        self_place=_place(result.self_mean, record),
        last_mean=None if last is None else mean_text(Fraction(last)),
    )


def _behaviours(
    competency: Competency, items: tuple[ItemRatings, ...], wide: tuple[bool, ...]
) -> tuple[BehaviourFigures, ...]:
    triples = zip(competency.behaviours, items, wide, strict=True)
    return tuple(BehaviourFigures(b, _points(item.gap), is_wide) for b, item, is_wide in triples)


def _points(gap: int | None) -> str | None:
    """A difference of two ratings is whole: +1, −2, 0."""
    return None if gap is None else f"{gap:+d}".replace("-", "−").replace("+0", "0")


def _place(mean: Fraction | None, record: ReviewRecord) -> float | None:
    """Where to draw it, from 0 (point 1) to 1 (the top)."""
    return None if mean is None else float((mean - 1) / (record.scale.max - 1))
