"""One transaction for each request of a signed-in person, begun with the look-up of the session.

A GET's is read-only. The answer is held until the commit; an answer of 400 or more, or an
exception, undoes everything. A visitor has no transaction: the few public routes that need the
database open their own.
"""

from typing import Any
from uuid import UUID

from evaluations.database import acting_as, transaction
from evaluations.people.sessions import note_use, viewer_of
from evaluations.people.viewer import Viewer
from evaluations.web.answers import language
from evaluations.web.answers.errors import failed
from evaluations.web.answers.logs import log_failure
from evaluations.web.answers.pages import Page, onwards
from evaluations.web.entry import request_keys
from evaluations.web.entry.authorisation import authorise
from evaluations.web.entry.cookies import session_hash
from evaluations.web.entry.refused import OtherPerson
from evaluations.web.entry.scopes import Scope, header, is_fragment
from evaluations.web.entry.site import Site


class Held:
    """Stands for `send` inside the transaction: keeps the answer until it is committed."""

    __slots__ = ("messages",)

    def __init__(self) -> None:
        self.messages: list[Any] = []

    async def __call__(self, message: Any) -> None:
        self.messages.append(message)

    @property
    def status(self) -> int:
        return int(self.messages[0]["status"])

    @property
    def address(self) -> str:
        """Where it sends the browser, if anywhere."""
        headers = dict(self.messages[0]["headers"])
        return bytes(headers.get(b"location") or headers.get(b"hx-redirect") or b"").decode()


class Transactions:
    """Between the router and the handlers."""

    def __init__(self, app: Any, site: Site) -> None:
        self.app = app
        self.site = site

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        token = session_hash(scope, self.site)
        if token is None or scope["route_handler"].opt.get("own_transactions"):
            await self.without(scope, receive, send)
        else:
            await self.within(scope, receive, send, token)

    async def without(self, scope: Scope, receive: Any, send: Any) -> None:
        """The answer to a visitor."""
        try:
            await authorise(scope)
        except Exception as error:
            await failed(scope, error)(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def within(self, scope: Scope, receive: Any, send: Any, token: bytes) -> None:
        held, stale = Held(), False
        try:
            async with transaction(read_only=scope["method"] == "GET") as current:
                viewer, stale = await viewer_of(token, self.site.lifetime.idle)
                await self.carry_out(scope, receive, held, viewer)
                if held.status >= 400:
                    await current.rollback()
        except Exception as error:
            held = Held()
            await failed(scope, error)(scope, receive, held)
        for message in held.messages:
            await send(message)
        if stale:
            await note_quietly(scope)

    async def carry_out(
        self, scope: Scope, receive: Any, held: Held, viewer: Viewer | None
    ) -> None:
        """Let the handler answer, unless the same request was answered before."""
        if viewer is not None:
            scope["user"] = viewer
            language.use(viewer.language)
            check_page_owner(scope, viewer)
        key = request_keys.key_of(scope) if viewer else None
        if viewer and key and not await request_keys.is_first(viewer, key):
            await (await again(scope, viewer, key))(scope, receive, held)
            return
        await authorise(scope)
        await self.app(scope, receive, held)
        if viewer and key and held.status < 400 and held.address:
            await request_keys.keep_answer(viewer, key, held.address)


def check_page_owner(scope: Scope, viewer: Viewer) -> None:
    """A page of one person, in a browser where another has signed in since, saves nothing."""
    owner = header(scope, b"x-viewer")
    if owner and owner != str(viewer.id).encode():
        raise OtherPerson


async def again(scope: Scope, viewer: Viewer, key: UUID) -> Page:
    """To the place the first answer led to; htmx shows the page as it is now."""
    address = await request_keys.earlier_answer(viewer, key)
    if address:
        return onwards(scope, address)
    return Page(b"", 204, [(b"hx-refresh", b"true")] if is_fragment(scope) else [])


async def note_quietly(scope: Scope) -> None:
    """The answer is decided: what fails now is only told to the log."""
    viewer = scope["user"]
    try:
        async with transaction():
            await acting_as(viewer.id, viewer.role)
            await note_use(viewer.session)
    except Exception as error:
        log_failure(scope, error, "")
