"""Persons as pages, actions and commands find them."""

from evaluations.clock import today
from evaluations.errors import NotAllowed, NotFound
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


async def viewer_by_email(email: str) -> Viewer:
    """Who acts when a command is given in someone's name."""
    person = await person_by_email(email)
    return Viewer(person.id, person.name, person.email, person.role, person.language)


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
