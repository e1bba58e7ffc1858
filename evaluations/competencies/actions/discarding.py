"""Discarding a draft: it is on no list any more, and can still be read at its address."""

from evaluations.audit import record
from evaluations.competencies.actions.holding import locked
from evaluations.competencies.tables import Profile, ProfileState
from evaluations.people.viewer import Viewer


async def discard(draft: Profile, version: int, *, by: Viewer) -> None:
    """For good; a version that is being consulted is taken back first."""
    kept = await locked(draft, version, by=by)
    await Profile.update({Profile.state: ProfileState.DISCARDED}).where(Profile.id == kept.id)
    await record("profile_discarded", f"profile {kept.id}", by=by)
