"""A version held for a change: as it stands now, and nobody else's until the transaction ends."""

from collections.abc import Collection

from evaluations.competencies.rules import may_manage_profiles
from evaluations.competencies.tables import Profile, ProfileState
from evaluations.database import row
from evaluations.errors import Conflict, Invalid, NotAllowed, NotFound, msgid
from evaluations.people.viewer import Viewer

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
    raise Conflict("Este borrador cambió mientras lo revisabas.")


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
