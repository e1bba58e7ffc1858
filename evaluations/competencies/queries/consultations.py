"""Who was asked about a version, and what they answered."""

from dataclasses import dataclass
from typing import Any

from evaluations.clock import today
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.rules import Standing, may_see_every_profile
from evaluations.competencies.tables import ConsultationAnswer, Profile, ProfileState
from evaluations.database import row, rows
from evaluations.errors import NotFound
from evaluations.people.names import sort_key
from evaluations.people.viewer import Viewer

HOLDERS = """
    select distinct p.id, p.name, p.name_sort
    from employment e join person p on p.id = e.person and p.is_active
    where e.position = $1 and e.starts_on <= $2 and (e.ends_on is null or e.ends_on >= $2)
    order by p.name_sort, p.id
"""


@dataclass(frozen=True)
class Asked:
    """What this very person is asked about a version that waits for answers."""

    profile: Profile
    by: str
    answer: ConsultationAnswer | None
    comment: str


async def consultation_seen_by(viewer: Viewer, profile_id: int) -> Asked:
    profile = await Profile.objects().get(Profile.id == profile_id)
    found = await row(
        "select p.name, c.answer, c.comment from consultation c join person p on p.id = c.asked_by"
        " where c.profile = $1 and c.person = $2 and c.closed_at is null",
        profile_id,
        viewer.id,
    )
    if profile is None or found is None or profile.state != ProfileState.CONSULTATION:
        raise NotFound
    answer = found["answer"] and ConsultationAnswer(found["answer"])
    return Asked(profile, found["name"], answer, found["comment"])


async def consultations_waiting_for(viewer: Viewer) -> list[Any]:
    """The versions that this person is asked about and has not answered, the oldest first."""
    return await rows(
        "select c.profile, coalesce(nullif(p.content->>'title', ''), post.title) as title,"
        " c.asked_at from consultation c join profile p on p.id = c.profile"
        ' join "position" post on post.id = p.position'
        " where c.person = $1 and c.closed_at is null and c.answered_at is null"
        " and p.state = 'consultation' order by c.asked_at, c.id",
        viewer.id,
    )


async def answers_about(profile_id: int, *, most: int | None = None, skip: int = 0) -> list[Any]:
    """Of everybody who was ever asked about it: the last time first, comments before the rest."""
    return await rows(
        "select c.id, c.asked_at, c.answer, c.comment, c.answered_at, c.closed_at, p.name"
        " from consultation c join person p on p.id = c.person where c.profile = $1"
        " order by c.closed_at desc nulls first, c.answer desc nulls last, p.name_sort, c.id"
        " limit $2 offset $3",
        profile_id,
        most,
        skip,
    )


@dataclass(frozen=True)
class ConsultationSummary:
    """How many were asked about the wording as it stands, and how they answered."""

    asked: int
    agree: int | None
    comments: int | None
    """None for those who are asked, as long as they answer: nobody is led by the others."""


async def summary_seen_by(viewer: Viewer, profile: Profile) -> ConsultationSummary:
    summary = await summary_of(profile.id)
    if profile.state == ProfileState.CONSULTATION and not may_see_every_profile(viewer):
        return ConsultationSummary(summary.asked, None, None)
    return summary


async def summary_of(profile_id: int) -> ConsultationSummary:
    found = await row(
        "select count(*) as asked, count(*) filter (where answer = 'agrees') as agree,"
        " count(*) filter (where answer = 'comments') as comments"
        " from consultation where profile = $1 and closed_at is null",
        profile_id,
    )
    return ConsultationSummary(**dict(found))


async def position_of(profile: Profile) -> int | None:
    """The post it is for: its own, or the one with its title."""
    if profile.position is not None:
        return int(profile.position)
    return await position_titled(content_of(profile).title)


async def position_titled(title: str) -> int | None:
    """The position of that title, whatever its accents and case."""
    found = await row(
        'select id from "position" where title_sort = $1 order by id limit 1', sort_key(title)
    )
    return int(found["id"]) if found else None


async def holders_of(
    position_id: int | None, *, most: int | None = None, skip: int = 0
) -> list[Any]:
    """Who hold the post today and may sign in, by name; all of them unless told how many."""
    return await rows(f"{HOLDERS} limit $3 offset $4", position_id, today(), most, skip)


async def standing_of(profile: Profile) -> Standing:
    """What approving it would stand on now."""
    found = await row(
        f"""
        with holder as ({HOLDERS}),
             asked as (select person, answer from consultation
                       where profile = $3 and closed_at is null)
        select (select count(*) from holder) as holders,
               (select count(*) from holder left join asked on asked.person = holder.id
                 where asked.answer is null) as unanswered,
               (select count(*) from asked where answer = 'comments') as comments,
               exists (select 1 from profile where position = $1 and state = 'approved'
                 and id <> $3) as replaces
        """,  # noqa: S608
        await position_of(profile),
        today(),
        profile.id,
    )
    return Standing(ProfileState(profile.state), **dict(found))
