"""A person's time here goes on or ends: a new post or manager, leaving."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta

from evaluations.audit import record
from evaluations.database import row
from evaluations.errors import Invalid
from evaluations.people.actions.hiring import Terms, check_manager, hire
from evaluations.people.actions.persons import deactivate
from evaluations.people.rules import ensure_may_manage
from evaluations.people.tables import ContractKind, Employment, Person
from evaluations.people.viewer import Viewer


@dataclass(frozen=True)
class Post:
    """Where someone works, and for whom."""

    position: int
    unit: int
    manager: int | None = None


async def move(person: Person, post: Post, *, since: date, by: Viewer) -> None:
    """Another position, unit or manager from a day on; the time before it keeps its own row.

    On the very day the employment starts it is a correction of that row. The new time has the same
    contract and no probation of its own: one that runs goes on as agreed (LFT 39-D).
    """
    ensure_may_manage(by)
    current = await current_employment(person, since)
    before = Post(current.position, current.unit, current.manager)
    if before == post:
        return
    if since == current.starts_on:
        await correct_post(current, post)
    else:
        await continue_in(person, current, post, since, by=by)
    subject = f"person {person.id}"
    await record("moved", subject, by=by, before=asdict(before), after=asdict(post))


async def current_employment(person: Person, on: date) -> Employment:
    """The one that holds on that day, locked until the transaction ends, as its person is."""
    await lock(person)
    current: Employment | None = (
        await Employment.objects()
        .where(
            (Employment.person == person.id)
            & (Employment.starts_on <= on)
            & (Employment.ends_on.is_null() | (Employment.ends_on >= on))
        )
        .first()
        .lock_rows()
    )
    if current is None:
        raise Invalid("En esa fecha la persona no tenía un puesto.", field="since")
    return current


async def lock(person: Person) -> None:
    """Before any employment of theirs, so that nobody waits for each other."""
    await row("select id from person where id = $1 for no key update", person.id)


async def correct_post(current: Employment, post: Post) -> None:
    await check_manager(current.person, post.manager, current.starts_on, current.ends_on)
    await Employment.update(
        {
            Employment.position: post.position,
            Employment.unit: post.unit,
            Employment.manager: post.manager,
        }
    ).where(Employment.id == current.id)


async def continue_in(
    person: Person, current: Employment, post: Post, since: date, *, by: Viewer
) -> None:
    await end(current, since - timedelta(days=1))
    terms = Terms(
        position=post.position,
        unit=post.unit,
        manager=post.manager,
        starts_on=since,
        ends_on=current.ends_on,
        contract_kind=ContractKind(current.contract_kind),
        contract_days=current.contract_days,
        contract_date=current.contract_date,
        contract_clause=current.contract_clause,
    )
    await hire(person, terms, by=by)


async def end(employment: Employment, last_day: date) -> None:
    await Employment.update({Employment.ends_on: last_day}).where(Employment.id == employment.id)


async def leave(person: Person, last_day: date, *, by: Viewer) -> None:
    """Their last day here; from now on they cannot sign in."""
    ensure_may_manage(by)
    await lock(person)
    held = await Employment.objects().where(
        (Employment.person == person.id)
        & (Employment.ends_on.is_null() | (Employment.ends_on > last_day))
    )
    for employment in held:
        if employment.starts_on > last_day:
            raise Invalid("El último día no puede ser antes del inicio.", field="last_day")
        await end(employment, last_day)
    await deactivate(person, by=by)
