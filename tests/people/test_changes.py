from datetime import date

import pytest

from evaluations.audit import history_of
from evaluations.errors import Invalid, NotAllowed, NotFound
from evaluations.people.actions.moving import Post, leave, move
from evaluations.people.actions.persons import correct_person, reactivate
from evaluations.people.actions.units import correct_unit
from evaluations.people.queries.organization import unit_by_id
from evaluations.people.tables import Employment, Person, Unit
from evaluations.people.viewer import Viewer
from tests.factories import a_person, a_position, a_unit, an_employment

START = date(2026, 1, 12)
SINCE = date(2026, 6, 1)


async def hilda() -> Viewer:
    person = await a_person("Hilda")
    return Viewer(person.id, person.name, person.email, person.role, "es")


async def a_post(manager: int | None = None) -> Post:
    return Post((await a_position()).id, (await a_unit()).id, manager)


async def posts_of(person: Person) -> list[tuple[object, ...]]:
    held = await Employment.objects().where(Employment.person == person.id).order_by("starts_on")
    return [(each.position, each.starts_on, each.ends_on, each.probation_days) for each in held]


async def actions_about(person: Person) -> list[str]:
    return [line["action"] for line in await history_of(f"person {person.id}")]


async def test_a_new_post_closes_the_one_before_and_has_no_second_probation() -> None:
    emilio = await a_person("Emilio")
    first = await an_employment(emilio)
    post = await a_post((await a_person("Marta")).id)

    await move(emilio, post, since=SINCE, by=await hilda())

    assert await posts_of(emilio) == [
        (first.position, START, date(2026, 5, 31), 30),
        (post.position, SINCE, None, 0),
    ]
    assert await actions_about(emilio) == ["hired", "moved"]


async def test_a_change_on_the_first_day_is_a_correction() -> None:
    emilio = await a_person("Emilio")
    await an_employment(emilio)
    post = await a_post()

    await move(emilio, post, since=START, by=await hilda())

    assert await posts_of(emilio) == [(post.position, START, None, 30)]


async def test_the_same_post_is_no_change() -> None:
    emilio = await a_person("Emilio")
    first = await an_employment(emilio)

    await move(emilio, Post(first.position, first.unit), since=SINCE, by=await hilda())

    assert await actions_about(emilio) == []


async def test_nobody_moves_before_they_came() -> None:
    emilio = await a_person("Emilio")
    await an_employment(emilio)

    with pytest.raises(Invalid) as refused:
        await move(emilio, await a_post(), since=date(2025, 1, 1), by=await hilda())

    assert refused.value.field == "since"


@pytest.mark.parametrize("since", [START, SINCE])
async def test_nobody_becomes_their_managers_manager(since: date) -> None:
    marta, emilio = await a_person("Marta"), await a_person("Emilio")
    held = await an_employment(marta)
    await an_employment(emilio, manager=marta)
    post = Post(held.position, held.unit, emilio.id)

    with pytest.raises(Invalid) as refused:
        await move(marta, post, since=since, by=await hilda())

    assert refused.value.field == "manager"


async def test_who_leaves_has_a_last_day_and_cannot_sign_in() -> None:
    emilio = await a_person("Emilio")
    await an_employment(emilio)

    await leave(emilio, SINCE, by=await hilda())

    assert [line[2] for line in await posts_of(emilio)] == [SINCE]
    assert await Person.select(Person.is_active).where(Person.id == emilio.id).first() == {
        "is_active": False
    }


async def test_the_last_day_is_not_before_the_first() -> None:
    emilio = await a_person("Emilio")
    await an_employment(emilio)

    with pytest.raises(Invalid):
        await leave(emilio, date(2026, 1, 1), by=await hilda())


async def test_who_comes_back_may_sign_in_again() -> None:
    emilio = await a_person("Emilio", is_active=False)

    await reactivate(emilio, by=await hilda())

    assert await Person.exists().where((Person.id == emilio.id) & Person.is_active.eq(True))
    assert await actions_about(emilio) == ["reactivated"]


async def test_a_name_and_an_address_are_corrected() -> None:
    emilio = await a_person("Emilio")

    await correct_person(emilio, name="Émile Ruiz", email=" Emile@Example.org ", by=await hilda())

    kept = await Person.select(Person.name, Person.name_sort, Person.email).where(
        Person.id == emilio.id
    )
    assert kept == [{"name": "Émile Ruiz", "name_sort": "emile ruiz", "email": "emile@example.org"}]


async def test_a_correction_that_changes_nothing_is_not_told() -> None:
    emilio = await a_person("Emilio")

    await correct_person(emilio, name=emilio.name, email=emilio.email, by=await hilda())

    assert await actions_about(emilio) == []


async def test_two_people_do_not_share_an_address() -> None:
    emilio, otto = await a_person("Emilio"), await a_person("Otto")

    with pytest.raises(Invalid):
        await correct_person(emilio, name="Emilio", email=otto.email, by=await hilda())


async def test_a_unit_is_renamed_and_moved() -> None:
    above, unit = await a_unit("Dirección"), await a_unit("Finanzas")

    await correct_unit(unit, name="Administración", parent=above.id, by=await hilda())

    kept = await unit_by_id(unit.id)
    assert (kept.name, kept.name_sort, kept.parent) == (
        "Administración",
        "administracion",
        above.id,
    )


async def test_a_unit_that_stays_as_it_is_is_not_told() -> None:
    unit = await a_unit("Finanzas")

    await correct_unit(unit, name="Finanzas", parent=None, by=await hilda())

    assert await history_of(f"unit {unit.id}") == []


async def test_two_units_do_not_share_a_name() -> None:
    await a_unit("Datos")
    unit = await a_unit("Finanzas")

    with pytest.raises(Invalid):
        await correct_unit(unit, name="Datos", parent=None, by=await hilda())


async def test_a_unit_does_not_belong_to_itself() -> None:
    above = await a_unit("Dirección")
    below = await a_unit("Finanzas", parent=above)

    with pytest.raises(Invalid):
        await correct_unit(above, name="Dirección", parent=below.id, by=await hilda())


async def test_a_unit_that_does_not_exist_is_not_found() -> None:
    with pytest.raises(NotFound):
        await unit_by_id(0)


async def test_only_recursos_humanos_changes_people() -> None:
    otto = await a_person("Otto")
    viewer = Viewer(otto.id, otto.name, otto.email, otto.role, "es")
    unit = await a_unit()

    for change in (
        correct_person(otto, name="X", email="x@example.org", by=viewer),
        move(otto, Post(1, 1), since=SINCE, by=viewer),
        leave(otto, SINCE, by=viewer),
        reactivate(otto, by=viewer),
        correct_unit(unit, name="X", parent=None, by=viewer),
    ):
        with pytest.raises(NotAllowed):
            await change

    assert await Unit.select(Unit.name).where(Unit.id == unit.id) == [{"name": unit.name}]
