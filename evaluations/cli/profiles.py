"""From a job description to a profile in force."""

import hashlib
from dataclasses import asdict, dataclass
from typing import Any

from evaluations.cli.group import said
from evaluations.cli.mistakes import Mistakes, named
from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.drafting import correct_draft, start_draft
from evaluations.competencies.content import Content, without_blanks
from evaluations.competencies.points import open_points, settle_all
from evaluations.competencies.queries.profiles import content_of, profile_seen_by
from evaluations.competencies.reading import read_in_child
from evaluations.competencies.reading.reading import Reading
from evaluations.competencies.rules import obstacles
from evaluations.competencies.tables import Profile, ProfileState
from evaluations.people.viewer import Viewer
from evaluations.web.profiles.consultations import ApprovalForm


@dataclass(frozen=True)
class Document:
    """A job description as it was read."""

    name: str
    sha256: str
    reading: Reading

    @classmethod
    def read(cls, name: str, content: bytes, role: str | None) -> "Document":
        """Raises UnreadableProfile."""
        reading = read_in_child(content, name, role=role)
        readable = name.encode(errors="replace").decode()
        return cls(readable, hashlib.sha256(content).hexdigest(), reading)

    async def drafted(self, viewer: Viewer) -> dict[str, Any]:
        draft = await start_draft(
            self.reading, source_name=self.name, source_sha256=self.sha256, by=viewer
        )
        content = content_of(draft)
        return {
            "draft": draft.id,
            "title": content.title,
            "warnings": content.warnings,
            "points": [asdict(point) for point in open_points(content)],
            "obstacles": obstacles_in(content).found,
        }


async def confirmed(
    draft_id: int, settles: bool, given: ApprovalForm, viewer: Viewer
) -> dict[str, Any]:
    """Raises Told with everything that keeps the draft from being confirmed.

    Who calls says whether all its points are settled: nothing else settles them.
    """
    draft = await profile_seen_by(viewer, draft_id)
    if draft.state == ProfileState.DRAFT:
        if settles:
            draft = await settled(draft, by=viewer)
        obstacles_in(content_of(draft)).refuse()
    with named():
        profile = await approve(draft, draft.version, reason=given.reason, by=viewer)
    return {"position": profile.position, "profile": profile.id, "number": profile.number}


async def settled(draft: Profile, *, by: Viewer) -> Profile:
    content = settle_all(content_of(draft))
    return await correct_draft(draft, content, draft.version, position=draft.position, by=by)


def obstacles_in(content: Content) -> Mistakes:
    mistakes = Mistakes()
    for obstacle in obstacles(without_blanks(content)):
        mistakes.add(obstacle.field, said(obstacle))
    return mistakes
