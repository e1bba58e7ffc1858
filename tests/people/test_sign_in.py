"""The same answer, in the same time; delays that stop guessing and never the person."""

import asyncio
import json
import statistics
import time
from dataclasses import replace
from datetime import timedelta

import pytest
from argon2 import PasswordHasher

from evaluations.audit import history_of
from evaluations.database import row, rows
from evaluations.errors import Invalid, Refusal, TooMany
from evaluations.people import passwords, sign_in
from evaluations.people.actions.persons import deactivate
from evaluations.people.sessions import Browser, Entry, Lifetime, digest
from evaluations.people.sign_in import Visitor
from evaluations.people.tables import Person
from evaluations.people.viewer import THE_SYSTEM
from evaluations.postgres import Urls
from tests.factories import PASSWORD, a_person

LIFETIME = Lifetime(timedelta(hours=8), timedelta(days=7))
AT_HOME = Visitor(Browser("10.0.0.1", "Firefox"))
ELSEWHERE = Visitor(Browser("10.0.0.2", "Firefox"))


async def enter(email: str, password: str, visitor: Visitor = AT_HOME) -> Entry:
    return await sign_in.sign_in(email, password, visitor, LIFETIME)


async def fail(email: str, visitor: Visitor = AT_HOME, times: int = 1) -> None:
    for _ in range(times):
        with pytest.raises(Invalid):
            await enter(email, "wrong", visitor)


async def refusal(email: str, password: str) -> tuple[type[Refusal], str]:
    with pytest.raises(Refusal) as caught:
        await enter(email, password)
    return type(caught.value), str(caught.value)


async def let_delays_pass() -> None:
    await row("update sign_in_delay set blocked_until = null")


async def test_the_right_password_begins_a_session_and_tells_the_history() -> None:
    person = await a_person()

    entry = await enter(f" {person.email.upper()} ", PASSWORD)

    [session] = await rows("select person, token_hash, address, browser from session")
    assert tuple(session) == (person.id, digest(entry.token), "10.0.0.1", "Firefox")
    [entry] = await history_of(f"person {person.id}")
    assert (entry["action"], entry["actor_name"]) == ("signed_in", "Emilio")


async def test_the_history_tells_of_failures_but_not_of_what_was_typed() -> None:
    person = await a_person()

    await fail(person.email)
    await fail("nobody@example.org")

    for subject in (f"person {person.id}", "person 0"):
        [line] = await history_of(subject)
        assert (line["action"], json.loads(line["after"])) == (
            "sign_in_failed",
            {"address": "10.0.0.1"},
        )


async def test_whatever_is_wrong_the_answer_is_the_same() -> None:
    person, gone, without = await a_person(), await a_person(), await a_person(password_hash=None)
    await deactivate(gone, by=THE_SYSTEM)

    answers = {
        await refusal(person.email, "wrong"),
        await refusal("nobody@example.org", PASSWORD),
        await refusal(gone.email, PASSWORD),
        await refusal(without.email, PASSWORD),
    }

    assert answers == {(Invalid, "El correo o la contraseña no son correctos.")}
    assert await rows("select 1 from session") == []


async def test_an_unknown_account_takes_as_long_as_a_known_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(passwords, "hasher", PasswordHasher(2, 4096, 1))
    person = await a_person(password_hash=await passwords.hashed(PASSWORD))
    await passwords.matches(None, "warm")

    async def seconds(email: str) -> float:
        await row("delete from sign_in_delay")
        started = time.perf_counter()
        await fail(email)
        return time.perf_counter() - started

    ratios = [await seconds(person.email) / await seconds("nobody@example.org") for _ in range(12)]

    assert 0.5 < statistics.median(ratios) < 2


