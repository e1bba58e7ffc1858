"""The days of a probation, counted as calendar days: RULES §4, Clock."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from evaluations.reviews.sentences import msgid

WorkingDay = Callable[[date], bool]

SHARES = (
    ("first_check_in", 25, msgid("Primera conversación de seguimiento")),
    ("mid_check_in", 50, msgid("Conversación de medio periodo")),
    ("forms_open", 67, msgid("Se abren los formularios")),
    ("forms_due", 80, msgid("Vencen los formularios")),
    ("opinion_due", 90, msgid("Vence la opinión de la Comisión Mixta")),
    ("meeting", 95, msgid("Reunión y firmas")),
    ("last_day", 100, msgid("Último día del periodo")),
)
"""Each milestone's place as a percentage of the period."""

ON_A_WORKING_DAY = {"meeting", "last_day"}

ALERT_DAYS = (10, 5, 2, 0)


@dataclass(frozen=True)
class Milestone:
    """`day_number` counts from 1; `on` lies before that day where it is not a working day."""

    key: str
    day_number: int
    on: date
    label: str


@dataclass(frozen=True)
class Alert:
    """A reminder so many days before the period ends."""

    days_before: int
    on: date


def last_day(start: date, days: int) -> date:
    """The calendar day on which the period ends, be it a working day or not."""
    return start + timedelta(days=days - 1)


def milestones(
    start: date, days: int, is_working: WorkingDay, *, with_opinion: bool
) -> tuple[Milestone, ...]:
    """In order; without the opinion where the law asks for none."""
    numbers = {key: max(1, days * share // 100) for key, share, _ in SHARES}
    opens = min(numbers["forms_due"] + 1, numbers["opinion_due"])
    planned = [("start", 1, msgid("Entrega de perfil, rúbrica, metas y aviso de privacidad"))]
    planned += [(key, numbers[key], label) for key, _, label in SHARES]
    planned.insert(5, ("opinion_opens", opens, msgid("Se pide la opinión de la Comisión Mixta")))
    return tuple(
        Milestone(key, number, _on(key, number, start, is_working), label)
        for key, number, label in planned
        if with_opinion or not key.startswith("opinion")
    )


def alerts(found: Sequence[Milestone]) -> tuple[Alert, ...]:
    """Before the end, none before the start."""
    start, end = found[0].on, found[-1].on
    dated = [Alert(days, end - timedelta(days=days)) for days in ALERT_DAYS]
    return tuple(alert for alert in dated if alert.on >= start)


def working_days_after(day: date, n: int, is_working: WorkingDay) -> date:
    """The nth working day after that day, which itself does not count."""
    while n > 0:
        day += timedelta(days=1)
        n -= is_working(day)
    return day


def is_weekend(day: date) -> bool:
    return day.weekday() >= 5


def _on(key: str, number: int, start: date, is_working: WorkingDay) -> date:
    day = last_day(start, number)
    if key not in ON_A_WORKING_DAY:
        return day
    return _working_day_before(day, is_working, not_before=start)


def _working_day_before(day: date, is_working: WorkingDay, *, not_before: date) -> date:
    """That day itself if people work on it, else the last working day before it."""
    while not is_working(day) and day > not_before:
        day -= timedelta(days=1)
    return day
