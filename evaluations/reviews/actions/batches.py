"""Opening the reviews of many in one transaction: one that fails keeps nobody else waiting."""

from typing import Any

import asyncpg

from evaluations.database import UNREACHABLE, connection
from evaluations.logs import kinds, log, places
from evaluations.reviews.actions.freezing import Opening
from evaluations.reviews.actions.opening import open_review
from evaluations.reviews.rules import Viewer
from evaluations.reviews.states import ReviewKind

PASSES = (*UNREACHABLE, asyncpg.LockNotAvailableError, asyncpg.DeadlockDetectedError)
"""Trouble of the moment, no fault of the review at hand: its batch is undone and tried again."""


async def open_for(employments: list[int], cycle: dict[str, Any], *, by: Viewer) -> int:
    """Gives how many; whoever's fails is passed over, told in the log, and stays to be opened."""
    opened = 0
    for employment in employments:
        opening = Opening(
            employment=employment,
            kind=ReviewKind.ANNUAL,
            starts_on=cycle["starts_on"],
            ends_on=cycle["ends_on"],
            due_on=cycle["manager_due_on"],
            cycle=cycle["id"],
        )
        opened += await open_or_tell(opening, by=by)
    return opened


async def open_or_tell(opening: Opening, *, by: Viewer) -> bool:
    """Whether it was opened; of one that was not, nothing stays but a line in the log."""
    try:
        async with connection().transaction():
            await open_review(opening, by=by)
    except PASSES:
        raise
    except Exception as error:
        about = {"cycle": opening.cycle, "employment": opening.employment}
        log("review_not_opened", **about, error=kinds(error), places=places(error))
        return False
    return True
