"""Signing in: the same answer, in the same time, whatever was wrong.

Every attempt is counted before the password is looked at, so that a hundred at once are a hundred.
It opens its own short transactions: no connection is held while a password is checked.
"""

from dataclasses import dataclass
from math import ceil

from evaluations.audit import record
from evaluations.database import SYSTEM, acting_as, row, transaction
from evaluations.errors import Invalid, TooMany, msgid
from evaluations.people import passwords
from evaluations.people.delays import Counter, of_address, of_browser
from evaluations.people.rules import delay_after
from evaluations.people.sessions import (
    Browser,
    Entry,
    Lifetime,
    end_session_of_token,
    is_known_browser,
    start_session,
)
from evaluations.people.tables import Person
from evaluations.people.viewer import THE_SYSTEM

WRONG = msgid("El correo o la contraseña no son correctos.")


@dataclass(frozen=True)
class Visitor:
    """Who is at the door: where from, with what session now, and whether we know the browser."""

    browser: Browser
    session: bytes | None = None
    """Hash of the token of the session that this one replaces."""
    known_by: bytes | None = None
    """Hash of an earlier session's token, which the browser keeps to be known by."""


async def sign_in(email: str, password: str, visitor: Visitor, lifetime: Lifetime) -> Entry:
    """A new session; raises Invalid or TooMany."""
    email = email.strip().lower()
    async with transaction():
        await acting_as(SYSTEM, "system")
        person = await Person.objects().get(Person.email == email)
        counters = counters_of(email, visitor, await is_known(person, visitor))
        for counter in counters:
            await count(counter)
    if not await passwords.matches(hash_of(person), password) or person is None:
        await tell_failure(person, visitor)
        raise Invalid(WRONG, field="password")
    fresh = await fresh_hash(person, password)
    async with transaction():
        await acting_as(SYSTEM, "system")
        await forgive(counters)
        return await welcome(person, fresh, visitor, lifetime)


def hash_of(person: Person | None) -> str | None:
    return person.password_hash if person and person.is_active else None


async def is_known(person: Person | None, visitor: Visitor) -> bool:
    if person is None or visitor.known_by is None:
        return False
    return await is_known_browser(person.id, visitor.known_by)


def counters_of(email: str, visitor: Visitor, known: bool) -> list[Counter]:
    """A known browser counts for itself alone: strangers' failures never keep its owner out."""
    if known and visitor.known_by:
        return of_browser(email, visitor.known_by)
    return of_address(email, visitor.browser.address)


COUNT = """
insert into sign_in_delay as d (account, address, failures, last_failure_at)
values ($1, $2, 1, now())
on conflict (account, address) do update set
    failures = case when d.last_failure_at < now() - $3::interval
                    then 1 else least(d.failures + 1, 30000) end,
    last_failure_at = now()
returning failures, greatest(extract(epoch from blocked_until - now()), 0)::float as wait
"""


async def count(counter: Counter) -> None:
    """One attempt more; raises TooMany while an earlier one makes this one wait."""
    failures, wait = await row(COUNT, counter.account, counter.place, counter.forget_after)
    if wait:
        raise TooMany(
            "Demasiados intentos. Espera %(seconds)s segundos y vuelve a intentarlo.",
            seconds=ceil(wait),
        )
    if delay := delay_after(failures, counter.free):
        await row(
            "update sign_in_delay set blocked_until = now() + $3::interval"
            " where account = $1 and address = $2",
            counter.account,
            counter.place,
            delay,
        )


async def forgive(counters: list[Counter]) -> None:
    """The attempt was right: the own counter begins anew, the shared ones forget this one."""
    own, *shared = counters
    await row(
        "delete from sign_in_delay where account = $1 and address = $2", own.account, own.place
    )
    for counter in shared:
        await row(
            "update sign_in_delay set failures = greatest(failures - 1, 0), blocked_until = null"
            " where account = $1 and address = $2",
            counter.account,
            counter.place,
        )


async def tell_failure(person: Person | None, visitor: Visitor) -> None:
    """For the history; of an account that does not exist only that somebody tried."""
    subject = f"person {person.id}" if person else "person 0"
    where = {"address": visitor.browser.address[:64]}
    async with transaction():
        await acting_as(SYSTEM, "system")
        await record("sign_in_failed", subject, by=THE_SYSTEM, after=where)


async def fresh_hash(person: Person, password: str) -> str | None:
    """A new hash, where the kept one was made with other parameters."""
    outdated = passwords.is_outdated(person.password_hash)
    return await passwords.hashed(password) if outdated else None


async def welcome(person: Person, fresh: str | None, visitor: Visitor, lifetime: Lifetime) -> Entry:
    """The session begins, unless the account was closed or changed in this very moment."""
    still = await row(
        "select id from person where id = $1 and is_active and password_hash = $2 for share",
        person.id,
        person.password_hash,
    )
    if still is None:
        raise Invalid(WRONG, field="password")
    if fresh:
        await row("update person set password_hash = $2 where id = $1", person.id, fresh)
    if visitor.session:
        await end_session_of_token(visitor.session)
    await record("signed_in", f"person {person.id}", by=person)
    return await start_session(person.id, lifetime, visitor.browser)
