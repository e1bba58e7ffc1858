"""How a number is shown to come about: a formula in words, the same with its numbers, the value."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from evaluations.reviews.rounding import exact_text, fixed
from evaluations.reviews.scoring import Weighed
from evaluations.reviews.sentences import Sentence, sentence


@dataclass(frozen=True)
class Step:
    """One number; `exact` is the value before it was rounded for display, if that changed it."""

    label: Sentence
    formula: Sentence
    substituted: Sentence
    value: Sentence
    exact: str = ""


@dataclass(frozen=True)
class Section:
    """The steps to one index."""

    title: Sentence
    steps: tuple[Step, ...]


def figure(
    label: Sentence, formula: str, substituted: str, value: Fraction, places: int | None = 1
) -> Step:
    """A step whose value is a number with so many decimals; None for as many as it has."""
    shown = exact_text(value) if places is None else fixed(value, places)
    is_exact = places is None or Fraction(Decimal(shown)) == value
    exact = "" if is_exact else exact_text(value)
    return Step(label, Sentence(formula), Sentence(substituted), Sentence(shown), exact)


def at_least(value: object, least: object) -> Sentence:
    return sentence("%(value)s (mínimo %(least)s)", value=value, least=least)


def verdict(condition: str, substituted: Sentence, holds: bool, **values: object) -> Step:
    """A step that asks whether something can be evaluated."""
    answer = sentence("Sí") if holds else sentence("No evaluable: no entra en ninguna suma")
    return Step(sentence("¿Es evaluable?"), Sentence(condition, values), substituted, answer)


def put(value: Fraction | int) -> str:
    """A number as it stands inside a formula: exact, in brackets where it would be misread."""
    text = exact_text(value).replace("-", "−")
    return f"({text})" if "/" in text or text.startswith("−") else text


def products(parts: Iterable[Weighed]) -> str:
    """Weight times value, summed, over the values that there are."""
    known = [f"{put(weight)} × {put(value)}" for value, weight in parts if value is not None]
    return " + ".join(known) or "0"


def known_weights(parts: Iterable[Weighed]) -> str:
    return " + ".join(put(weight) for value, weight in parts if value is not None) or "0"


def weighted_mean_of(parts: Iterable[Weighed]) -> str:
    """The weighted mean with its numbers put in."""
    known = list(parts)
    return f"({products(known)}) / ({known_weights(known)})"
