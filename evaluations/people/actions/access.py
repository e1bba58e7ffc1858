"""Passwords: chosen by the person, or a first one made for who cannot sign in."""

import secrets

from evaluations.audit import record
from evaluations.people import passwords
from evaluations.people.rules import check_password, ensure_may_manage
from evaluations.people.sessions import end_sessions_of
from evaluations.people.tables import Person
from evaluations.people.viewer import Viewer

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that are taken for others when they are read aloud or copied by hand."""
GROUPS, LENGTH = 4, 5


async def set_password(person: Person, password: str, *, by: Viewer) -> None:
    """The new password ends every other session of the person."""
    if by.id != person.id:
        ensure_may_manage(by)
    check_password(password, email=person.email, name=person.name)
    new = await passwords.hashed(password)
    await Person.update({Person.password_hash: new}).where(Person.id == person.id)
    await end_sessions_of(person.id, but=by.session)
    await record("password_set", f"person {person.id}", by=by)


async def give_access(person: Person, *, by: Viewer) -> str:
    """Set a new password and return it: it is kept nowhere, and can be shown only now."""
    password = "-".join(group() for _ in range(GROUPS))
    await set_password(person, password, by=by)
    return password


def group() -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
