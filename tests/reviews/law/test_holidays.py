from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluations.reviews.law.holidays import holidays


def test_the_rest_days_of_2026() -> None:
    assert sorted(holidays(2026)) == [
        date(2026, 1, 1),
        date(2026, 2, 2),
        date(2026, 3, 16),
        date(2026, 5, 1),
        date(2026, 9, 16),
        date(2026, 11, 16),
        date(2026, 12, 25),
    ]


@pytest.mark.parametrize(
    ("day", "rests"),
    [
        (date(2024, 10, 1), True),
        (date(2030, 10, 1), True),
        (date(2027, 10, 1), False),
        (date(2024, 12, 1), False),
        (date(2018, 12, 1), True),
        (date(2018, 10, 1), False),
    ],
)
def test_people_rest_when_the_presidency_is_handed_over(day: date, rests: bool) -> None:
    assert (day in holidays(day.year)) is rests


@given(st.integers(1, 9999))
def test_three_rest_days_of_any_year_are_mondays_in_their_week(year: int) -> None:
    mondays = {(day.month, (day.day + 6) // 7) for day in holidays(year) if day.month in (2, 3, 11)}

    assert mondays == {(2, 1), (3, 3), (11, 3)}
    assert all(day.weekday() == 0 for day in holidays(year) if day.month in (2, 3, 11))
