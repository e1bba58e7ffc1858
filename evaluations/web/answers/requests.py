"""The request as handlers see it."""

from typing import TypeVar

import litestar
from litestar.datastructures import State

from evaluations.people.viewer import Viewer
from evaluations.web.entry.bodies import Fields, Upload
from evaluations.web.entry.refused import NotSignedIn
from evaluations.web.entry.scopes import is_fragment

T = TypeVar("T")


class Request(litestar.Request[Viewer | None, None, State]):
    """Its body was read at the gate, its viewer found at the start of its transaction."""

    @property
    def viewer(self) -> Viewer:
        """Who asks, on routes where somebody must be signed in."""
        viewer: Viewer | None = self.scope["user"]
        if viewer is None:
            raise NotSignedIn
        return viewer

    @property
    def fragment(self) -> bool:
        """Whether htmx asks for a part of a page."""
        return is_fragment(self.scope)

    @property
    def fields(self) -> Fields:
        fields: Fields = self.scope["fields"]  # type: ignore[typeddict-item]
        return fields

    def upload(self, name: str) -> Upload | None:
        """The file of that field, if one was sent."""
        files: dict[str, Upload] = self.scope["files"]  # type: ignore[typeddict-item]
        return files.get(name)


def found(request: Request, kind: type[T]) -> T:
    """What the route's rule found through the viewer."""
    thing = request.scope["found"]  # type: ignore[typeddict-item]
    if not isinstance(thing, kind):
        raise TypeError(f"{request.scope['path']} is not about a {kind.__name__}")
    return thing
