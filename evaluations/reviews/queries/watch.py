"""What HR has to look at: how many reviews wait for whom, what is late, what runs out soon."""

import datetime as dt
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

from evaluations.database import row, rows
from evaluations.reviews.deadlines import deadline
from evaluations.reviews.law.packs import pack
from evaluations.reviews.states import State

MOST = 6


@dataclass(frozen=True, slots=True)
class Watch:
    """How many reviews wait for what, and how many drafts of profiles wait for HR."""

    answering: int
    deciding: int
    acknowledging: int
    sealed: int
    drafts: int


async def what_hr_watches() -> Watch:
    found = await row(
        """
        select coalesce(sum(reviews) filter (where state in
                   ('awaiting_both', 'awaiting_self', 'awaiting_manager')), 0)::int,
               coalesce(sum(reviews) filter (where state = 'awaiting_decision'), 0)::int,
               coalesce(sum(reviews) filter (where state = 'awaiting_acknowledgement'), 0)::int,
               coalesce(sum(reviews) filter (where state = 'sealed'), 0)::int,
               (select count(*) from profile where state = 'draft')::int
        from review_tally
        """
    )
    return Watch(*found)


@dataclass(frozen=True, slots=True)
class Watched:
    """A review that is late or whose probation runs."""

    id: int
    state: State
    name: str
    position: str
    manager: str
    starts_on: dt.date
    ends_on: dt.date
    due_on: dt.date
    decided_at: dt.datetime | None
    law_pack: str

    @property
    def days(self) -> int:
        """How many the probation has."""
        return (self.ends_on - self.starts_on).days + 1

    @property
    def deadline(self) -> dt.date:
        return deadline(self)

    def day(self, today: dt.date) -> int:
        """Which day of it today is, from 1; the last one once it is over."""
        return min((today - self.starts_on).days + 1, self.days)

    def is_indefinite(self, today: dt.date) -> bool:
        """Whether it ran out undecided (LFT 39-E)."""
        return pack(self.law_pack).is_indefinite(today, self.ends_on, has_outcome=False)


@dataclass(frozen=True, slots=True)
class Listed:
    """The first few, and how many there are."""

    reviews: tuple[Watched, ...]
    total: int

    @property
    def more(self) -> int:
        return self.total - len(self.reviews)


WATCHED = """
select r.id, r.state, r.facts ->> 'name' as name, r.facts ->> 'position_title' as position,
       r.facts ->> 'manager_name' as manager, r.starts_on, r.ends_on, r.due_on, r.decided_at,
       r.law_pack,
"""
RUNNING = """
    from review r where r.kind = 'probation' and r.starts_on <= $1
    and r.state in ('awaiting_both', 'awaiting_self', 'awaiting_manager', 'awaiting_decision')
"""


async def running_probations(today: dt.date) -> Listed:
    """Those that have begun and nobody has decided, the nearest to its end first."""
    total = f"(select count(*) {RUNNING})::int as total"
    return await listed(f"{total} {RUNNING} order by r.ends_on, r.id limit $2", today)


async def late_reviews(today: dt.date) -> Listed:
    """Whose forms or whose decision should have been there, the longest first."""
    return await listed(
        "(select sum(reviews) from review_tally where deadline < $1)::int as total from review r"
        " where deadline_of(r.state, r.due_on, r.ends_on) < $1"
        " order by deadline_of(r.state, r.due_on, r.ends_on), r.id limit $2",
        today,
    )


async def listed(total_and_which: str, today: dt.date) -> Listed:
    found = await rows(WATCHED + total_and_which, today, MOST)
    return Listed(tuple(as_watched(line) for line in found), found[0]["total"] if found else 0)


@lru_cache(1024)  # a row that has not changed since is not read again
def as_watched(record: Any) -> Watched:
    values = {field.name: record[field.name] for field in fields(Watched)}
    return Watched(**{**values, "state": State(values["state"])})
