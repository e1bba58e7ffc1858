from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluations.reviews.rounding import (
    band_of,
    exact_text,
    fixed,
    gap_text,
    half_up,
    index_text,
    mean_text,
    percent_text,
)

F = Fraction


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        ("2.675", 2, "2.68"),
        ("-2.675", 2, "-2.68"),
        ("-0.004", 2, "0.00"),
        ("0.05", 1, "0.1"),
        ("89.949", 1, "89.9"),
        ("99.95", 1, "100.0"),
        ("7", 0, "7"),
    ],
)
def test_a_half_goes_away_from_zero(value: str, places: int, text: str) -> None:
    assert fixed(F(value), places) == text


@given(st.decimals(-10_000, 10_000, places=4), st.integers(0, 4))
def test_rounding_is_that_of_the_decimal_standard(value: Decimal, places: int) -> None:
    expected = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)

    assert half_up(F(value), places) == expected


@given(st.fractions(), st.integers(0, 6))
def test_rounding_moves_a_value_by_half_a_unit_at_most(value: F, places: int) -> None:
    assert abs(F(half_up(value, places)) - value) <= F(1, 2 * 10**places)


def test_rounding_keeps_figures_longer_than_a_decimal_context() -> None:
    assert fixed(F(10**40) + F(1, 20), 1) == f"{10**40}.1"


def test_what_is_missing_stays_missing() -> None:
    assert (mean_text(None), index_text(None), percent_text(None), gap_text(None)) == (None,) * 4


def test_each_kind_of_number_has_its_places() -> None:
    third = F(10, 3)

    assert (mean_text(third), index_text(third), percent_text(F(2, 3))) == ("3.33", "3.3", "66.7")


@pytest.mark.parametrize(
    ("gap", "text"), [("1", "+1.00"), ("-0.5", "−0.50"), ("0", "0.00"), ("-0.001", "0.00")]
)
def test_a_gap_bears_its_sign(gap: str, text: str) -> None:
    assert gap_text(F(gap)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(F(38), "38"), (F("38.50"), "38.5"), (F(-100), "-100"), (F(11, 3), "11/3"), (F(0), "0")],
)
def test_an_exact_number_is_a_short_decimal_or_a_fraction(value: F, text: str) -> None:
    assert exact_text(value) == text


@pytest.mark.parametrize(
    ("index", "code"),
    [
        ("109.95", "exceeds"),
        ("109.94", "meets"),
        ("89.95", "meets"),
        ("89.94", "partial"),
        ("69.95", "partial"),
        ("69.949", "below"),
        ("0", "below"),
        ("120", "exceeds"),
    ],
)
def test_the_band_is_that_of_the_displayed_index(index: str, code: str) -> None:
    assert band_of(F(index)).code == code
