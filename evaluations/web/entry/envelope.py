"""Puts an answer into its envelope: the site's headers, and gzip where it pays."""

import zlib
from typing import Any

from isal import isal_zlib

from evaluations.web.entry.headers import NOT_KEPT
from evaluations.web.entry.scopes import Scope, header

SMALL = 1024
"""Below this many bytes gzip costs more than it saves."""
GZIP = 16 + zlib.MAX_WBITS
FAST = 1
"""Level 1 of ISA-L writes as little as zlib's level 6, in an eighth of its time."""


class Envelope:
    """Stands for the server's `send`: holds an answer's start until its first bytes are there."""

    __slots__ = ("headers", "is_head", "send", "start", "takes_gzip")

    def __init__(self, scope: Scope, send: Any, headers: list[tuple[bytes, bytes]]) -> None:
        self.send = send
        self.headers = headers
        self.is_head = scope["method"] == "HEAD"
        self.takes_gzip = b"gzip" in header(scope, b"accept-encoding")
        self.start: Any = None

    async def __call__(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            self.start = message
            return
        body = message.get("body", b"")
        if self.start is not None:
            body = self.sealed(body, whole=not message.get("more_body"))
            await self.send(self.start)
            self.start = None
        await self.send({**message, "body": b"" if self.is_head else body})

    def sealed(self, body: bytes, *, whole: bool) -> bytes:
        """Complete the headers of the start; returns the body as it goes out."""
        own = list(self.start["headers"])
        names = {name for name, _ in own}
        if b"cache-control" not in names:
            own.append(NOT_KEPT)
        if whole and self.takes_gzip and len(body) > SMALL and is_html(own):
            body = isal_zlib.compress(body, FAST, GZIP)
            own = [pair for pair in own if pair[0] != b"content-length"]
            own += [(b"content-encoding", b"gzip"), (b"vary", b"accept-encoding")]
            own.append((b"content-length", b"%d" % len(body)))
        self.start = {**self.start, "headers": own + self.headers}
        return body


def is_html(headers: list[tuple[bytes, bytes]]) -> bool:
    return any(
        name == b"content-type" and value.startswith(b"text/html") for name, value in headers
    )
