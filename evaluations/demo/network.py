"""The network while it is built: its people, their jobs, and who acts now."""

from dataclasses import dataclass, field

from evaluations.database import acting_as
from evaluations.demo.calendar import Calendar
from evaluations.demo.cast import CAST, HR, Member
from evaluations.people.viewer import Viewer
from evaluations.reviews.queries.seen import SeenReview, review_seen_by


@dataclass(frozen=True)
class Network:
    """People and employments are found by the key of `cast`."""

    calendar: Calendar
    viewers: dict[str, Viewer] = field(default_factory=dict)
    employments: dict[str, int] = field(default_factory=dict)

    async def hr(self) -> Viewer:
        """Whoever keeps the people and the rounds, who acts from here on."""
        return await self.acting(HR)

    async def manager_of(self, key: str) -> Viewer:
        """The person's manager, who acts from here on."""
        return await self.acting(member(key).manager)

    async def acting(self, key: str) -> Viewer:
        """That person, as whom row-level security sees everything that follows."""
        viewer = self.viewers[key]
        await acting_as(viewer.id, viewer.role)
        return viewer


MEMBERS = {one.key: one for one in CAST}
ORDER = {one.key: number for number, one in enumerate(CAST)}
"""A number for each person, by which their texts and figures vary."""


def member(key: str) -> Member:
    return MEMBERS[key]


async def as_seen(viewer: Viewer, review: SeenReview) -> SeenReview:
    """The review as it stands now for whoever acts."""
    return await review_seen_by(viewer, review.id)
