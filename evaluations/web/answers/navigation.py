"""The main menu: what a person of each role finds at the top of every page."""

from dataclasses import dataclass
from functools import lru_cache

from evaluations.people.tables import Role
from evaluations.people.viewer import Viewer
from evaluations.web.answers.addresses import patterns, url
from evaluations.web.answers.language import gettext, language, mark

EVERYBODY = frozenset({Role.EMPLOYEE, Role.HR, Role.AUDITOR})
HR = frozenset({Role.HR})
LOOK = frozenset({Role.HR, Role.AUDITOR})

MENU = (
    ("home", mark("Inicio"), EVERYBODY),
    ("reviews", mark("Evaluaciones"), LOOK),
    ("positions", mark("Puestos"), LOOK),
    ("dictionary", mark("Diccionario"), LOOK),
    ("people", mark("Personas"), HR),
)
"""Name of the route, label, roles; what has no route yet is not shown."""

UNDER = {"/cycles": "/reviews", "/profiles": "/positions", "/units": "/people"}
"""Which entry the pages without one of their own belong to."""


@dataclass(frozen=True)
class Link:
    label: str
    href: str
    current: bool


def navigation(viewer: Viewer | None, path: str) -> tuple[Link, ...]:
    """The links for this person, with the one that the page belongs to marked."""
    if viewer is None:
        return ()
    part = "/" + path[1:].partition("/")[0]
    return links(viewer.role, UNDER.get(part, part), language())


@lru_cache(256)
def links(role: str, part: str, language: str) -> tuple[Link, ...]:
    names = [(name, label) for name, label, roles in MENU if role in roles and name in patterns]
    return tuple(Link(gettext(label), url(name), url(name) == part) for name, label in names)
