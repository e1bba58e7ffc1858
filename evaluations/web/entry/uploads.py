"""Files: only where a route takes them, from those who may send them there, a few at a time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from evaluations.database import transaction
from evaluations.errors import Unavailable
from evaluations.people.sessions import viewer_of
from evaluations.web.answers import language
from evaluations.web.entry.authorisation import authorise
from evaluations.web.entry.bodies import MULTIPART, UPLOAD, kind_of, multipart, read_body
from evaluations.web.entry.cookies import session_hash
from evaluations.web.entry.refused import Refused
from evaluations.web.entry.scopes import Scope, header
from evaluations.web.entry.site import Site

AT_ONCE = 4
"""Each holds 20 MiB until it is answered."""
PATIENCE = 10.0
"""Seconds that the next one waits for its place."""


class Uploads:
    """Between the router and the transaction: no connection is held while a file comes in."""

    def __init__(self, app: Any, site: Site, places: asyncio.Semaphore) -> None:
        self.app = app
        self.site = site
        self.places = places

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        if kind_of(scope) != MULTIPART:
            await self.app(scope, receive, send)
            return
        if not scope["route_handler"].opt.get("uploads"):
            raise Refused(415)
        await self.check_sender(scope)
        async with self.place():
            body = await read_body(scope, receive, UPLOAD)
            scope["fields"], scope["files"] = multipart(body, header(scope, b"content-type"))
            del body
            await self.app(scope, receive, send)

    async def check_sender(self, scope: Scope) -> None:
        """The route's own rule, before anything is read; the transaction asks it again."""
        token = session_hash(scope, self.site)
        if token is None:
            await authorise(scope)
            return
        async with transaction(read_only=True):
            scope["user"], _ = await viewer_of(token, self.site.lifetime.idle)
            if scope["user"]:
                language.use(scope["user"].language)
            await authorise(scope)
        scope["user"] = None

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """One of the few; raises Unavailable when none becomes free."""
        try:
            await asyncio.wait_for(self.places.acquire(), PATIENCE)
        except TimeoutError as error:
            raise Unavailable(
                "Se están leyendo otros documentos. Intenta de nuevo en un minuto."
            ) from error
        try:
            yield
        finally:
            self.places.release()
