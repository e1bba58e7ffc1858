"""What a review copies from an employment when it opens.

Another manager, unit or post makes another row, but neither another relation nor another probation:
the first day is that of the whole unbroken time, and the contract is that of the row which agrees
on the probation, as long as it runs (LFT 39-D).
"""

from typing import Any

from evaluations.database import row
from evaluations.errors import NotFound


async def employment_facts(employment: int) -> dict[str, Any]:
    """Names, contract and approved profile of an employment, as of now."""
    found = await row(
        """
        select e.id as employment, e.person, e.manager, e.position, e.unit, held.starts_on,
               agreed.starts_on as probation_from, agreed.probation_days,
               agreed.probation_exception, agreed.probation_reason, agreed.contract_kind,
               agreed.contract_days, agreed.contract_date, agreed.contract_clause,
               exists (select 1 from employment b where b.person = e.person and b.id <> agreed.id
                       and b.probation_days > 0 and b.starts_on <= agreed.starts_on)
               or exists (select 1 from review v where v.person = e.person
                          and v.kind = 'probation' and v.state <> 'cancelled')
                   as had_probation_before,
               p.name, p.is_active, m.name as manager_name, u.name as unit_name,
               o.title as position_title, f.id as profile, f.document_key, f.revision,
               f.number as profile_number, f.content::text as content,
               g.name as organization, g.country_pack, g.privacy_notice,
               coalesce(g.headcount, 0) as headcount
        from employment e
        join lateral (
            select lower(days) as starts_on
            from (select unnest(range_agg(daterange(b.starts_on, b.ends_on, '[]'))) as days
                  from employment b where b.person = e.person) unbroken
            where days @> e.starts_on) held on true
        join employment agreed on agreed.id = coalesce((
            select c.id from employment c where c.person = e.person and c.probation_days > 0
                and c.starts_on between held.starts_on and e.starts_on
                and e.starts_on < c.starts_on + c.probation_days
            order by c.starts_on desc limit 1), e.id)
        join person p on p.id = e.person
        left join person m on m.id = e.manager
        join unit u on u.id = e.unit
        join "position" o on o.id = e.position
        left join profile f on f.position = e.position and f.state = 'approved'
        cross join organization g
        where e.id = $1
        """,
        employment,
    )
    if found is None:
        raise NotFound("Aquí no hay nada, o no es para ti.")
    return dict(found)


async def workers() -> int:
    """How many the organisation says that work for it, but no fewer than are active here."""
    found = await row(
        "select greatest((select headcount from organization),"
        " (select count(*) from person where is_active))::int as count"
    )
    return int(found["count"])
