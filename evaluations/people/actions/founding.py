"""Setting up the organisation of this installation: once, before there is anybody."""

from dataclasses import asdict, dataclass

from evaluations.audit import record
from evaluations.database import row
from evaluations.errors import Conflict, Invalid
from evaluations.people.rules import ensure_may_manage
from evaluations.people.viewer import Viewer


@dataclass(frozen=True, kw_only=True)
class NewOrganization:
    """What everything else goes by: the law of its country, and how many work there."""

    name: str
    headcount: int | None = None
    country_pack: str = "mx"
    is_demo: bool = False
    privacy_notice: str = ""


FOUND = """
insert into organization (id, name, headcount, country_pack, is_demo, privacy_notice)
values (1, $1, $2, $3, $4, $5) on conflict do nothing returning id
"""


async def found_organization(new: NewOrganization, *, by: Viewer) -> None:
    """Raises Conflict where there is one already."""
    ensure_may_manage(by)
    if not new.name.strip():
        raise Invalid("Escribe el nombre de la organización.", field="name")
    if await row(FOUND, *asdict(new).values()) is None:
        raise Conflict("La organización ya está dada de alta.")
    await record("organization_founded", "organization 1", by=by, after=asdict(new))
