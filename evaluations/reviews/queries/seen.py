"""A review, found through the person who asks."""

import datetime as dt
import json
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

from evaluations.database import row
from evaluations.errors import NotFound
from evaluations.reviews.rules import Action, Viewer, may
from evaluations.reviews.scale import Scale
from evaluations.reviews.states import BOTH_SUBMITTED, ReviewKind, Side, State


@dataclass(frozen=True, slots=True)
class SeenReview:
    """One review's own row, as every page about it needs it."""

    id: int
    folio: str
    kind: ReviewKind
    cycle: int | None
    person: int
    manager: int
    employment: int
    profile: int
    plan: int | None
    state: State
    starts_on: dt.date
    ends_on: dt.date
    due_on: dt.date
    opened_at: dt.datetime
    scale_max: int
    scale_expected: int
    scale_labels: list[str]
    competencies_weight: int
    goals_weight: int
    formula: str
    law_pack: str
    headcount: int
    facts: dict[str, Any]
    items: int
    self_done: int
    manager_done: int
    self_submitted_at: dt.datetime | None
    manager_submitted_at: dt.datetime | None
    decided_at: dt.datetime | None
    acknowledged_at: dt.datetime | None
    cancelled_reason: str

    def __hash__(self) -> int:
        return self.id

    @property
    def scale(self) -> Scale:
        return Scale(self.scale_max, self.scale_expected)

    @property
    def is_probation(self) -> bool:
        return self.kind == ReviewKind.PROBATION

    @property
    def both_submitted(self) -> bool:
        return self.state in BOTH_SUBMITTED

    def done(self, side: Side) -> int:
        return self.self_done if side == Side.SELF else self.manager_done

    def submitted_at(self, side: Side) -> dt.datetime | None:
        return self.self_submitted_at if side == Side.SELF else self.manager_submitted_at


COLUMNS = ", ".join(field.name for field in fields(SeenReview))


async def review_seen_by(viewer: Viewer, review_id: int) -> SeenReview:
    """The review, if the viewer may read it; to anyone else it does not exist (NotFound)."""
    found = await row(
        f"select {COLUMNS} from review where id = $1"  # noqa: S608 -- our own column names
        " and (person = $2 or manager = $2 or $3 in ('hr', 'auditor'))",
        review_id,
        viewer.id,
        viewer.role,
    )
    if found is None or not may(viewer, review := as_review(found), Action.READ):
        raise NotFound("Aquí no hay nada, o no es para ti.")
    return review


async def locked(review: SeenReview) -> SeenReview:
    """The review as it is now, held as it is until the transaction ends."""
    found = await row(
        f"select {COLUMNS} from review where id = $1 for no key update",  # noqa: S608
        review.id,
    )
    if found is None:
        raise NotFound("Aquí no hay nada, o no es para ti.")
    return as_review(found)


@lru_cache(1024)  # a row that has not changed since is not read again
def as_review(record: Any) -> SeenReview:
    values = dict(record)
    values["kind"] = ReviewKind(values["kind"])
    values["state"] = State(values["state"])
    values["scale_labels"] = json.loads(values["scale_labels"])
    values["facts"] = json.loads(values["facts"])
    return SeenReview(**values)
