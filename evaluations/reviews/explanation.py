"""«Cómo se calcula»: every number of a result, derived from the ratings and goals (RULES §3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from evaluations.reviews.competency_explanation import explain_competency
from evaluations.reviews.derivation import (
    Section,
    Step,
    at_least,
    figure,
    known_weights,
    put,
    verdict,
    weighted_mean_of,
)
from evaluations.reviews.goal_explanation import explain_goal
from evaluations.reviews.result import CompetencyResult, GoalResult, Result
from evaluations.reviews.rounding import band_of, index_text
from evaluations.reviews.score_input import ScoreInput
from evaluations.reviews.scoring import (
    LEAST_EVALUABLE_WEIGHT,
    LEAST_INCLUDED_WEIGHT,
    Weighed,
    known_share,
)
from evaluations.reviews.sentences import Sentence, msgid, sentence

INDEX = msgid("Suma de (peso × índice) / suma de pesos")


@dataclass(frozen=True)
class Explanation:
    """In the order in which one calculates; a block without content has no section."""

    competencies: tuple[Section, ...]
    competencies_block: Section | None
    goals: tuple[Section, ...]
    goals_block: Section | None
    overall: Section


def explain(review: ScoreInput, result: Result) -> Explanation:
    """`result` is what `scoring.score` made of `review`."""
    pairs = zip(review.competencies, result.competencies, strict=True)
    ratings, goals = sentence("Bloque de competencias"), sentence("Bloque de metas")
    return Explanation(
        tuple(explain_competency(given, scored, review) for given, scored in pairs),
        _block(ratings, result.competencies, result.competencies_index, LEAST_EVALUABLE_WEIGHT),
        tuple(explain_goal(goal) for goal in review.goals),
        _block(goals, result.goals, result.goals_index, LEAST_INCLUDED_WEIGHT),
        _overall(review, result),
    )


def _block(
    title: Sentence,
    results: Sequence[CompetencyResult] | Sequence[GoalResult],
    index: Fraction | None,
    least: Fraction,
) -> Section | None:
    parts: list[Weighed] = [(result.index, result.weight) for result in results]
    if not parts:
        return None
    steps = _share_steps(parts, least)
    if index is not None:
        steps.append(figure(sentence("Índice"), INDEX, weighted_mean_of(parts), index))
    return Section(title, tuple(steps))


def _share_steps(parts: list[Weighed], least: Fraction) -> list[Step]:
    """How much of the block's weight has a value, and whether that is enough."""
    share, percent = 100 * known_share(parts), index_text(100 * least)
    known, total = known_weights(parts), put(sum((weight for _, weight in parts), Fraction(0)))
    return [
        figure(
            sentence("Peso con resultado, %"),
            msgid("100 × suma de pesos con resultado / suma de pesos"),
            f"100 × ({known}) / {total}",
            share,
        ),
        verdict(
            "al menos %(least)s %% del peso tiene resultado",
            at_least(put(share), percent),
            share >= 100 * least,
            least=percent,
        ),
    ]


def _overall(review: ScoreInput, result: Result) -> Section:
    title = sentence("Resultado global (100 = lo esperado)")
    if result.overall is None:
        none = Step(sentence("Índice"), Sentence(INDEX), Sentence(""), sentence("No evaluable"))
        return Section(title, (none,))
    parts: list[Weighed] = [
        (result.competencies_index, review.weights.competencies),
        (result.goals_index, review.weights.goals),
    ]
    index = figure(sentence("Índice"), INDEX, weighted_mean_of(parts), result.overall)
    return Section(title, (index, _band(result.overall)))


def _band(overall: Fraction) -> Step:
    band, shown = band_of(overall), index_text(overall)
    formula = sentence("según el índice mostrado, con un decimal")
    return Step(sentence("Nivel"), formula, at_least(shown, band.floor), Sentence(band.label))
