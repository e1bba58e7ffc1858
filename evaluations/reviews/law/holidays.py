"""The rest days of Mexico: LFT 74, I to VIII (IX, election day, is always a Sunday)."""

from datetime import date, timedelta

MONDAY = 0


def holidays(year: int) -> frozenset[date]:
    """As the article stands today; a day off of one trade or state is not among them."""
    days = {
        date(year, 1, 1),
        nth_monday(year, 2, 1),
        nth_monday(year, 3, 3),
        date(year, 5, 1),
        date(year, 9, 16),
        nth_monday(year, 11, 3),
        date(year, 12, 25),
    }
    if year % 6 == 2:
        days.add(handover_of_power(year))
    return frozenset(days)


def handover_of_power(year: int) -> date:
    """Every six years; in December until 2018, in October from 2024 (LFT 74, VII)."""
    return date(year, 10, 1) if year >= 2024 else date(year, 12, 1)


def nth_monday(year: int, month: int, n: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(MONDAY - first.weekday()) % 7, weeks=n - 1)
