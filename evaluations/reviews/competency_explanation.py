"""How the mean, the coverage, the gap and the index of a competency are calculated (RULES §3)."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from evaluations.reviews.derivation import (
    Section,
    Step,
    figure,
    known_weights,
    products,
    put,
    verdict,
    weighted_mean_of,
)
from evaluations.reviews.result import CompetencyResult
from evaluations.reviews.rounding import gap_text, index_text
from evaluations.reviews.scale import Scale
from evaluations.reviews.score_input import CompetencyRatings, ScoreInput
from evaluations.reviews.scoring import LEAST_COVERAGE, Weighed, blend, items_needed
from evaluations.reviews.sentences import Sentence, msgid, sentence

MEAN = msgid("Suma de (peso × valoración) / suma de pesos")


def explain_competency(
    ratings: CompetencyRatings, scored: CompetencyResult, review: ScoreInput
) -> Section:
    """`scored` is what came of these ratings in this review."""
    steps = [*_manager_steps(ratings, scored), *_self_steps(ratings, scored)]
    rated = blend(scored.mean, scored.self_mean, review.weights.self_rating)
    if rated is not None and scored.index is not None:
        if review.weights.self_rating:
            steps.append(_blended(scored, review.weights.self_rating, rated))
        steps.append(_index(rated, scored.index, review.scale))
    return Section(sentence("%(name)s", name=ratings.name), tuple(steps))


def _manager_steps(ratings: CompetencyRatings, scored: CompetencyResult) -> list[Step]:
    parts: list[Weighed] = [(item.manager_rating, item.weight) for item in ratings.items]
    known = [(value, weight) for value, weight in parts if value is not None]
    products_sum = sum((value * weight for value, weight in known), Fraction(0))
    weights_sum = sum((weight for _, weight in known), Fraction(0))
    steps = [
        _listed(sentence("Valoraciones de la jefatura inmediata"), parts),
        figure(
            sentence("Suma de las valoraciones"),
            msgid("Suma de (peso × valoración)"),
            products(parts),
            products_sum,
            None,
        ),
        figure(
            sentence("Suma de los pesos valorados"),
            msgid("Suma de pesos"),
            known_weights(parts),
            weights_sum,
            None,
        ),
        _coverage(ratings, weights_sum, scored.coverage),
        _evaluable(ratings, scored),
    ]
    if scored.mean is not None:
        mean = f"{put(products_sum)} / {put(weights_sum)}"
        steps.append(figure(sentence("Media"), MEAN, mean, scored.mean, 2))
    return steps


def _self_steps(ratings: CompetencyRatings, scored: CompetencyResult) -> list[Step]:
    by_self: list[Weighed] = [(item.self_rating, item.weight) for item in ratings.items]
    gaps: list[Weighed] = [(item.gap, item.weight) for item in ratings.items]
    steps = [_listed(sentence("Autoevaluación"), by_self)]
    if scored.self_mean is not None:
        label = sentence("Media de la autoevaluación")
        steps.append(figure(label, MEAN, weighted_mean_of(by_self), scored.self_mean, 2))
    if scored.gap is not None:
        label = sentence("Diferencia, en lo que ambas partes valoraron")
        formula = msgid("Suma de (peso × (autoevaluación − jefatura)) / suma de pesos")
        step = figure(label, formula, weighted_mean_of(gaps), scored.gap, 2)
        steps.append(replace(step, value=Sentence(gap_text(scored.gap))))
    return steps


def _listed(label: Sentence, parts: Sequence[Weighed]) -> Step:
    """The ratings as they were given."""
    ratings = ", ".join("NO" if value is None else put(value) for value, _ in parts)
    n = sum(value is not None for value, _ in parts)
    counted = sentence("%(n)s de %(items)s valoradas", n=n, items=len(parts))
    return Step(label, Sentence(""), Sentence(ratings), counted)


def _coverage(ratings: CompetencyRatings, known: Fraction, coverage: Fraction) -> Step:
    total = sum((item.weight for item in ratings.items), Fraction(0))
    formula = msgid("100 × peso valorado / peso total")
    return figure(
        sentence("Cobertura, %"), formula, f"100 × {put(known)} / {put(total)}", 100 * coverage
    )


def _evaluable(ratings: CompetencyRatings, scored: CompetencyResult) -> Step:
    least, needed = index_text(100 * LEAST_COVERAGE), items_needed(ratings)
    return verdict(
        "cobertura: al menos %(least)s %%; conductas valoradas: al menos %(needed)s",
        sentence(
            "%(coverage)s (mínimo %(least)s) y %(n)s (mínimo %(needed)s)",
            coverage=put(100 * scored.coverage),
            least=least,
            n=scored.n,
            needed=needed,
        ),
        scored.evaluable,
        least=least,
        needed=needed,
    )


def _blended(scored: CompetencyResult, self_weight: Fraction, rated: Fraction) -> Step:
    """The mean that the index is taken from, where the self-rating has a weight."""
    parts: list[Weighed] = [(scored.mean, 1 - self_weight), (scored.self_mean, self_weight)]
    label, formula = (
        sentence("Media con la autoevaluación"),
        msgid("Suma de (peso × media) / suma de pesos"),
    )
    return figure(label, formula, weighted_mean_of(parts), rated, 2)


def _index(rated: Fraction, index: Fraction, scale: Scale) -> Step:
    r, expected, most = put(rated), scale.expected, scale.max
    label = sentence("Índice (100 = lo esperado)")
    if rated <= expected:
        formula = msgid("100 × (media − 1) / (esperado − 1), hasta lo esperado")
        return figure(label, formula, f"100 × ({r} − 1) / ({expected} − 1)", index)
    formula = msgid("100 + 20 × (media − esperado) / (máximo − esperado), arriba de lo esperado")
    return figure(label, formula, f"100 + 20 × ({r} − {expected}) / ({most} − {expected})", index)
