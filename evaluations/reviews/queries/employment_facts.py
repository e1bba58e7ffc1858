"""What a review copies from an employment when it opens."""

from typing import Any

from evaluations.database import row
from evaluations.errors import NotFound


async def employment_facts(employment: int) -> dict[str, Any]:
    """Names, contract and approved profile of an employment, as of now."""
    found = await row(
        """
        select e.person, e.manager, e.position, e.unit, e.starts_on, e.contract_kind,
               e.contract_days, e.contract_date, e.probation_days, e.probation_exception,
               e.probation_reason, e.contract_clause,
               exists (select 1 from employment b where b.person = e.person and b.id <> e.id
                       and b.probation_days > 0 and b.starts_on <= e.starts_on)
               or exists (select 1 from review v where v.person = e.person
                          and v.kind = 'probation' and v.state <> 'cancelled')
                   as had_probation_before,
               p.name, p.is_active, m.name as manager_name, u.name as unit_name,
               o.title as position_title, f.id as profile, f.document_key, f.revision,
               f.number as profile_number, f.content::text as content,
               g.name as organization, g.country_pack, g.privacy_notice,
               coalesce(g.headcount, (select count(*) from person where is_active))::int
                   as headcount
        from employment e
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
