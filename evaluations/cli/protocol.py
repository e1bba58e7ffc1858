"""HTTP as uvicorn speaks it, with each answer's headers and body sent in one piece."""

import asyncio
from typing import Any, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol


class WholeAnswers(HttpToolsProtocol):
    """uvicorn writes an answer twice, and each write is a packet that wakes who reads it."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(cast("asyncio.Transport", Gathering(transport, self.loop)))


class Gathering:
    """A transport that sends together what is written before its loop goes on."""

    __slots__ = ("loop", "transport", "waiting")

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self.transport = transport
        self.loop = loop
        self.waiting: list[bytes] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self.transport, name)

    def write(self, data: bytes) -> None:
        if not self.waiting:
            self.loop.call_soon(self.send)
        self.waiting.append(data)

    def send(self) -> None:
        if self.waiting:
            self.transport.write(b"".join(self.waiting))
            self.waiting.clear()

    def close(self) -> None:
        """What was written before still goes out."""
        self.send()
        self.transport.close()
