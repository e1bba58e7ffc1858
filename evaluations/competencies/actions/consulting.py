"""Asking those who hold a post about its next version, as documents promise: "consultado"."""

from evaluations.audit import record
from evaluations.clock import now
from evaluations.competencies.actions.holding import lock_position, locked
from evaluations.competencies.content import without_blanks
from evaluations.competencies.queries.consultations import Asked, holders_of, position_of
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.rules import obstacles
from evaluations.competencies.tables import ConsultationAnswer, Profile, ProfileState
from evaluations.database import row, rows
from evaluations.errors import Conflict, Invalid
from evaluations.people.viewer import Viewer


async def consult(draft: Profile, version: int, *, by: Viewer) -> int:
    """Send the draft to everybody who holds its post today; gives how many.

    Raises the first of `rules.obstacles`: what is asked about could be approved as it stands.
    """
    profile = await locked(draft, version, by=by)
    content = without_blanks(content_of(profile))
    for obstacle in obstacles(content):
        raise obstacle
    position = await position_of(profile)
    people = [line["id"] for line in await holders_of(position)]
    if position is None or not people:
        raise Invalid("Nadie ocupa este puesto: apruébalo sin consulta.")
    await be_the_only_one_asked_about(position)
    waiting = {
        Profile.state: ProfileState.CONSULTATION,
        Profile.content: content.model_dump_json(),
        Profile.position: position,
    }
    await Profile.update(waiting).where(Profile.id == profile.id)
    await ask(profile.id, people, by=by)
    await record("consultation_opened", f"profile {profile.id}", by=by, after={"people": people})
    return len(people)


async def ask(profile_id: int, people: list[int], *, by: Viewer) -> None:
    await rows(
        "insert into consultation (profile, person, asked_by, asked_at, comment)"
        " select $1, person, $3, $4, '' from unnest($2::int[]) person",
        profile_id,
        people,
        by.id,
        now(),
    )


async def be_the_only_one_asked_about(position: int) -> None:
    await lock_position(position)
    if await row("select 1 from profile where position = $1 and state = 'consultation'", position):
        raise Conflict("Otra versión de este puesto ya está en consulta.")


async def answer(asked: Asked, given: ConsultationAnswer, comment: str = "", *, by: Viewer) -> None:
    """Agree, or comment; a person may answer again while the version waits.

    The version is counted up, so that nobody approves it without having seen this answer.
    """
    comment = comment.strip()
    if given == ConsultationAnswer.COMMENTS and not comment:
        raise Invalid("Escribe tu comentario.", field="comment")
    before = await own_open_consultation(asked.profile.id, by=by)
    await rows("update profile set version = version + 1 where id = $1", asked.profile.id)
    await rows(
        "update consultation set answer = $2, comment = $3, answered_at = $4 where id = $1",
        before["id"],
        given,
        comment,
        now(),
    )
    await record(
        "consultation_answered",
        f"profile {asked.profile.id}",
        by=by,
        before={"answer": before["answer"], "comment": before["comment"]},
        after={"answer": given, "comment": comment},
    )


async def own_open_consultation(profile_id: int, *, by: Viewer) -> dict[str, object]:
    """Locked with its version; raises Conflict once that one waits no more."""
    version = await row("select state from profile where id = $1 for update", profile_id)
    found = await row(
        "select id, answer, comment from consultation"
        " where profile = $1 and person = $2 and closed_at is null",
        profile_id,
        by.id,
    )
    if found is None or version["state"] != ProfileState.CONSULTATION:
        raise Conflict("Esta consulta ya se cerró. Si hace falta, se te volverá a preguntar.")
    return dict(found)


async def take_back(profile: Profile, version: int, *, by: Viewer) -> None:
    """Correct it again; the answers stay, but are about words that stand no more."""
    kept = await locked(profile, version, by=by, states=(ProfileState.CONSULTATION,))
    await rows("update profile set state = 'draft', version = version + 1 where id = $1", kept.id)
    await rows(
        "update consultation set closed_at = $2 where profile = $1 and closed_at is null",
        kept.id,
        now(),
    )
    await record("consultation_closed", f"profile {kept.id}", by=by)
