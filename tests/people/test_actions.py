from datetime import date

import asyncpg
import pytest

from evaluations.audit import history_of
from evaluations.database import row, rows
from evaluations.errors import Conflict, Invalid, NotAllowed, NotFound
from evaluations.people import passwords
from evaluations.people.actions.access import give_access, set_password
from evaluations.people.actions.hiring import Terms, hire
from evaluations.people.actions.moving import Post, move
from evaluations.people.actions.persons import add_person, deactivate, set_language, set_role
from evaluations.people.actions.units import add_position, add_unit
from evaluations.people.queries.employments import employment_of, team_of
from evaluations.people.queries.persons import person_by_id
from evaluations.people.sessions import Browser, start_session
from evaluations.people.tables import Language, Person, Role
from evaluations.people.viewer import THE_SYSTEM, Viewer
from tests.browser import A_DAY
from tests.factories import a_person, a_position, a_unit, an_employment, viewer_of

START = date(2026, 3, 2)


async def viewer(name: str) -> Viewer:
    return viewer_of(await a_person(name))


async def terms(**values: object) -> Terms:
    place = {"position": (await a_position()).id, "unit": (await a_unit()).id}
    return Terms(**(place | {"starts_on": START} | values))  # type: ignore[arg-type]


async def told(subject: str) -> list[tuple[str, str]]:
    return [(line["action"], line["actor_name"]) for line in await history_of(subject)]


async def test_hr_adds_a_unit_a_position_and_a_person() -> None:
    hilda = await viewer("Hilda")

    unit = await add_unit("Ventas", by=hilda)
    part = await add_unit("Ñandúes", parent=unit, by=hilda)
    position = await add_position("Analista", by=hilda)
    person = await add_person("Ángela Ruiz", " Angela@Example.org", by=hilda)

    assert (part.parent, part.name_sort) == (unit.id, "n~andues")
    assert (person.email, person.name_sort, person.role) == (
        "angela@example.org",
        "angela ruiz",
        Role.EMPLOYEE,
    )
    assert await told(f"unit {unit.id}") == [("unit_added", "Hilda")]
    assert await told(f"position {position.id}") == [("position_added", "Hilda")]
    assert await told(f"person {person.id}") == [("person_added", "Hilda")]


@pytest.mark.parametrize("who", ["Emilio", "Marta", "Aurora"])
async def test_nobody_else_changes_people(who: str) -> None:
    other, person = await viewer(who), await a_person()
    changes = [
        add_unit("Ventas", by=other),
        add_position("Analista", by=other),
        add_person("Ana", "a@example.org", by=other),
        hire(person, await terms(), by=other),
        set_password(person, "una frase de varias palabras", by=other),
        set_role(person, Role.HR, by=other),
        deactivate(person, by=other),
    ]

    for change in changes:
        with pytest.raises(NotAllowed):
            await change

    assert await told(f"person {person.id}") == []


async def test_a_name_or_address_twice_is_refused_beside_its_field() -> None:
    await add_unit("Ventas", by=THE_SYSTEM)
    await add_position("Analista", by=THE_SYSTEM)
    await add_person("Ana", "ana@example.org", by=THE_SYSTEM)

    fields = []
    for again in (
        add_unit("Ventas", by=THE_SYSTEM),
        add_position("Analista", by=THE_SYSTEM),
        add_person("Ana", "ANA@example.org", by=THE_SYSTEM),
    ):
        with pytest.raises(Invalid) as caught:
            await again
        fields.append(caught.value.field)

    assert fields == ["name", "title", "email"]


async def test_hiring_gives_a_position_under_a_manager() -> None:
    marta, emilio = await a_person("Marta"), await a_person()

    await hire(emilio, await terms(manager=marta.id, probation_days=30), by=THE_SYSTEM)

    employment = await employment_of(emilio.id, START)
    assert (employment["manager_name"], employment["probation_days"]) == ("Marta", 30)
    assert [line["name"] for line in await team_of(marta.id, START)] == ["Emilio"]
    assert await employment_of(emilio.id, date(2026, 3, 1)) is None


