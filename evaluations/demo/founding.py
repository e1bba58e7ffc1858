"""The organisation with its units, profiles and people, before anybody is evaluated."""

from datetime import date, timedelta

from evaluations.database import SYSTEM, acting_as
from evaluations.demo.calendar import Calendar
from evaluations.demo.cast import CAST, HR, UNITS, Member
from evaluations.demo.network import Network, member
from evaluations.demo.profiles import confirm_profiles
from evaluations.people.actions.access import set_password
from evaluations.people.actions.founding import NewOrganization, found_organization
from evaluations.people.actions.hiring import Terms, hire
from evaluations.people.actions.persons import add_person
from evaluations.people.actions.units import add_unit
from evaluations.people.demo_accounts import PASSWORD
from evaluations.people.tables import Person, Unit
from evaluations.people.viewer import THE_SYSTEM, Viewer

ORGANIZATION = NewOrganization(
    name="Papalote y Tinta, Red de Bibliotecas Comunitarias, A.C.",
    headcount=40,  # at 50 or fewer the mixed commission's opinion is optional (LFT 153-E)
    is_demo=True,
    privacy_notice="Aviso de privacidad integral: en la oficina de Personas y en cada biblioteca.",
)
PROBATION_DAYS = 30
CLAUSE = "Cláusula cuarta: periodo a prueba."


async def found(calendar: Calendar) -> Network:
    """The program founds it and takes on HR, who does the rest."""
    network = Network(calendar)
    await acting_as(SYSTEM, "system")
    await found_organization(ORGANIZATION, by=THE_SYSTEM)
    people = {HR: await take_on(member(HR), network, by=THE_SYSTEM)}
    hr = await network.hr()
    units = await add_units(by=hr)
    positions = await confirm_profiles(by=hr)
    people |= {one.key: await take_on(one, network, by=hr) for one in CAST if one.key != HR}
    for one in CAST:
        if one.position:
            terms = terms_of(one, network, positions[one.position], units[one.unit])
            network.employments[one.key] = (await hire(people[one.key], terms, by=hr)).id
    return network


async def add_units(*, by: Viewer) -> dict[str, int]:
    """The first is the one that all others belong to."""
    head: Unit | None = None
    units = {}
    for name in UNITS:
        unit = await add_unit(name, parent=head, by=by)
        head = head or unit
        units[name] = unit.id
    return units


async def take_on(one: Member, network: Network, *, by: Viewer) -> Person:
    """Only the accounts that a visitor may try have a password."""
    person = await add_person(one.name, one.email, role=one.role, by=by)
    if one.account:
        await set_password(person, PASSWORD, by=by)
    network.viewers[one.key] = Viewer(person.id, one.name, one.email, one.role, "es")
    return person


def terms_of(one: Member, network: Network, position: int, unit: int) -> Terms:
    starts_on = start_of(one, network.calendar)
    return Terms(
        position=position,
        unit=unit,
        starts_on=starts_on,
        manager=network.viewers[one.manager].id if one.manager else None,
        contract_date=starts_on - timedelta(days=3),
        contract_clause="" if one.days is None else CLAUSE,
        probation_days=0 if one.days is None else PROBATION_DAYS,
    )


def start_of(one: Member, calendar: Calendar) -> date:
    return calendar.months_ago(one.months) if one.days is None else calendar.day(-one.days)
