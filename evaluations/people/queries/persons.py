"""Persons as pages, actions and commands find them."""

from typing import Any

from evaluations.clock import today
from evaluations.database import rows
from evaluations.errors import Invalid, NotAllowed, NotFound
from evaluations.people.names import sort_key
from evaluations.people.queries.directory import pattern
from evaluations.people.queries.employments import employment_of
from evaluations.people.rules import may_manage_people, may_see_people
from evaluations.people.tables import Person
from evaluations.people.viewer import Viewer


async def person_by_id(person_id: int) -> Person:
    person = await Person.objects().get(Person.id == person_id)
    if person is None:
        raise NotFound
    return person


async def person_by_email(email: str) -> Person:
    person = await Person.objects().get(Person.email == email.strip().lower())
    if person is None:
        raise NotFound("No hay nadie con el correo %(email)s.", email=email)
    return person


NEAREST = 5


async def person_named(text: str) -> Person:
    """Whoever has that email, or alone has that whole name, accents and case aside.

    Raises Invalid, with the names and emails that come near, where it is not one person.
    """
    if "@" in text:
        return await known_by_email(text)
    near = await named_like(text)
    whole = [line["id"] for line in near if line["is_whole"]]
    if len(whole) == 1:
        return await person_by_id(whole[0])
    if not near:
        raise Invalid("No hay nadie con el nombre «%(name)s».", field="person", name=text)
    people = ", ".join(f"{line['name']} ({line['email']})" for line in near[:NEAREST])
    raise Invalid(
        "«%(name)s» no es el nombre completo de una sola persona. Escribe el correo de quien"
        " buscas: %(people)s",
        field="person",
        name=text,
        people=people + ("…" if len(near) > NEAREST else ""),
    )


async def known_by_email(email: str) -> Person:
    try:
        return await person_by_email(email)
    except NotFound as error:
        raise Invalid(error.message, field="person", **error.values) from error


async def named_like(text: str) -> list[Any]:
    """Who works here and has the text in the name, the whole name first; at most one too many."""
    return await rows(
        """
        select id, name, email, name_sort = $1 as is_whole from person
        where is_active and name_sort like '%' || $2 || '%'
        order by name_sort <> $1, name_sort, id limit $3
        """,
        sort_key(text),
        pattern(text),
        NEAREST + 1,
    )


async def person_seen_by(viewer: Viewer, person_id: int) -> Person:
    """Recursos Humanos and auditors see everyone; anyone else nobody here."""
    person = await Person.objects().get(Person.id == person_id)
    if person is None or not may_see_people(viewer):
        raise NotFound
    return person


async def person_planned_by(viewer: Viewer, person_id: int) -> Person:
    """Someone whose goals the viewer may agree on: a report of today's, or for HR anyone else.

    Raises NotAllowed for those who see the person, NotFound for all others.
    """
    person = await Person.objects().get(Person.id == person_id)
    if person is None:
        raise NotFound
    job = await employment_of(person_id, today())
    if job and job["manager"] == viewer.id:
        return person
    if not may_see_people(viewer):
        raise NotFound
    if not may_manage_people(viewer) or viewer.id == person_id:
        raise NotAllowed("Las metas las acuerda la jefatura inmediata o Recursos Humanos.")
    return person
