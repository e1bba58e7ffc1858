"""Slips that were put right in approved versions."""

from collections.abc import Collection
from typing import Any

from evaluations.database import row, rows


async def errata_of(profile_id: int, hidden: Collection[str] = ()) -> list[Any]:
    """What was corrected, by whom, when and why, but in hidden fields; the oldest first."""
    return await rows(
        "select e.place, e.before, e.after, e.reason, e.corrected_at, p.name as corrected_by"
        " from erratum e join person p on p.id = e.corrected_by"
        " where e.profile = $1 and split_part(e.place, '/', 2) <> all($2::text[]) order by e.id",
        profile_id,
        list(hidden),
    )


async def wording_approved(profile_id: int, place: str) -> str | None:
    """What stood in that place when the version was approved, if it has errata there."""
    first = await row(
        "select before from erratum where profile = $1 and place = $2 order by id limit 1",
        profile_id,
        place,
    )
    return first["before"] if first else None
