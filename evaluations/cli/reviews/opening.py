"""Opening a review for the post that a person holds."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from evaluations.cli.mistakes import Mistakes
from evaluations.people.queries.persons import person_by_email
from evaluations.people.tables import Person
from evaluations.people.viewer import Viewer
from evaluations.reviews.actions.freezing import Opening
from evaluations.reviews.actions.opening import open_probation, open_review
from evaluations.reviews.queries.openable import job_of
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
        review_id, warnings = await self.opened(await person_by_email(self.person), viewer)
        review = await review_seen_by(viewer, review_id)
        return {
            "review": review.id,
            "folio": review.folio,
            "warnings": [str(warning) for warning in warnings],
        }

    async def opened(self, person: Person, by: Viewer) -> tuple[int, tuple[Sentence, ...]]:
        first, last, due = self.starts_on, self.ends_on, self.due_on
        mistakes = Mistakes()
        chosen = OpeningForm(
            person=person.email, kind=self.kind, starts_on=first, ends_on=last, due_on=due
        )
        for name, sentence in missing_dates(chosen).items():
            mistakes.add(f"--{name.replace('_', '-')}", sentence)
        mistakes.refuse()
        if self.kind == ReviewKind.PROBATION or not (first and last and due):
            return await open_probation(person.id, by=by)
        opening = Opening(await job_of(person.id), self.kind, first, last, due)
        return await open_review(opening, by=by), ()
