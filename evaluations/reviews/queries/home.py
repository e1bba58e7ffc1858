"""Whose turn it is: the reviews that wait for a person, and those that person can look at."""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from evaluations.database import rows
from evaluations.reviews.deadlines import deadline
from evaluations.reviews.rules import Viewer
from evaluations.reviews.states import TURN, ReviewKind, Side, State, Turn


@dataclass(frozen=True, slots=True)
class Card:
    """A review on the home page, with what is due."""

    id: int
    folio: str
    kind: ReviewKind
    state: State
    side: Side
    name: str
    """The other one: the evaluated person for a manager, the manager for the person."""
    position: str
    starts_on: dt.date
    ends_on: dt.date
    due_on: dt.date
    decided_at: dt.datetime | None
    law_pack: str
    done: int
    items: int

    def __hash__(self) -> int:
        return self.id

    @property
    def is_my_turn(self) -> bool:
        return (Turn.PERSON if self.side == Side.SELF else Turn.MANAGER) in TURN[self.state]

    @property
    def deadline(self) -> dt.date:
        return deadline(self)


CARDS = """
select r.id, r.folio, r.kind, r.state,
       case when r.person = $1 then 'self' else 'manager' end as side,
       case when r.person = $1 then r.facts ->> 'manager_name' else r.facts ->> 'name' end as name,
       r.facts ->> 'position_title' as position, r.starts_on, r.ends_on, r.due_on, r.decided_at,
       r.law_pack, case when r.person = $1 then r.self_done else r.manager_done end as done, r.items
from review r
where (r.person = $1 or r.manager = $1) and r.state <> 'cancelled'
order by r.state = 'sealed', r.starts_on desc, r.id desc
limit 200
"""


async def cards_of(viewer: Viewer) -> list[Card]:
    """The person's own reviews and those of the team, the open ones and the newest first."""
    return [as_card(record) for record in await rows(CARDS, viewer.id)]


@lru_cache(2048)  # a row that has not changed since is not read again
def as_card(record: Any) -> Card:
    values = dict(record)
    values["kind"] = ReviewKind(values["kind"])
    values["state"] = State(values["state"])
    values["side"] = Side(values["side"])
    return Card(**values)
