"""The dictionary of the whole organisation, page by page."""

from dataclasses import dataclass
from typing import Any

from evaluations.competencies.queries.searching import FOLDED, MATCHING, patterns
from evaluations.competencies.tables import EntryKind
from evaluations.database import row, rows

PAGE = 50

IN_FORCE = {
    EntryKind.COMPETENCY: """
        dictionary_entry m join competency c on c.entry = m.id
        join profile p on p.id = c.profile and p.state = 'approved'""",
    EntryKind.BEHAVIOUR: """
        dictionary_entry m join behaviour b on b.entry = m.id
        join competency c on c.id = b.competency
        join profile p on p.id = c.profile and p.state = 'approved'""",
}
"""Where the versions in force say an entry `m`."""


@dataclass(frozen=True)
class EntryLine:
    """An entry that stands for itself and for those merged into it."""

    id: int
    text: str
    positions: int
    """In force; how many say any of its wordings."""
    merged: int


async def dictionary_page(kind: EntryKind, text: str, page: int) -> list[EntryLine]:
    """In the order of the alphabet; pages count from 1."""
    found = await rows(
        f"""
        with matching as ({MATCHING}), found as (
            select s.id, s.text, s.text_sort from matching join dictionary_entry s using (id)
            order by s.text_sort, s.id limit $3 offset $4)
        select found.id, found.text,
            (select count(distinct p.position)::int from {IN_FORCE[kind]}
              where m.id = found.id or m.merged_into = found.id) as positions,
            (select count(*)::int from dictionary_entry m where m.merged_into = found.id) as merged
        from found order by found.text_sort, found.id
        """,  # noqa: S608
        kind,
        patterns(text),
        PAGE,
        PAGE * (page - 1),
    )
    return [EntryLine(**line) for line in found]


OPEN_PAIRS = """
select least(one, other) as one, greatest(one, other) as other,
       max(percent) as percent, min(id) as id
from (select r.id, r.percent, r.kept_apart_at, coalesce(a.merged_into, a.id) as one,
             coalesce(b.merged_into, b.id) as other
      from resemblance r join dictionary_entry a on a.id = r.one
      join dictionary_entry b on b.id = r.other) pair
where one <> other group by 1, 2 having bool_and(kept_apart_at is null)
"""
"""Entries worded almost alike that nobody has merged or kept apart, in any of their wordings."""


@dataclass(frozen=True)
class Counts:
    """How much there is of each part."""

    competencies: int
    behaviours: int
    resemblances: int

    def of(self, kind: EntryKind) -> int:
        return self.competencies if kind == EntryKind.COMPETENCY else self.behaviours


async def counts(text: str = "") -> Counts:
    """Of the entries that have these words, and of all pairs to be settled."""
    found = await row(
        f"""
        select count(distinct coalesce(e.merged_into, e.id)) filter (where kind = 'competency'),
               count(distinct coalesce(e.merged_into, e.id)) filter (where kind = 'behaviour'),
               (select count(*) from ({OPEN_PAIRS}) pairs)
        from dictionary_entry e where $1::text[] = '{{}}' or {FOLDED} like all($1::text[])
        """,  # noqa: S608
        patterns(text),
    )
    return Counts(*found)


PAIRS_PAGE = 20


async def open_resemblances(page: int) -> list[Any]:
    """The most alike first: both entries of each pair, with their positions in force."""
    return await rows(
        f"""
        select open.id, first.kind,
            first.id as one, first.text as one_text, second.id as other, second.text as other_text,
            case first.kind when 'competency' then {positions_of("competency", "first")}
                else {positions_of("behaviour", "first")} end as one_positions,
            case first.kind when 'competency' then {positions_of("competency", "second")}
                else {positions_of("behaviour", "second")} end as other_positions
        from (select * from ({OPEN_PAIRS}) pairs order by percent desc, id limit $1 offset $2) open
        join dictionary_entry first on first.id = open.one
        join dictionary_entry second on second.id = open.other
        order by open.percent desc, open.id
        """,  # noqa: S608
        PAIRS_PAGE,
        PAIRS_PAGE * (page - 1),
    )


def positions_of(kind: str, entry: str) -> str:
    return (
        f"(select count(distinct p.position) from {IN_FORCE[EntryKind(kind)]}"  # noqa: S608
        f" where m.id = {entry}.id or m.merged_into = {entry}.id)"
    )
