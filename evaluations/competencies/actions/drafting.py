"""Drafts of profiles: opened from a document or blank, corrected by people."""

from dataclasses import dataclass

from evaluations.audit import record
from evaluations.clock import now
from evaluations.competencies.actions.holding import allow, held, lock_position, locked
from evaluations.competencies.content import Content
from evaluations.competencies.corrections import changes, with_places
from evaluations.competencies.from_reading import content_from, paged
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.reading.reading import Reading
from evaluations.competencies.tables import Profile
from evaluations.people.viewer import Viewer


@dataclass(frozen=True)
class Source:
    """The document a profile was read from; all empty for one that a person writes."""

    name: str = ""
    sha256: str = ""
    """In hex, of the file's bytes as they came."""
    text: str = ""
    """Its lines as the reader numbers them; a form feed begins a page."""


async def start_draft(
    reading: Reading, *, source_name: str, source_sha256: str, by: Viewer
) -> Profile:
    """A draft of what was read from a document."""
    source = Source(source_name, source_sha256, "\n".join(paged(reading)))
    return await open_draft(content_from(reading), source, by=by)


async def open_draft(
    content: Content, source: Source, *, position: int | None = None, by: Viewer
) -> Profile:
    """A draft that people correct and confirm, of a position if it is known already."""
    allow(by)
    profile = Profile(
        position=position,
        content=content.model_dump_json(),
        source_name=source.name[-255:],
        source_sha256=source.sha256,
        source_text=source.text,
        created_by=by.id,
        created_at=now(),
    )
    await Profile.insert(profile)
    about = {"title": content.title, "source": source.name, "sha256": source.sha256}
    await record("profile_drafted", f"profile {profile.id}", by=by, after=about)
    return profile


async def correct_draft(
    draft: Profile, content: Content, version: int, *, position: int | None = None, by: Viewer
) -> Profile:
    """Keep a corrected draft, and whose it is to be if that is not told by its title.

    Raises Conflict when someone else has corrected it since `version`, unless to the same.
    """
    stored = await held(draft, by=by)
    content = with_places(content_of(stored), content)
    if (content_of(stored), stored.position) == (content, position):
        version = stored.version
    kept = await locked(draft, version, by=by)
    before, after = changes(content_of(kept), content)
    if position != kept.position:
        before, after = before | {"position": kept.position}, after | {"position": position}
    if before or after:
        await keep(kept, content, position)
        await record("profile_corrected", f"profile {kept.id}", by=by, before=before, after=after)
    return kept


async def keep(draft: Profile, content: Content, position: int | None) -> None:
    if position is not None:
        await lock_position(position)
    draft.content, draft.version = content.model_dump_json(), draft.version + 1
    draft.position = position
    await Profile.update(
        {
            Profile.content: draft.content,
            Profile.version: draft.version,
            Profile.position: position,
        }
    ).where(Profile.id == draft.id)


async def start_next_version(profile: Profile, *, by: Viewer) -> Profile:
    """A draft that begins as a confirmed version stands, with the same source beside it."""
    source = Source(profile.source_name, profile.source_sha256, profile.source_text)
    return await open_draft(content_of(profile), source, position=profile.position, by=by)
