"""Who may come in, said on every route: one rule in its `opt`, or the program does not start.

A rule about a thing finds it through the viewer: what one may not see does not exist (404), what
one sees but may not do is refused (403). The handler gets the thing from here and nowhere else.
"""

import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from litestar import Litestar
from litestar.routes import HTTPRoute

from evaluations.errors import NotAllowed, NotFound
from evaluations.people.tables import Role
from evaluations.people.viewer import Viewer
from evaluations.web.entry.refused import NotSignedIn
from evaluations.web.entry.scopes import Scope

RULE = "rule"
LARGEST_ID = 2**31 - 1
ID = re.compile(r"\{(\w+)_id:int\}")

Load = Callable[[Viewer, int], Awaitable[Any]]
May = Callable[[Viewer, Any, str], bool]
Opt = Mapping[str, Any]


class Rule(Protocol):
    async def admit(self, scope: Scope, viewer: Viewer | None) -> None:
        """Raise NotSignedIn, NotFound or NotAllowed; leave the thing found in the scope."""


def public() -> dict[str, Any]:
    """Everybody, also visitors."""
    return {RULE: Public()}


def signed_in() -> dict[str, Any]:
    return {RULE: SignedIn()}


def role(*roles: Role) -> dict[str, Any]:
    return {RULE: HasRole(frozenset(roles))}


def seen(kind: str, *, to: str = "see", named: str = "") -> dict[str, Any]:
    """Those who may see the thing in the path and, if `to` says more, do that to it.

    Its id is called after the kind, or as `named` says: two kinds may be found by the same id.
    """
    return {RULE: Seen(kind, to, named or kind)}


def uploads() -> dict[str, Any]:
    """Joined to a rule: the route takes files."""
    return {"uploads": True}


def own_key() -> dict[str, Any]:
    """Joined to a rule: the route itself sees to it that a request sent twice counts once."""
    return {"own_key": True}


def own_transactions() -> dict[str, Any]:
    """Joined to a rule: the route opens short transactions itself."""
    return {"own_transactions": True}


@dataclass(frozen=True)
class Kind:
    """A kind of thing that routes are about: how to find one, and who may do what to it."""

    load: Load
    may: May


KINDS: dict[str, Kind] = {}


def register(kind: str, load: Load, may: May) -> None:
    """`load` raises NotFound for a thing that the viewer may not see; `may` is pure."""
    KINDS[kind] = Kind(load, may)


@dataclass(frozen=True)
class Public:
    async def admit(self, scope: Scope, viewer: Viewer | None) -> None:
        return None


@dataclass(frozen=True)
class SignedIn:
    async def admit(self, scope: Scope, viewer: Viewer | None) -> None:
        if viewer is None:
            raise NotSignedIn


@dataclass(frozen=True)
class HasRole:
    roles: frozenset[Role]

    async def admit(self, scope: Scope, viewer: Viewer | None) -> None:
        if viewer is None:
            raise NotSignedIn
        if viewer.role not in self.roles:
            raise NotAllowed("Tu cuenta no tiene acceso a esta página.")


@dataclass(frozen=True)
class Seen:
    kind: str
    action: str
    named: str

    async def admit(self, scope: Scope, viewer: Viewer | None) -> None:
        if viewer is None:
            raise NotSignedIn
        numbers = scope["path_params"]
        if not all(may_be_of_a_row(number) for number in numbers.values()):
            raise NotFound
        kind = KINDS[self.kind]
        thing = await kind.load(viewer, numbers[f"{self.named}_id"])
        if self.action != "see" and not kind.may(viewer, thing, self.action):
            raise NotAllowed("Esto no te corresponde, o no es el momento de hacerlo.")
        scope["found"] = thing


def may_be_of_a_row(number: object) -> bool:
    """Also so for what is no number."""
    return not isinstance(number, int) or 0 < number <= LARGEST_ID


async def authorise(scope: Scope) -> None:
    """The route's own rule; a route without one lets nobody in."""
    rule: Rule | None = scope["route_handler"].opt.get(RULE)
    if rule is None:
        raise NotAllowed
    await rule.admit(scope, scope["user"])


def check_routes(app: Litestar) -> None:
    """Every route says who may come in; raises RuntimeError with those that do not."""
    wrong = [problem for path, opt in routes_of(app) if (problem := problem_of(path, opt))]
    if wrong:
        raise RuntimeError("routes without a rule: " + "; ".join(sorted(wrong)))


def problem_of(path: str, opt: Opt) -> str:
    rule = opt.get(RULE)
    if rule is None:
        return f"{path} declares no rule"
    ids = ID.findall(path)
    if isinstance(rule, Seen):
        if rule.named not in ids:
            return f"{path} has no {{{rule.named}_id:int}} for its rule"
        return "" if rule.kind in KINDS else f"{path}: nothing is registered as {rule.kind}"
    return f"{path} has an id, but no rule about the thing" if ids else ""


def routes_of(app: Litestar) -> Iterable[tuple[str, Opt]]:
    """Each handler's path and opt; Litestar's own answers to OPTIONS stay behind the gate."""
    for route in app.routes:
        if not isinstance(route, HTTPRoute):
            yield route.path, route.route_handler.opt
            continue
        for handler in route.route_handlers:
            if handler.http_methods != {"OPTIONS"}:
                yield route.path, handler.opt
