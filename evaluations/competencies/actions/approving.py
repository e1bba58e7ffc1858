"""Putting a profile in force: its words become rows that reviews copy."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from evaluations.audit import record
from evaluations.clock import now
from evaluations.competencies.actions.drafting import lock_position, locked
from evaluations.competencies.actions.entering import entries_of
from evaluations.competencies.content import (
    CompetencyContent,
    Content,
    requirements_in,
    without_blanks,
)
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.rules import obstacles, rated_behaviours
from evaluations.competencies.tables import (
    Behaviour,
    Competency,
    EntryKind,
    Profile,
    ProfileState,
    Requirement,
)
from evaluations.database import row
from evaluations.people.actions.units import add_position
from evaluations.people.names import sort_key
from evaluations.people.viewer import Viewer


async def approve(
    draft: Profile, version: int, *, position: int | None = None, by: Viewer
) -> Profile:
    """Make the draft the profile in force of its position; the one before it is replaced.

    The position is the one given, the draft's own, or the one with its title, made if there is
    none. Raises the first of `rules.obstacles`.
    """
    profile = await locked(draft, version, by=by)
    content = without_blanks(content_of(profile))
    for obstacle in obstacles(content):
        raise obstacle
    post = position or profile.position or await position_titled(content.title, by=by)
    number = await next_number(post)
    await replace_the_one_in_force(post)
    await put_in_force(profile, content, post, number, by=by)
    await write_rows(profile.id, content)
    about = {"position": post, "number": number, "title": content.title}
    await record("profile_approved", f"profile {profile.id}", by=by, after=about)
    return profile


async def position_titled(title: str, *, by: Viewer) -> int:
    """The position of that title, whatever its accents and case; made if there is none."""
    found = await row(
        'select id from "position" where title_sort = $1 order by id', sort_key(title)
    )
    if found:
        return int(found["id"])
    return int((await add_position(title, by=by)).id)


async def next_number(position_id: int) -> int:
    """The version to come; the position stays locked, so that no number is given twice."""
    await lock_position(position_id)
    last = await row("select max(number) as last from profile where position = $1", position_id)
    return (last["last"] or 0) + 1


async def replace_the_one_in_force(position_id: int) -> None:
    await Profile.update({Profile.state: ProfileState.REPLACED}).where(
        (Profile.position == position_id) & (Profile.state == ProfileState.APPROVED)
    )


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
        Profile.approved_by: by.id,
        Profile.approved_at: now(),
    }
    await Profile.update(confirmed).where(Profile.id == profile.id)
    for column, value in confirmed.items():
        setattr(profile, column._meta.name, value)


async def write_rows(profile_id: int, content: Content) -> None:
    """The rows that reviews are made of, each with its entry in the dictionary."""
    parts = content.competencies
    names = await entries_of(EntryKind.COMPETENCY, {part.name: part.definition for part in parts})
    texts = await entries_of(
        EntryKind.BEHAVIOUR, dict.fromkeys(text for part in parts for text in wordings(part))
    )
    competencies = [
        Competency(
            profile=profile_id,
            number=number,
            name=part.name,
            definition=part.definition,
            level=part.level,
            weight=part.weight or Decimal(1),
            entry=names[part.name],
        )
        for number, part in enumerate(parts, 1)
    ]
    await Competency.insert(*competencies)
    pairs = zip(competencies, parts, strict=True)
    await Behaviour.insert(
        *(each for row, part in pairs for each in behaviours_of(row.id, part, texts))
    )
    requirements = requirement_rows(profile_id, content)
    if requirements:
        await Requirement.insert(*requirements)


def behaviours_of(
    competency_id: int, part: CompetencyContent, entries: Mapping[str, int]
) -> Iterable[Behaviour]:
    rated = len(rated_behaviours(part))
    for number, text in enumerate(wordings(part), 1):
        yield Behaviour(
            competency=competency_id,
            number=number,
            text=text,
            is_negative=number > rated,
            entry=entries[text],
        )


def wordings(part: CompetencyContent) -> tuple[str, ...]:
    """What is rated, then what is only shown."""
    return (*rated_behaviours(part), *part.negative_behaviours)


def requirement_rows(profile_id: int, content: Content) -> list[Requirement]:
    return [
        Requirement(profile=profile_id, number=number, kind=kind, text=text)
        for number, (kind, text) in enumerate(requirements_in(content), 1)
    ]
