"""What a draft can take from the dictionary: competencies with their behaviours, the most used
first."""

from dataclasses import dataclass

from evaluations.competencies.queries.dictionary import IN_FORCE
from evaluations.competencies.queries.searching import MATCHING, patterns
from evaluations.competencies.tables import EntryKind
from evaluations.database import rows

MOST = 20
"""Competencies, or behaviours by themselves, on one page."""
MOST_UNDER = 12


@dataclass(frozen=True)
class Offer:
    id: int
    text: str
    definition: str
    positions: int
    behaviours: tuple["Offer", ...] = ()


async def offers(typed: str, name: str) -> tuple[str, list[Offer], list[Offer]]:
    """For the words typed; else those of the competency's own name, where there are any."""
    words = typed or name
    competencies, behaviours = await competencies_offered(words), await behaviours_offered(words)
    if competencies or behaviours or typed:
        return words, competencies, behaviours
    return "", await competencies_offered(""), []


async def competencies_offered(text: str) -> list[Offer]:
    """With the behaviours that stand under each in force; two statements."""
    found = await offered(EntryKind.COMPETENCY, text)
    under: dict[int, list[Offer]] = {}
    for line in await rows(UNDER, [offer.id for offer in found], MOST_UNDER):
        offer = Offer(line["id"], line["text"], "", line["positions"])
        under.setdefault(line["competency"], []).append(offer)
    return [
        Offer(one.id, one.text, one.definition, one.positions, tuple(under.get(one.id, ())))
        for one in found
    ]


async def behaviours_offered(text: str) -> list[Offer]:
    """Those that have the words themselves; none while nothing is looked for."""
    return await offered(EntryKind.BEHAVIOUR, text) if patterns(text) else []


async def offered(kind: EntryKind, text: str) -> list[Offer]:
    found = await rows(
        f"""
        with matching as ({MATCHING}), used as (
            select coalesce(m.merged_into, m.id) as id, count(distinct p.position)::int as positions
            from {IN_FORCE[kind]} where m.kind = $1 group by 1)
        select s.id, s.text, s.definition, coalesce(used.positions, 0) as positions
        from matching join dictionary_entry s using (id) left join used using (id)
        order by positions desc, s.text_sort, s.id limit $3
        """,  # noqa: S608
        kind,
        patterns(text),
        MOST,
    )
    return [Offer(**line) for line in found]


UNDER = """
with under as (
    select coalesce(m.merged_into, m.id) as competency, coalesce(e.merged_into, e.id) as id,
           count(distinct p.position)::int as positions
    from dictionary_entry m join competency c on c.entry = m.id
    join profile p on p.id = c.profile and p.state = 'approved'
    join behaviour b on b.competency = c.id and not b.is_negative
    join dictionary_entry e on e.id = b.entry
    where m.id = any($1) or m.merged_into = any($1) group by 1, 2
), ranked as (
    select under.*, s.text, s.text_sort, row_number() over (
        partition by competency order by positions desc, s.text_sort, s.id) as place
    from under join dictionary_entry s using (id))
select competency, id, text, positions from ranked where place <= $2 order by competency, place
"""
