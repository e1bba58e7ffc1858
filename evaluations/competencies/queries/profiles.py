"""Profiles and positions as pages list and show them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from evaluations.clock import today
from evaluations.competencies.content import Content
from evaluations.competencies.queries.rubric import Rubric, rubric_of
from evaluations.competencies.rules import may_see_every_profile
from evaluations.competencies.tables import Profile, ProfileState
from evaluations.database import row, rows
from evaluations.errors import NotFound
from evaluations.people.viewer import Viewer


async def profile_seen_by(viewer: Viewer, profile_id: int) -> Profile:
    """Recursos Humanos and auditors see all; others what is theirs to read."""
    profile = await Profile.objects().get(Profile.id == profile_id)
    if profile is None or not (
        may_see_every_profile(viewer) or await is_theirs_to_read(viewer, profile)
    ):
        raise NotFound
    return profile


async def is_theirs_to_read(viewer: Viewer, profile: Profile) -> bool:
    """The version in force of the post they hold, and one that they are being asked about."""
    if profile.state == ProfileState.CONSULTATION:
        return bool(await row(ASKED, profile.id, viewer.id))
    return profile.state == ProfileState.APPROVED and bool(
        await row(HOLDS, viewer.id, profile.position, today())
    )


HOLDS = (
    "select 1 from employment where person = $1 and position = $2"
    " and starts_on <= $3 and (ends_on is null or ends_on >= $3)"
)
ASKED = "select 1 from consultation where profile = $1 and person = $2 and closed_at is null"


async def in_force_held_by(viewer: Viewer, day: date) -> int | None:
    """The version in force of the post that this person holds on that day; None without one."""
    found = await row(
        """
        select p.id from employment e
        join profile p on p.position = e.position and p.state = 'approved'
        where e.person = $1 and e.starts_on <= $2 and (e.ends_on is null or e.ends_on >= $2)
        """,
        viewer.id,
        day,
    )
    return found["id"] if found else None


def content_of(profile: Profile) -> Content:
    return Content.model_validate_json(profile.content)


async def draft_list() -> list[Any]:
    """Versions that are being prepared or consulted, the newest first."""
    return await rows(
        """
        select p.id, coalesce(nullif(p.content->>'title', ''), p.source_name) as title,
               p.source_name, p.created_at, p.state, person.name as created_by,
               (select count(*) from consultation c
                 where c.profile = p.id and c.closed_at is null) as asked,
               (select count(*) from consultation c where c.profile = p.id
                 and c.closed_at is null and c.answered_at is not null) as answered
        from profile p join person on person.id = p.created_by
        where p.state in ('draft', 'consultation') order by p.created_at desc, p.id desc
        """
    )


async def positions_list() -> list[Any]:
    """Every position with its profile in force and how many people hold it today."""
    return await rows(
        """
        select post.id, post.title, p.id as profile, p.number, p.approved_at,
               (select count(*) from competency c where c.profile = p.id) as competencies,
               (select count(*) from behaviour b join competency c on c.id = b.competency
                 where c.profile = p.id and not b.is_negative) as behaviours,
               (select count(*) from employment e where e.position = post.id
                 and e.starts_on <= $1 and (e.ends_on is null or e.ends_on >= $1)) as people
        from "position" post
        left join profile p on p.position = post.id and p.state = 'approved'
        order by post.title_sort, post.id
        """,
        today(),
    )


@dataclass(frozen=True)
class PositionPage:
    """A position with its profile in force, if any, and all its versions."""

    id: int
    title: str
    rubric: Rubric | None
    versions: list[Any]


async def position_with_profiles(position_id: int) -> PositionPage:
    post = await row('select id, title from "position" where id = $1', position_id)
    if post is None:
        raise NotFound
    versions = await versions_of(position_id)
    in_force = [line["id"] for line in versions if line["state"] == ProfileState.APPROVED]
    rubric = await rubric_of(in_force[0]) if in_force else None
    return PositionPage(post["id"], post["title"], rubric, versions)


async def versions_of(position_id: int) -> list[Any]:
    """Those being prepared, then the approved ones, each the newest first."""
    return await rows(
        "select p.id, p.number, p.state, p.approved_at, p.source_name, p.document_key,"
        " p.revision, person.name as approved_by"
        " from profile p left join person on person.id = p.approved_by"
        " where p.position = $1 and p.state <> 'discarded'"
        " order by p.number desc nulls first, p.id desc",
        position_id,
    )
