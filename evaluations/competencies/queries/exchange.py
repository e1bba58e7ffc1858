"""Profiles as they go out and come in: in force, by their posts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from evaluations.competencies.content import Content, Part
from evaluations.competencies.exchange.comparison import Comparison, CurrentPost, compared
from evaluations.competencies.exchange.sheets.sheet import SheetProfile
from evaluations.competencies.rules import may_manage_profiles
from evaluations.competencies.tables import Profile, ProfileImport
from evaluations.database import row, rows
from evaluations.errors import NotFound
from evaluations.people.names import sort_key
from evaluations.people.viewer import Viewer

CURRENT = """
select post.id, post.title, post.title_sort, p.id as profile, p.number, p.content,
       (select count(*) from profile d where d.position = post.id
         and d.state in ('draft', 'consultation')) as drafts
from "position" post left join profile p on p.position = post.id and p.state = 'approved'
"""


async def current_posts(titles: Iterable[str]) -> dict[str, CurrentPost]:
    """The posts of these titles, whatever their accents and case, by `sort_key`."""
    keys = [sort_key(title) for title in titles]
    found = await rows(
        f"{CURRENT} where post.title_sort = any($1) order by post.id desc",
        keys,
    )
    return {line["title_sort"]: current_post(line) for line in found}


async def posts_in_force() -> list[CurrentPost]:
    """Every post that has a profile in force, by title."""
    found = await rows(f"{CURRENT} where p.id is not null order by post.title_sort, post.id")
    return [current_post(line) for line in found]


def current_post(line: Any) -> CurrentPost:
    content = line["content"] and Content.model_validate_json(line["content"])
    return CurrentPost(
        line["id"], line["title"], line["profile"], line["number"], content, line["drafts"]
    )


@dataclass(frozen=True)
class Outward:
    """What a file says of a version beside its content."""

    organization: str
    post: str
    """Empty while a draft has none."""
    changed_at: datetime
    """An erratum changes a version too."""


async def outward(profile: Profile) -> Outward:
    found = await row(
        "select o.name as organization, coalesce(post.title, '') as post,"
        " coalesce((select max(corrected_at) from erratum where profile = p.id), p.approved_at,"
        " p.created_at) as changed_at"
        ' from profile p cross join organization o left join "position" post'
        " on post.id = p.position where p.id = $1",
        profile.id,
    )
    return Outward(**found)


async def import_seen_by(viewer: Viewer, import_id: int) -> ProfileImport:
    """Only Recursos Humanos brings sheets in."""
    found = await ProfileImport.objects().get(ProfileImport.id == import_id)
    if found is None or not may_manage_profiles(viewer):
        raise NotFound
    return found


class Brought(Part):
    """What is kept of a sheet between the two requests."""

    sha256: str
    """Of the file, in hex."""
    profiles: tuple[SheetProfile, ...]


def brought_by(sheet: ProfileImport) -> Brought:
    return Brought.model_validate_json(sheet.content)


async def comparisons_of(sheet: ProfileImport) -> tuple[Comparison, ...]:
    """What the sheet says beside what stands now, which may be more than when it came."""
    said = brought_by(sheet).profiles
    return compared(said, await current_posts(one.title for one in said))


async def drafts_of(sheet: ProfileImport) -> list[Any]:
    """What was made of it and still waits, in the order in which it was made."""
    return await rows(
        "select p.id, p.content->>'title' as title from profile p"
        " where p.state = 'draft' and p.source_sha256 = $1 and p.created_at >= $2 order by p.id",
        brought_by(sheet).sha256,
        sheet.created_at,
    )
