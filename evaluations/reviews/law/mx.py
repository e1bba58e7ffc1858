"""Mexico: LFT 39-A to 39-E, 74, 153-E. What it prints is a draft for counsel (RULES §4)."""

from datetime import date

from evaluations.reviews.law import clock as calendar
from evaluations.reviews.law.cases import Outcome
from evaluations.reviews.law.clock import Alert, Milestone
from evaluations.reviews.law.holidays import holidays
from evaluations.reviews.law.mx_determination import (
    ACCREDITS,
    DOES_NOT_ACCREDIT,
    determination_text,
    is_indefinite,
    obstacles_to_determination,
)
from evaluations.reviews.law.mx_probation import check_probation

__all__ = [
    "alerts",
    "check_probation",
    "clock",
    "determination_text",
    "is_indefinite",
    "is_working_day",
    "obstacles_to_determination",
    "outcomes",
    "working_days_after",
]


def outcomes() -> tuple[Outcome, ...]:
    """Two, and no third: a probation is never extended (LFT 39-D)."""
    return (ACCREDITS, DOES_NOT_ACCREDIT)


def clock(start: date, days: int) -> tuple[Milestone, ...]:
    return calendar.milestones(start, days, is_working_day, with_opinion=True)


def alerts(start: date, days: int) -> tuple[Alert, ...]:
    return calendar.alerts(clock(start, days))


def is_working_day(day: date) -> bool:
    return not calendar.is_weekend(day) and day not in holidays(day.year)


def working_days_after(day: date, n: int) -> date:
    return calendar.working_days_after(day, n, is_working_day)
