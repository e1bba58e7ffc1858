"""Putting a profile in force: its words become rows that reviews copy."""

from evaluations.audit import record
from evaluations.clock import now
from evaluations.competencies.actions.holding import lock_position, locked
from evaluations.competencies.actions.wording import write_rows
from evaluations.competencies.content import Content, without_blanks
from evaluations.competencies.queries.consultations import position_of, standing_of
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.rules import obstacles, reason_needed
from evaluations.competencies.tables import Profile, ProfileState
from evaluations.database import row
from evaluations.errors import Invalid
from evaluations.people.actions.units import add_position
from evaluations.people.viewer import Viewer

WAITING = (ProfileState.DRAFT, ProfileState.CONSULTATION)


async def approve(
    draft: Profile, version: int, *, position: int | None = None, reason: str = "", by: Viewer
) -> Profile:
    """Make the version the profile in force of its position; the one before it is replaced.

    The position is the one given, the draft's own, or the one with its title, made if there is
    none. Raises the first of `rules.obstacles`, and Invalid where `rules.reason_needed` asks for
    a reason that is not given.
    """
    profile = await locked(draft, version, by=by, states=WAITING)
    content = without_blanks(content_of(profile))
    for obstacle in obstacles(content):
        raise obstacle
    profile.position = position or await position_of(profile)
    post = profile.position or (await add_position(content.title, by=by)).id
    number = await next_number(post)
    profile.unconsulted_reason = await explained(profile, reason.strip())
    await replace_the_one_in_force(post, profile.id, by=by)
    await put_in_force(profile, content, post, number, by=by)
    await write_rows(profile.id, content)
    about = {"position": post, "number": number, "title": content.title}
    if profile.unconsulted_reason:
        about["unconsulted_reason"] = profile.unconsulted_reason
    await record("profile_approved", f"profile {profile.id}", by=by, after=about)
    return profile


async def explained(profile: Profile, reason: str) -> str:
    """The reason, where one is needed: without need none is kept."""
    why = reason_needed(await standing_of(profile))
    if why and not reason:
        raise Invalid("Escribe por qué se aprueba así.", field="reason")
    return reason if why else ""


async def next_number(position_id: int) -> int:
    """The version to come; the position stays locked, so that no number is given twice."""
    await lock_position(position_id)
    last = await row("select max(number) as last from profile where position = $1", position_id)
    return (last["last"] or 0) + 1


async def replace_the_one_in_force(position_id: int, new: int, *, by: Viewer) -> None:
    replaced = await row(
        "update profile set state = 'replaced' where position = $1 and state = 'approved'"
        " returning id",
        position_id,
    )
    if replaced:
        about = {"replaced_by": new}
        await record("profile_replaced", f"profile {replaced['id']}", by=by, after=about)


async def put_in_force(
    profile: Profile, content: Content, position: int, number: int, *, by: Viewer
) -> None:
    confirmed = {
        Profile.content: content.model_dump_json(),
        Profile.position: position,
        Profile.number: number,
        Profile.state: ProfileState.APPROVED,
        Profile.document_key: content.document_key or None,
        Profile.revision: content.revision or None,
        Profile.unconsulted_reason: profile.unconsulted_reason,
        Profile.approved_by: by.id,
        Profile.approved_at: now(),
    }
    await Profile.update(confirmed).where(Profile.id == profile.id)
    for column, value in confirmed.items():
        setattr(profile, column._meta.name, value)
