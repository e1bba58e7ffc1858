"""By when whoever's turn it is must have acted."""

import datetime as dt
from typing import Protocol

from evaluations.clock import local
from evaluations.reviews.law.packs import pack
from evaluations.reviews.states import RATING, Side, State

ANSWERING = RATING[Side.SELF] | RATING[Side.MANAGER]
REPLY_DAYS = 5
"""Working days to receive the result and to answer it (RULES §4)."""


class Dated(Protocol):
    """What a deadline follows from."""

    @property
    def state(self) -> State: ...

    @property
    def ends_on(self) -> dt.date: ...

    @property
    def due_on(self) -> dt.date: ...

    @property
    def decided_at(self) -> dt.datetime | None: ...

    @property
    def law_pack(self) -> str: ...


def deadline(review: Dated) -> dt.date:
    """The day the forms are due, then the last one to decide, then the last one to reply."""
    if review.state in ANSWERING:
        return review.due_on
    if review.state == State.AWAITING_ACKNOWLEDGEMENT and review.decided_at:
        decided_on = local(review.decided_at).date()
        return pack(review.law_pack).working_days_after(decided_on, REPLY_DAYS)
    return max(review.due_on, review.ends_on)
