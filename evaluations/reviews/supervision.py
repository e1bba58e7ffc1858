"""Whether a manager has supervised long enough to evaluate (RULES §2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evaluations.reviews.states import ReviewKind

LEAST_DAYS = {ReviewKind.PROBATION: 15, ReviewKind.ANNUAL: 60}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days that a person works under one manager, both included; without a last one, on and on."""

    manager: int
    name: str
    starts_on: date
    ends_on: date | None = None

    def days_within(self, first: date, last: date) -> int:
        begins, ends = max(self.starts_on, first), min(self.ends_on or last, last)
        return max(0, (ends - begins).days + 1)


@dataclass(frozen=True, slots=True)
class Supervisor:
    """Someone who managed the person for so many days of the period."""

    manager: int
    name: str
    days: int


@dataclass(frozen=True, slots=True)
class Supervision:
    """The days of the period under who evaluates, and those under anyone else."""

    days: int
    least: int
    others: tuple[Supervisor, ...] = ()

    @property
    def is_enough(self) -> bool:
        """Where it is not, the others' input joins, weighted by their days."""
        return self.days >= self.least


def supervision(
    stretches: Iterable[Stretch], *, manager: int, kind: ReviewKind, period: tuple[date, date]
) -> Supervision:
    """Calendar days; the others in the order in which they came."""
    days: dict[int, int] = {}
    names: dict[int, str] = {}
    for stretch in sorted(stretches, key=lambda each: each.starts_on):
        names[stretch.manager] = stretch.name
        days[stretch.manager] = days.get(stretch.manager, 0) + stretch.days_within(*period)
    others = tuple(
        Supervisor(each, names[each], count)
        for each, count in days.items()
        if count and each != manager
    )
    return Supervision(days.get(manager, 0), LEAST_DAYS[kind], others)
