"""The addresses of the site's routes, by name; and where to go after signing in."""

import re
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from litestar import Litestar

PARAMETER = re.compile(r"\{(\w+)(?::\w+)?\}")
TYPED = re.compile(r"\{\w+:(\w+)\}")
SHAPES = {"int": r"\d+", "str": "[^/]+"}
SAFE_NEXT = re.compile(r"/(?![/\\])[!-\[\]-~]*")


@dataclass(frozen=True)
class Pattern:
    """The path of a route, with places for its parameters."""

    path: str
    names: frozenset[str]

    def filled(self, parameters: dict[str, object]) -> str:
        """What is not in the path goes to the query."""
        path = self.path
        if self.names:
            inside = {name: segment(parameters[name]) for name in self.names}
            path = path.format_map(inside)
        rest = {name: value for name, value in parameters.items() if name not in self.names}
        return f"{path}?{urlencode(rest)}" if rest else path


def segment(value: object) -> str:
    return str(value) if type(value) is int else quote(str(value), safe="")


patterns: dict[str, Pattern] = {}
openable: set[str] = set()
"""Regular expressions of the paths that a browser can open."""


def learn(app: Litestar) -> None:
    """Know the routes of the application; the one for all that has no page is none of them."""
    for route in app.routes:
        for handler in getattr(route, "route_handlers", ()):
            if "GET" in handler.http_methods and ":path}" not in route.path:
                openable.add(TYPED.sub(lambda typed: SHAPES[typed[1]], route.path))
            if handler.name:
                path = PARAMETER.sub(r"{\1}", route.path)
                patterns[handler.name] = Pattern(path, frozenset(PARAMETER.findall(route.path)))


def url(name: str, /, **parameters: object) -> str:
    """The address of a route: `url("review", review_id=7)`."""
    return patterns[name].filled(parameters)


def opens(path: str) -> bool:
    """Whether a page of this site stands there, not only a form's way in."""
    return any(re.fullmatch(shape, path) for shape in openable)


def safe_next(address: str) -> str:
    """An address on this site, or the home page: never another host."""
    return address if SAFE_NEXT.fullmatch(address) else "/"
