"""Hiring: a position in a unit, under a manager, from a day on."""

from dataclasses import asdict, dataclass
from datetime import date

from evaluations.audit import record
from evaluations.database import row, rows
from evaluations.errors import Conflict, Invalid
from evaluations.people.queries.employments import first_day_of_circle
from evaluations.people.rules import ensure_may_manage
from evaluations.people.tables import ContractKind, Employment, Person, ProbationException
from evaluations.people.viewer import Viewer


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What someone is hired for."""

    position: int
    unit: int
    starts_on: date
    manager: int | None = None
    ends_on: date | None = None
    contract_kind: ContractKind = ContractKind.INDEFINITE
    contract_days: int | None = None
    contract_date: date | None = None
    contract_clause: str = ""
    """Where the contract agrees on the probation (LFT 39-C)."""
    probation_days: int = 0
    probation_exception: ProbationException | None = None
    probation_reason: str = ""


async def hire(person: Person, terms: Terms, *, by: Viewer) -> Employment:
    """Give a position from a day on; the employment that holds until then must have ended."""
    ensure_may_manage(by)
    await check_terms(person, terms)
    employment = Employment(person=person.id, **asdict(terms))
    await Employment.insert(employment)
    await record("hired", f"person {person.id}", by=by, after=asdict(terms))
    return employment


async def check_terms(person: Person, terms: Terms) -> None:
    if terms.ends_on and terms.ends_on < terms.starts_on:
        raise Invalid("El término no puede ser antes del inicio.", field="ends_on")
    await check_manager(person.id, terms.manager, terms.starts_on, terms.ends_on)
    if await overlapping(person.id, terms):
        raise Conflict("Esta persona ya tiene un puesto en esas fechas.")


async def check_manager(person: int, manager: int | None, first: date, last: date | None) -> None:
    """Raises Invalid where someone would manage themselves on one of those days, also by others."""
    if manager is None:
        return
    await one_at_a_time()
    day = await first_day_of_circle(person, manager, first, last)
    if day:
        raise Invalid(
            "Nadie puede ser su propia jefatura, ni por otras personas: lo sería el %(day)s.",
            field="manager",
            day=day,
        )


async def one_at_a_time() -> None:
    """One new manager in the whole organisation: two at once could close a circle unseen."""
    await row("select pg_advisory_xact_lock(hashtextextended('managers', 0))")


async def overlapping(person_id: int, terms: Terms) -> bool:
    await row("select id from person where id = $1 for no key update", person_id)
    return bool(
        await rows(
            "select id from employment where person = $1 and"
            " daterange(starts_on, ends_on, '[]') && daterange($2, $3, '[]')",
            person_id,
            terms.starts_on,
            terms.ends_on,
        )
    )
