"""Talking to an ASGI application by hand, to see what a browser cannot show."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

FORM = {"content-type": "application/x-www-form-urlencoded"}
FROM_US = {"sec-fetch-site": "same-origin"}


@dataclass
class Exchange:
    """One request: how much of it was read, and what was answered."""

    app: Any
    method: str
    path: str
    headers: dict[str, str]
    chunks: list[bytes] = field(default_factory=list)
    hangs: bool = False
    """The body never ends."""
    reads: int = 0
    sent: list[Any] = field(default_factory=list)

    async def receive(self) -> Any:
        self.reads += 1
        if self.hangs:
            await asyncio.sleep(60)
        body = self.chunks.pop(0) if self.chunks else b""
        return {"type": "http.request", "body": body, "more_body": bool(self.chunks)}

    async def send(self, message: Any) -> None:
        self.sent.append(message)

    async def run(self) -> "Exchange":
        headers = {"host": "localhost"} | self.headers
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": self.method,
            "path": self.path,
            "raw_path": self.path.encode(),
            "query_string": b"",
            "root_path": "",
            "scheme": "http",
            "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 80),
        }
        await self.app(scope, self.receive, self.send)
        return self

    @property
    def status(self) -> int:
        return int(self.sent[0]["status"])

    @property
    def answer_headers(self) -> dict[str, str]:
        return {name.decode(): value.decode() for name, value in self.sent[0]["headers"]}

    @property
    def body(self) -> bytes:
        return b"".join(message.get("body", b"") for message in self.sent[1:])


async def ask(
    app: Any, method: str, path: str, *chunks: bytes, hangs: bool = False, **headers: str
) -> Exchange:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return await Exchange(app, method, path, named, list(chunks), hangs).run()


async def send_form(app: Any, path: str, *chunks: bytes, **headers: str) -> Exchange:
    """A form from one of our own pages."""
    return await ask(
        app,
        "POST",
        path,
        *chunks,
        **{"content_type": FORM["content-type"], "sec_fetch_site": "same-origin"} | headers,
    )
