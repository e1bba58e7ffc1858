"""RULES §4, Clock."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluations.reviews.law import general, mx
from evaluations.reviews.law.clock import last_day
from evaluations.reviews.law.packs import pack

STARTS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


def test_the_days_of_a_month_on_probation() -> None:
    clock = mx.clock(date(2026, 4, 1), 30)

    assert [(milestone.key, milestone.day_number, milestone.on.day) for milestone in clock] == [
        ("start", 1, 1),
        ("first_check_in", 7, 7),
        ("mid_check_in", 15, 15),
        ("forms_open", 20, 20),
        ("forms_due", 24, 24),
        ("opinion_opens", 25, 25),
        ("opinion_due", 27, 27),
        ("meeting", 28, 28),
        ("last_day", 30, 30),
    ]


def test_other_lengths_are_scaled_and_rounded_down() -> None:
    numbers = [milestone.day_number for milestone in mx.clock(date(2026, 1, 5), 90)]

    assert numbers == [1, 22, 45, 60, 72, 73, 81, 85, 90]


def test_a_meeting_and_an_end_on_days_of_rest_move_to_the_working_day_before() -> None:
    *_, meeting, end = mx.clock(date(2026, 4, 2), 30)

    assert (meeting.on, meeting.day_number) == (date(2026, 4, 29), 28)
    assert (end.on, end.day_number) == (date(2026, 4, 30), 30)
    assert last_day(date(2026, 4, 2), 30) == date(2026, 5, 1)


def test_a_weekend_moves_them_too_but_never_before_the_start() -> None:
    saturday = date(2026, 4, 25)

    assert mx.clock(date(2026, 4, 3), 30)[-1].on == date(2026, 4, 30)
    assert {milestone.on for milestone in mx.clock(saturday, 1)} == {saturday}


def test_where_no_commission_is_known_the_clock_asks_for_no_opinion() -> None:
    keys = [milestone.key for milestone in general.clock(date(2026, 4, 1), 30)]

    assert keys == [
        "start",
        "first_check_in",
        "mid_check_in",
        "forms_open",
        "forms_due",
        "meeting",
        "last_day",
    ]


@pytest.mark.parametrize("code", ["mx", "general"])
def test_alerts_come_10_5_2_and_0_days_before_the_end(code: str) -> None:
    alerts = pack(code).alerts(date(2026, 4, 1), 30)

    assert [(alert.days_before, alert.on.day) for alert in alerts] == [
        (10, 20),
        (5, 25),
        (2, 28),
        (0, 30),
    ]


def test_no_alert_comes_before_the_start() -> None:
    assert [alert.days_before for alert in mx.alerts(date(2026, 4, 1), 7)] == [5, 2, 0]


def test_the_reply_is_due_five_working_days_later() -> None:
    wednesday = date(2026, 4, 29)

    assert mx.working_days_after(wednesday, 5) == date(2026, 5, 7)
    assert general.working_days_after(wednesday, 5) == date(2026, 5, 6)


@given(STARTS, st.integers(1, 180))
def test_the_milestones_of_any_probation_lie_in_it_and_in_order(start: date, days: int) -> None:
    clock = mx.clock(start, days)

    numbers = [milestone.day_number for milestone in clock]
    assert numbers == sorted(numbers)
    assert all(start <= milestone.on <= last_day(start, days) for milestone in clock)
    assert all(milestone.on == start or mx.is_working_day(milestone.on) for milestone in clock[-2:])


@given(STARTS, st.integers(1, 20))
def test_n_working_days_after_a_day_there_are_n_working_days_between(start: date, n: int) -> None:
    end = mx.working_days_after(start, n)

    between = [start + timedelta(days=i) for i in range(1, (end - start).days + 1)]
    assert sum(map(mx.is_working_day, between)) == n
    assert mx.is_working_day(end)
