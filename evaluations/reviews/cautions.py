"""What a side is warned of as it submits: habits of raters. It never blocks (RULES §2)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from evaluations.reviews.rounding import mean_text
from evaluations.reviews.scale import Scale
from evaluations.reviews.sentences import Sentence, sentence
from evaluations.reviews.submission import Answer

HALO = Fraction(90, 100)
MOST_NOT_OBSERVED = Fraction(40, 100)
MOST_RECENT = Fraction(50, 100)
LENIENT = Fraction(95, 100)
"""A mean of 4.8 on 5 points, as a share of the scale's length."""
SEVERE = Fraction(125, 1000)
"""A mean of 1.5 on 5 points."""


@dataclass(frozen=True)
class Period:
    """The days under review, both included."""

    starts_on: date
    ends_on: date

    @property
    def last_quarter_on(self) -> date:
        days = (self.ends_on - self.starts_on).days + 1
        return self.starts_on + timedelta(days=-(-3 * days // 4))


@dataclass(frozen=True)
class Caution:
    """`kind` is halo, lenient, severe, not_observed or recency."""

    kind: str
    sentence: Sentence


def warnings(answers: Sequence[Answer], scale: Scale, period: Period) -> tuple[Caution, ...]:
    """In Spanish sentences that say what to look at again."""
    levels = [answer.level for answer in answers if answer.level is not None]
    found = (
        _halo(levels),
        _mean(levels, scale),
        _not_observed(answers),
        _recency(answers, period),
    )
    return tuple(caution for caution in found if caution)


def _halo(levels: list[int]) -> Caution | None:
    if len(levels) < 2:
        return None
    level, count = Counter(levels).most_common(1)[0]
    if Fraction(count, len(levels)) < HALO:
        return None
    return Caution(
        "halo",
        sentence(
            "%(count)s de %(n)s valoraciones son %(level)s: revisa cada conducta por separado.",
            count=count,
            n=len(levels),
            level=level,
        ),
    )


def _mean(levels: list[int], scale: Scale) -> Caution | None:
    if not levels:
        return None
    mean = Fraction(sum(levels), len(levels))
    if mean >= scale.at(LENIENT):
        said = sentence(
            "El promedio es %(mean)s, casi el máximo: revisa que los hechos lo sostengan.",
            mean=mean_text(mean),
        )
        return Caution("lenient", said)
    if mean <= scale.at(SEVERE):
        said = sentence(
            "El promedio es %(mean)s, casi el mínimo: revisa que los hechos lo sostengan.",
            mean=mean_text(mean),
        )
        return Caution("severe", said)
    return None


def _not_observed(answers: Sequence[Answer]) -> Caution | None:
    count = sum(bool(answer.not_observed) for answer in answers)
    if not answers or Fraction(count, len(answers)) <= MOST_NOT_OBSERVED:
        return None
    said = sentence(
        "%(count)s de %(n)s conductas no se observaron: quizá alguien más las presenció.",
        count=count,
        n=len(answers),
    )
    return Caution("not_observed", said)


def _recency(answers: Sequence[Answer], period: Period) -> Caution | None:
    days = [answer.fact_on for answer in answers if answer.fact_on and answer.fact.strip()]
    recent = sum(day >= period.last_quarter_on for day in days)
    if not days or Fraction(recent, len(days)) <= MOST_RECENT:
        return None
    said = sentence(
        "%(count)s de %(n)s hechos son del último cuarto del periodo: recuerda lo anterior.",
        count=recent,
        n=len(days),
    )
    return Caution("recency", said)
