"""Opening a review for the post that a person holds."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from evaluations.cli.mistakes import Mistakes
from evaluations.clock import today
from evaluations.errors import Invalid
from evaluations.people.queries.employments import employments_of
from evaluations.people.queries.persons import person_by_email
from evaluations.people.viewer import Viewer
from evaluations.reviews.actions.freezing import Opening
from evaluations.reviews.actions.opening import open_probation, open_review
from evaluations.reviews.queries.seen import review_seen_by
from evaluations.reviews.rules import ensure_may_open
from evaluations.reviews.sentences import Sentence
from evaluations.reviews.states import ReviewKind
from evaluations.web.openings import OpeningForm, missing_dates


@dataclass(frozen=True)
class Asked:
    """A review to open; a probation takes its dates from the contract and the law."""

    person: str
    """The email."""
    kind: ReviewKind
    starts_on: dt.date | None = None
    ends_on: dt.date | None = None
    due_on: dt.date | None = None

    async def __call__(self, viewer: Viewer) -> dict[str, Any]:
        ensure_may_open(viewer)
        review_id, warnings = await self.opened(await employment(self.person), viewer)
        review = await review_seen_by(viewer, review_id)
        return {
            "review": review.id,
            "folio": review.folio,
            "warnings": [str(warning) for warning in warnings],
        }

    async def opened(self, job: int, by: Viewer) -> tuple[int, tuple[Sentence, ...]]:
        first, last, due = self.starts_on, self.ends_on, self.due_on
        mistakes = Mistakes()
        chosen = OpeningForm(
            employment=job, kind=self.kind, starts_on=first, ends_on=last, due_on=due
        )
        for name, sentence in missing_dates(chosen).items():
            mistakes.add(f"--{name.replace('_', '-')}", sentence)
        mistakes.refuse()
        if self.kind == ReviewKind.PROBATION or not (first and last and due):
            return await open_probation(job, by=by)
        return await open_review(Opening(job, self.kind, first, last, due), by=by), ()


async def employment(email: str) -> int:
    """The last one, unless it has ended."""
    person = await person_by_email(email)
    held = await employments_of(person.id)
    if not held or (held[0]["ends_on"] and held[0]["ends_on"] < today()):
        raise Invalid("%(name)s no tiene un puesto vigente.", name=person.name)
    return int(held[0]["id"])
