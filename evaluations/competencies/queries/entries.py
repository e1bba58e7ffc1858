"""An entry of the dictionary: its wordings, who says it, and what happened to it."""

from dataclasses import dataclass
from typing import Any

from evaluations.competencies.rules import may_see_every_profile
from evaluations.competencies.tables import DictionaryEntry, EntryKind, ProfileState
from evaluations.database import row, rows
from evaluations.errors import NotFound
from evaluations.people.viewer import Viewer

PAGE = 50
MOST_EARLIER = 50
MOST_UNDER = 100


async def entry_seen_by(viewer: Viewer, entry_id: int) -> DictionaryEntry:
    found = await DictionaryEntry.objects().get(DictionaryEntry.id == entry_id)
    if found is None or not may_see_every_profile(viewer):
        raise NotFound
    return found


@dataclass(frozen=True)
class Pair:
    """Two entries to be merged or kept apart, each standing for itself."""

    one: int
    other: int


async def resemblance_seen_by(viewer: Viewer, resemblance_id: int) -> Pair:
    found = await row(
        "select coalesce(a.merged_into, a.id) as one, coalesce(b.merged_into, b.id) as other"
        " from resemblance r join dictionary_entry a on a.id = r.one"
        " join dictionary_entry b on b.id = r.other where r.id = $1",
        resemblance_id,
    )
    if found is None or not may_see_every_profile(viewer):
        raise NotFound
    return Pair(min(found), max(found))


async def merged_into(entry: DictionaryEntry) -> list[Any]:
    """The other wordings that it stands for, the oldest first."""
    return await rows(
        "select id, text from dictionary_entry where merged_into = $1 order by id", entry.id
    )


SAID = {
    EntryKind.COMPETENCY: """
        select post.id as position, post.title, post.title_sort, p.id as profile, p.number,
               c.name as text, c.level, c.definition, false as is_negative,
               (select count(*) from behaviour b
                 where b.competency = c.id and not b.is_negative) as behaviours
        from dictionary_entry m join competency c on c.entry = m.id""",
    EntryKind.BEHAVIOUR: """
        select post.id as position, post.title, post.title_sort, p.id as profile, p.number,
               b.text, c.level, c.name as definition, b.is_negative, 1 as behaviours
        from dictionary_entry m join behaviour b on b.entry = m.id
        join competency c on c.id = b.competency""",
}


@dataclass(frozen=True)
class Uses:
    """Which versions say it; of those replaced, the newest."""

    in_force: list[Any]
    """One page of them."""
    lines: int
    positions: int
    earlier: list[Any]


async def uses_of(entry: DictionaryEntry, page: int) -> Uses:
    """Two statements."""
    in_force = await said_in(entry, ProfileState.APPROVED, PAGE, PAGE * (page - 1))
    earlier = await said_in(entry, ProfileState.REPLACED, MOST_EARLIER, 0)
    lines, positions = (in_force[0]["lines"], in_force[0]["positions"]) if in_force else (0, 0)
    return Uses(in_force, lines, positions, earlier)


async def said_in(entry: DictionaryEntry, state: ProfileState, most: int, after: int) -> list[Any]:
    return await rows(
        f"""
        with said as (
            {SAID[EntryKind(entry.kind)]}
            join profile p on p.id = c.profile and p.state = $2
            join "position" post on post.id = p.position
            where m.id = $1 or m.merged_into = $1)
        select said.*, count(*) over () as lines,
            (select count(distinct position) from said) as positions
        from said order by title_sort, position, number desc, text limit $3 offset $4
        """,  # noqa: S608
        entry.id,
        state,
        most,
        after,
    )


async def behaviours_under(competency: DictionaryEntry) -> list[Any]:
    """What is rated under it in force, the most used first."""
    return await rows(
        """
        select s.id, s.text, count(distinct p.position) as positions
        from dictionary_entry m join competency c on c.entry = m.id
        join profile p on p.id = c.profile and p.state = 'approved'
        join behaviour b on b.competency = c.id and not b.is_negative
        join dictionary_entry e on e.id = b.entry
        join dictionary_entry s on s.id = coalesce(e.merged_into, e.id)
        where m.id = $1 or m.merged_into = $1
        group by s.id, s.text, s.text_sort order by positions desc, s.text_sort limit $2
        """,
        competency.id,
        MOST_UNDER,
    )


async def standing_with_key(kind: str, key: str) -> Any:
    """Who stands for these words, if anybody says them."""
    return await row(
        "select s.id, s.text from dictionary_entry e"
        " join dictionary_entry s on s.id = coalesce(e.merged_into, e.id)"
        " where e.kind = $1 and e.key = $2",
        kind,
        key,
    )