@pytest.mark.parametrize("exists", [True, False])
async def test_after_five_failures_an_account_waits_and_the_wait_doubles(exists: bool) -> None:
    email = (await a_person()).email if exists else "nobody@example.org"
    waits = []
    await fail(email, times=5)

    for _ in range(3):
        await fail(email)
        with pytest.raises(TooMany) as caught:
            await enter(email, PASSWORD)
        waits.append(caught.value.values["seconds"])
        await let_delays_pass()

    assert waits == [2, 4, 8]


async def test_a_waiting_account_is_not_let_in_by_the_right_password() -> None:
    person = await a_person()
    await fail(person.email, times=6)

    with pytest.raises(TooMany):
        await enter(person.email, PASSWORD)

    assert await rows("select 1 from session") == []


async def test_a_strangers_failures_do_not_keep_the_owner_out_elsewhere() -> None:
    person = await a_person()
    await fail(person.email, times=6)

    assert await enter(person.email, PASSWORD, ELSEWHERE)


async def test_a_known_browser_is_let_in_from_the_address_of_the_guesses() -> None:
    person = await a_person()
    earlier = await enter(person.email, PASSWORD)
    await fail(person.email, times=6)

    known = replace(AT_HOME, known_by=digest(earlier.token))

    assert await enter(person.email, PASSWORD, known)


async def test_a_browser_known_to_another_person_is_a_strangers() -> None:
    otto, emilio = await a_person("Otto"), await a_person()
    ottos = replace(AT_HOME, known_by=digest((await enter(otto.email, PASSWORD)).token))
    await fail(emilio.email, times=6)

    with pytest.raises(TooMany):
        await enter(emilio.email, PASSWORD, ottos)


async def test_one_address_cannot_try_many_accounts() -> None:
    for number in range(51):
        await fail(f"nobody{number}@example.org")

    with pytest.raises(TooMany):
        await enter("another@example.org", "wrong")
    await fail("another@example.org", ELSEWHERE)


async def test_success_forgives_the_failures_before_it() -> None:
    person = await a_person()
    await fail(person.email, times=4)

    await enter(person.email, PASSWORD)

    await fail(person.email, times=5)
    assert await rows("select 1 from sign_in_delay where blocked_until > now()") == []


async def test_failures_are_forgotten_after_a_day() -> None:
    person = await a_person()
    await fail(person.email, times=5)

    await row("update sign_in_delay set last_failure_at = now() - interval '25 hours'")
    await fail(person.email)

    assert await enter(person.email, PASSWORD)


async def test_a_hundred_guesses_at_once_are_counted_one_by_one(committed: Urls) -> None:
    async def guess() -> type[Exception]:
        try:
            await enter("nobody@example.org", "wrong")
        except Refusal as error:
            return type(error)
        raise AssertionError

    outcomes = await asyncio.gather(*(guess() for _ in range(30)))

    assert outcomes.count(Invalid) <= 6
    assert set(outcomes) == {Invalid, TooMany}


async def test_a_new_session_replaces_the_one_of_this_browser() -> None:
    person = await a_person()
    first = await enter(person.email, PASSWORD)

    await enter(person.email, PASSWORD, replace(AT_HOME, session=digest(first.token)))

    ended = await rows("select revoked_at is not null as ended from session order by id")
    assert [line["ended"] for line in ended] == [True, False]


async def test_a_hash_of_other_parameters_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    person = await a_person()
    monkeypatch.setattr(passwords, "hasher", PasswordHasher(1, 16, 1))

    await enter(person.email, PASSWORD)

    after = await Person.objects().get(Person.id == person.id)
    assert after is not None
    assert after.password_hash != person.password_hash
    assert not passwords.is_outdated(after.password_hash)


async def test_an_account_that_is_closed_in_this_moment_gets_no_session(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    person = await a_person()

    async def matches(*_: object) -> bool:
        await deactivate(person, by=THE_SYSTEM)
        return True

    monkeypatch.setattr(passwords, "matches", matches)

    with pytest.raises(Invalid):
        await enter(person.email, PASSWORD)
    assert await rows("select 1 from session") == []
