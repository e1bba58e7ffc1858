"""Drafts of profiles: opened from a document or blank, corrected by people."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from evaluations.audit import record
from evaluations.clock import now
from evaluations.competencies.content import Content, content_from
from evaluations.competencies.corrections import changes, with_places
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.reading.reading import Reading
from evaluations.competencies.rules import may_manage_profiles
from evaluations.competencies.tables import (
    Profile,
    ProfileState,
)
from evaluations.database import row
from evaluations.errors import Conflict, Invalid, NotAllowed, NotFound, msgid
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


def paged(reading: Reading) -> Iterator[str]:
    """The lines of the source; the first that was read on a page begins it."""
    begins: dict[int, int] = {}
    for page, line in sorted(reading.places.values()):
        begins.setdefault(page, line)
    first = min(begins, default=1)
    firsts = {line for page, line in begins.items() if page != first}
    for number, text in enumerate(reading.source_text, 1):
        yield "\f" * (number in firsts) + text


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


IT_IS = {
    ProfileState.DRAFT: msgid("Este perfil ya volvió a borrador."),
    ProfileState.CONSULTATION: msgid(
        "Este perfil está en consulta. Para corregirlo, regrésalo antes a borrador."
    ),
    ProfileState.APPROVED: msgid(
        "Este perfil ya se confirmó. Para cambiarlo, empieza una versión nueva."
    ),
    ProfileState.REPLACED: msgid(
        "Este perfil ya se reemplazó. Para cambiarlo, empieza una versión nueva."
    ),
    ProfileState.DISCARDED: msgid("Este borrador se descartó."),
}
"""Why something cannot be done to a version, by where it stands."""


async def locked(
    draft: Profile,
    version: int,
    *,
    by: Viewer,
    states: Collection[ProfileState] = (ProfileState.DRAFT,),
) -> Profile:
    """A version that waits, as it stands now; raises Conflict if it changed since `version`."""
    profile = await held(draft, by=by)
    if profile.state not in states:
        raise Conflict(IT_IS[ProfileState(profile.state)])
    if profile.version == version:
        return profile
    if profile.state == ProfileState.CONSULTATION:
        raise Conflict("Alguien contestó la consulta mientras decidías. Lee antes su respuesta.")
    raise Conflict("Otra persona corrigió este borrador mientras lo revisabas.")


async def held(profile: Profile, *, by: Viewer) -> Profile:
    """The version as it stands now; nobody else changes it until the transaction ends."""
    allow(by)
    found: Profile | None = await Profile.objects().get(Profile.id == profile.id).lock_rows()
    if found is None:
        raise NotFound
    return found


async def lock_position(position_id: int) -> None:
    found = await row('select id from "position" where id = $1 for update', position_id)
    if found is None:
        raise Invalid("El puesto elegido ya no existe.", field="position")


def allow(by: Viewer) -> None:
    if not may_manage_profiles(by):
        raise NotAllowed("Solo Recursos Humanos puede cambiar los perfiles de puesto.")
