"""Slips that were put right in approved versions."""

from typing import Any

from evaluations.database import rows


async def errata_of(profile_id: int) -> list[Any]:
    """What was corrected, by whom, when and why; the oldest first."""
    return await rows(
        "select e.place, e.before, e.after, e.reason, e.corrected_at, p.name as corrected_by"
        " from erratum e join person p on p.id = e.corrected_by"
        " where e.profile = $1 order by e.id",
        profile_id,
    )
