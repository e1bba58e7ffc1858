"""A person: who they are, what they may do here, and whether they may sign in."""

from evaluations.audit import record
from evaluations.errors import Invalid, NotAllowed
from evaluations.people.names import sort_key
from evaluations.people.rules import ensure_may_manage
from evaluations.people.sessions import end_sessions_of
from evaluations.people.tables import Language, Person, Role
from evaluations.people.viewer import Viewer


async def add_person(
    name: str,
    email: str,
    *,
    role: Role = Role.EMPLOYEE,
    language: Language = Language.SPANISH,
    by: Viewer,
) -> Person:
    """Someone who cannot sign in yet: `set_password` comes after."""
    ensure_may_manage(by)
    email = email.strip().lower()
    if await Person.exists().where(Person.email == email):
        raise Invalid("Ya hay alguien con el correo %(email)s.", field="email", email=email)
    person = Person(name=name, name_sort=sort_key(name), email=email, role=role, language=language)
    await Person.insert(person)
    about = {"name": name, "email": email, "role": role}
    await record("person_added", f"person {person.id}", by=by, after=about)
    return person


async def correct_person(person: Person, *, name: str, email: str, by: Viewer) -> None:
    """Their name and the address they sign in with."""
    ensure_may_manage(by)
    email = email.strip().lower()
    if await Person.exists().where((Person.email == email) & (Person.id != person.id)):
        raise Invalid("Ya hay alguien con el correo %(email)s.", field="email", email=email)
    before, after = {"name": person.name, "email": person.email}, {"name": name, "email": email}
    if before == after:
        return
    await Person.update(
        {Person.name: name, Person.name_sort: sort_key(name), Person.email: email}
    ).where(Person.id == person.id)
    await record("person_corrected", f"person {person.id}", by=by, before=before, after=after)


async def set_language(language: Language, *, by: Viewer) -> None:
    await Person.update({Person.language: language}).where(Person.id == by.id)
    await record("language_set", f"person {by.id}", by=by, before=by.language, after=language.value)


async def set_role(person: Person, role: Role, *, by: Viewer) -> None:
    """Applies from the person's next request on."""
    ensure_may_manage(by)
    if by.id == person.id:
        raise NotAllowed("Nadie cambia su propio papel.")
    await Person.update({Person.role: role}).where(Person.id == person.id)
    await record("role_set", f"person {person.id}", by=by, before=person.role, after=role)


async def deactivate(person: Person, *, by: Viewer) -> None:
    """They cannot sign in any more, and all their sessions end in the same transaction."""
    ensure_may_manage(by)
    if by.id == person.id:
        raise NotAllowed("Nadie se da de baja a sí mismo.")
    await Person.update({Person.is_active: False}).where(Person.id == person.id)
    await end_sessions_of(person.id)
    await record("deactivated", f"person {person.id}", by=by)


async def reactivate(person: Person, *, by: Viewer) -> None:
    """They may sign in again with the password they had."""
    ensure_may_manage(by)
    await Person.update({Person.is_active: True}).where(Person.id == person.id)
    await record("reactivated", f"person {person.id}", by=by)
