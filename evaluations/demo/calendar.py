"""The demo's dates, counted from the day on which it is built."""

from dataclasses import dataclass
from datetime import date, timedelta

from evaluations.reviews.actions.cycles import NewCycle


@dataclass(frozen=True)
class Calendar:
    """Two rounds of twelve whole months: one sealed, one whose forms are due soon."""

    today: date

    @property
    def this_round(self) -> NewCycle:
        """The twelve months up to the last month that ended five days ago or more."""
        ends = self.day(-5).replace(day=1) - timedelta(days=1)
        return NewCycle(
            name=f"Evaluación anual {ends.year}",
            starts_on=a_year_before(ends) + timedelta(days=1),
            ends_on=ends,
            self_due_on=self.day(6),
            manager_due_on=self.day(13),
            closes_on=self.day(27),
        )

    @property
    def last_round(self) -> NewCycle:
        """The twelve months before."""
        ends = self.this_round.starts_on - timedelta(days=1)
        return NewCycle(
            name=f"Evaluación anual {ends.year}",
            starts_on=a_year_before(ends) + timedelta(days=1),
            ends_on=ends,
            self_due_on=ends + timedelta(days=20),
            manager_due_on=ends + timedelta(days=30),
            closes_on=ends + timedelta(days=45),
        )

    def day(self, offset: int) -> date:
        """So many days from today."""
        return self.today + timedelta(days=offset)

    def months_ago(self, months: int) -> date:
        """The first or the sixteenth of a month about so long ago."""
        day = self.day(-months * 365 // 12)
        return day.replace(day=1 if day.day < 16 else 16)


def a_year_before(month_end: date) -> date:
    """The end of the same month, a year earlier."""
    after = month_end + timedelta(days=1)
    return after.replace(year=after.year - 1) - timedelta(days=1)