async def test_nobody_is_their_own_manager_even_through_others() -> None:
    marta, emilio = await a_person("Marta"), await a_person()
    await hire(emilio, await terms(manager=marta.id), by=THE_SYSTEM)

    for person, manager in ((marta, marta), (marta, emilio)):
        with pytest.raises(Invalid) as caught:
            await hire(person, await terms(manager=manager.id), by=THE_SYSTEM)
        assert caught.value.field == "manager"


async def test_two_jobs_at_the_same_time_are_refused() -> None:
    emilio = await a_person()
    await hire(emilio, await terms(ends_on=date(2026, 6, 30)), by=THE_SYSTEM)

    with pytest.raises(Conflict):
        await hire(emilio, await terms(starts_on=date(2026, 6, 30)), by=THE_SYSTEM)
    await hire(emilio, await terms(starts_on=date(2026, 7, 1)), by=THE_SYSTEM)


async def test_the_database_refuses_two_jobs_at_the_same_time_as_well() -> None:
    job = await an_employment()

    with pytest.raises(asyncpg.ExclusionViolationError):
        await row(
            'insert into employment (person, "position", unit, starts_on)'
            " select person, position, unit, starts_on + 90 from employment where id = $1",
            job.id,
        )


async def test_the_clause_of_the_contract_is_kept_also_when_the_person_moves() -> None:
    emilio = await a_person()
    job = await hire(emilio, await terms(contract_clause="Cláusula 4."), by=THE_SYSTEM)
    post = Post(job.position, job.unit, (await a_person("Nora")).id)

    await move(emilio, post, since=date(2026, 9, 1), by=THE_SYSTEM)

    found = await rows("select contract_clause from employment where person = $1", emilio.id)
    assert [line["contract_clause"] for line in found] == ["Cláusula 4."] * 2


async def test_a_job_does_not_end_before_it_begins() -> None:
    with pytest.raises(Invalid) as caught:
        await hire(await a_person(), await terms(ends_on=date(2026, 3, 1)), by=THE_SYSTEM)

    assert caught.value.field == "ends_on"


async def test_a_new_password_ends_the_other_sessions() -> None:
    person = await a_person()
    for _ in range(2):
        await start_session(person.id, A_DAY, Browser())
    here = (await rows("select id from session order by id"))[0]["id"]
    me = Viewer(person.id, person.name, person.email, person.role, "es", here)

    await set_password(person, "una frase de varias palabras", by=me)

    after = await person_by_id(person.id)
    assert await passwords.matches(after.password_hash, "una frase de varias palabras")
    ended = await rows("select revoked_at is not null as ended from session order by id")
    assert [line["ended"] for line in ended] == [False, True]
    assert await told(f"person {person.id}") == [("password_set", "Emilio")]


async def test_a_password_never_reaches_the_history() -> None:
    person = await a_person()

    await set_password(person, "una frase de varias palabras", by=THE_SYSTEM)

    lines = await rows("select e::text as line from history_entry e")
    assert not any("frase" in line["line"] or "argon2" in line["line"] for line in lines)


async def test_nobody_changes_their_own_role_or_dismisses_themselves() -> None:
    person = await a_person("Hilda")
    hilda = viewer_of(person)

    with pytest.raises(NotAllowed):
        await set_role(person, Role.AUDITOR, by=hilda)
    with pytest.raises(NotAllowed):
        await deactivate(person, by=hilda)


async def test_a_role_and_a_language_are_told_before_and_after() -> None:
    person, hilda = await a_person(), await viewer("Hilda")
    emilio = viewer_of(person)

    await set_role(person, Role.AUDITOR, by=hilda)
    await set_language(Language.ENGLISH, by=emilio)

    after = await Person.objects().get(Person.id == person.id)
    assert after is not None
    assert (after.role, after.language) == ("auditor", "en")
    lines = await history_of(f"person {person.id}")
    assert [(line["before"], line["after"]) for line in lines] == [
        ('"employee"', '"auditor"'),
        ('"es"', '"en"'),
    ]


async def test_who_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFound):
        await person_by_id(404)


async def test_a_first_password_is_long_and_opens_the_account() -> None:
    person = await a_person(password_hash=None)

    given = await give_access(person, by=THE_SYSTEM)

    assert len(given) == 23
    assert await passwords.matches((await person_by_id(person.id)).password_hash, given)
