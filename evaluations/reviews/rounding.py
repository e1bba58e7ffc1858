"""The one place that rounds: for screen, PDF, spreadsheet and command line (RULES §3.9)."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import overload

from evaluations.reviews.sentences import msgid


@dataclass(frozen=True)
class Band:
    """What an overall index means, from `floor` upwards."""

    code: str
    label: str
    floor: Decimal


BANDS = (
    Band("exceeds", msgid("Supera lo esperado"), Decimal("110.0")),
    Band("meets", msgid("Cumple lo esperado"), Decimal("90.0")),
    Band("partial", msgid("Cumple parcialmente"), Decimal("70.0")),
    Band("below", msgid("No cumple lo esperado"), Decimal("0.0")),
)


def half_up(value: Fraction, places: int) -> Decimal:
    """The value at so many places; a half goes away from zero, and there is no minus zero."""
    units = floor(abs(value) * 10**places + Fraction(1, 2))
    digits = tuple(int(digit) for digit in str(units))
    return Decimal((1 if value < 0 and units else 0, digits, -places))


@overload
def fixed(value: Fraction, places: int) -> str: ...
@overload
def fixed(value: None, places: int) -> None: ...
@overload
def fixed(value: Fraction | None, places: int) -> str | None: ...
def fixed(value: Fraction | None, places: int) -> str | None:
    """The rounded value as text; None stays None, for what is missing is never 0."""
    return None if value is None else f"{half_up(value, places):f}"


def mean_text(mean: Fraction | None) -> str | None:
    """A mean or a difference of means: 2 decimals."""
    return fixed(mean, 2)


def index_text(index: Fraction | None) -> str | None:
    """An index, 100 being what is expected: 1 decimal."""
    return fixed(index, 1)


def percent_text(share: Fraction | None) -> str | None:
    """A share of 1 as a percentage: 1 decimal, without the sign."""
    return fixed(None if share is None else 100 * share, 1)


@overload
def gap_text(gap: Fraction) -> str: ...
@overload
def gap_text(gap: None) -> None: ...
@overload
def gap_text(gap: Fraction | None) -> str | None: ...
def gap_text(gap: Fraction | None) -> str | None:
    """A difference as people read it, with its sign: +1.00, −0.50, 0.00."""
    text = mean_text(gap)
    if text is None or Decimal(text) == 0:
        return text
    return text.replace("-", "−") if text.startswith("-") else f"+{text}"


def exact_text(value: Fraction | int) -> str:
    """The value unrounded: a decimal of up to 4 places where there is one, else a fraction."""
    if Fraction(10_000 * value).denominator != 1:
        return f"{Fraction(value)}"
    text = fixed(Fraction(value), 4)
    return text.rstrip("0").rstrip(".")


def band_of(index: Fraction) -> Band:
    """The band of the index as it is displayed, so that paper and band agree."""
    displayed = half_up(index, 1)
    return next(band for band in BANDS if displayed >= band.floor)
