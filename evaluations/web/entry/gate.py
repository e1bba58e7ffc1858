"""The outermost piece: what it turns away costs no parsing, no session and no connection.

Litestar's own CSRF middleware parses the form before it checks anything; this one looks at the
headers first and reads a body only from our own pages.
"""

import re
from typing import Any

from evaluations.web.answers import language
from evaluations.web.answers.errors import failed
from evaluations.web.entry.bodies import (
    MULTIPART,
    SMALL_FORM,
    URLENCODED,
    Fields,
    declared_length,
    kind_of,
    read_body,
    urlencoded,
)
from evaluations.web.entry.envelope import Envelope
from evaluations.web.entry.headers import headers_of
from evaluations.web.entry.refused import Refused
from evaluations.web.entry.scopes import Scope, header
from evaluations.web.entry.site import Site

METHODS = frozenset({"GET", "HEAD", "POST"})
ADDRESS = re.compile(r"/[A-Za-z0-9/_.,@~-]*")


class Gate:
    """Lets in what a browser on our own pages sends, and nothing else."""

    def __init__(self, app: Any, site: Site) -> None:
        self.app = app
        self.site = site
        self.headers = headers_of(site)

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            await self.answer(scope, receive, Envelope(scope, send, self.headers))

    async def answer(self, scope: Scope, receive: Any, send: Envelope) -> None:
        try:
            await self.admit(scope, receive)
            unread = receive if kind_of(scope) == MULTIPART else nothing_more
            await self.app(scope, unread, send)
        except Exception as error:
            await failed(scope, error)(scope, receive, send)

    async def admit(self, scope: Scope, receive: Any) -> None:
        """Leaves the fields of a form in the scope, or raises Refused; files come in later."""
        scope["fields"], scope["files"], scope["user"], scope["auth"] = {}, {}, None, None
        scope["demo"] = self.site.demo
        language.use(language.language_of(scope, self.site))
        check_method(scope)
        host = header(scope, b"host").lower()
        if not self.site.answers_to(host):
            raise Refused(400)
        if not ADDRESS.fullmatch(scope["path"]):
            raise Refused(404)
        if scope["method"] == "POST":
            self.check_origin(scope, host)
            scope["fields"] = await fields_of(scope, receive)

    def check_origin(self, scope: Scope, host: bytes) -> None:
        """Only our own pages may change something; without a word on where from, nobody may."""
        fetched_from = header(scope, b"sec-fetch-site")
        if fetched_from:
            ours = fetched_from in (b"same-origin", b"none")
        else:
            ours = self.site.is_origin(header(scope, b"origin"), host)
        if not ours:
            raise Refused(403)


async def fields_of(scope: Scope, receive: Any) -> Fields:
    """Whether files are taken is for the route to say."""
    kind = kind_of(scope)
    if kind == MULTIPART:
        return {}
    if kind == URLENCODED or (kind == b"" and declared_length(scope) == 0):
        return urlencoded(await read_body(scope, receive, SMALL_FORM))
    raise Refused(415)


def check_method(scope: Scope) -> None:
    """HEAD is a GET whose body stays here."""
    if scope["method"] not in METHODS:
        raise Refused(405)
    if scope["method"] == "HEAD":
        scope["method"] = "GET"


async def nothing_more() -> dict[str, Any]:
    """The body has been read."""
    return {"type": "http.request", "body": b"", "more_body": False}
