"""Errata: slips of the pen in the version in force, put right for all to see, never silently.

A slip changes neither what is asked nor of whom (`slips.is_slip`), counted from the words that were
approved; everything else is a new version. The erratum, the profile's content and its rows change
together or not at all, and the database refuses whatever changes without its erratum. Reviews keep
the words they opened with. The corrected words enter the dictionary as another wording of the same
entry, so that the ratings of the next version, which says them, are told together with this one's.
"""

from evaluations.audit import record
from evaluations.clock import now
from evaluations.competencies.actions.holding import held
from evaluations.competencies.actions.standing import also_worded
from evaluations.competencies.actions.wording import wordings
from evaluations.competencies.content import CompetencyContent, Content, requirements_in
from evaluations.competencies.places import texts_of, with_text
from evaluations.competencies.queries.errata import wording_approved
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.rules import mistakes
from evaluations.competencies.slips import is_slip
from evaluations.competencies.tables import Erratum, Profile, ProfileState
from evaluations.database import row, rows
from evaluations.errors import Conflict, Invalid
from evaluations.people.viewer import Viewer


async def correct_slip(
    profile: Profile, place: str, before: str, after: str, reason: str, *, by: Viewer
) -> None:
    """Put a text of the version in force right; `before` is what stood there when it was read."""
    version = await held(profile, by=by)
    if version.state != ProfileState.APPROVED:
        raise Conflict("La fe de erratas es solo para la versión vigente.")
    was, after, reason = content_of(version), after.strip(), reason.strip()
    if texts_of(was).get(place) != before:
        raise Conflict("Este texto cambió mientras lo revisabas.")
    approved = await wording_approved(version.id, place) or before
    check(approved, before, after, reason)
    becomes = with_text(was, place, after)
    for mistake in mistakes(becomes):
        raise Invalid(mistake.message, field="after", **mistake.values)
    await tell(version.id, place, before, after, reason, by=by)
    await Profile.update({Profile.content: becomes.model_dump_json()}).where(
        Profile.id == version.id
    )
    await correct_rows(version.id, was, becomes, by=by)


def check(approved: str, before: str, after: str, reason: str) -> None:
    if after == before or not after:
        raise Invalid("Escribe el texto como debe decir.", field="after")
    if not is_slip(approved, after):
        raise Invalid("Eso es un cambio: empieza una versión nueva.", field="after")
    if not reason:
        raise Invalid("Escribe el motivo de la corrección.", field="reason")


async def tell(
    profile_id: int, place: str, before: str, after: str, reason: str, *, by: Viewer
) -> None:
    """The erratum comes first: without it the rows may not change."""
    await Erratum.insert(
        Erratum(
            profile=profile_id,
            place=place,
            before=before,
            after=after,
            reason=reason,
            corrected_by=by.id,
            corrected_at=now(),
        )
    )
    told = {"place": place, "text": after, "reason": reason}
    await record(
        "profile_erratum", f"profile {profile_id}", by=by, before={"text": before}, after=told
    )


async def correct_rows(profile_id: int, was: Content, becomes: Content, *, by: Viewer) -> None:
    """The rows whose words are other words now, found by their order."""
    competencies = zip(was.competencies, becomes.competencies, strict=True)
    for number, (old, new) in enumerate(competencies, 1):
        if old != new:
            await correct_competency(profile_id, number, new, by=by)
            await correct_behaviours(profile_id, number, old, new, by=by)
    requirements = zip(requirements_in(was), requirements_in(becomes), strict=True)
    for number, (asked, asks) in enumerate(requirements, 1):
        if asked != asks:
            await rows(
                "update requirement set text = $3 where profile = $1 and number = $2",
                profile_id,
                number,
                asks[1],
            )


async def correct_competency(
    profile_id: int, number: int, part: CompetencyContent, *, by: Viewer
) -> None:
    line = await row(
        "update competency set name = $3, definition = $4 where profile = $1 and number = $2"
        " returning entry",
        profile_id,
        number,
        part.name,
        part.definition,
    )
    await also_worded(line["entry"], part.name, by=by)


async def correct_behaviours(
    profile_id: int, number: int, old: CompetencyContent, new: CompetencyContent, *, by: Viewer
) -> None:
    """Where the definition is what is rated, it stands among them too."""
    for place, (said, says) in enumerate(zip(wordings(old), wordings(new), strict=True), 1):
        if said != says:
            line = await row(
                "update behaviour b set text = $4 from competency c"
                " where c.id = b.competency and c.profile = $1 and c.number = $2 and b.number = $3"
                " returning b.entry",
                profile_id,
                number,
                place,
                says,
            )
            await also_worded(line["entry"], says, by=by)
