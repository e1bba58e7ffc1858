"""What our site does for a request: its statements with their values, and its answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from benchmarks.organization import FACT, Asked
from evaluations.database import DB, SERVER_SETTINGS, PooledConnection
from evaluations.settings import Settings
from evaluations.web.app import create_app

ANSWERED_ONCE = 1
"""The version of every answer that is saved here."""
HOST = "127.0.0.1"
"""Without a port: the site answers to this machine's own name under any."""

Statement = tuple[str, Sequence[Any]]

ran: list[Statement] = []


@dataclass(frozen=True)
class Recording:
    """One request and what came of it; pickled for the bare server."""

    statements: tuple[Statement, ...]
    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes

    @property
    def queries(self) -> int:
        """Without those that begin and end the transaction."""
        return max(0, len(self.statements) - 2)


class RecordedConnection(PooledConnection):
    """Notes every statement, those that begin and end a transaction included."""

    async def execute(self, query: str, *values: Any, **options: Any) -> Any:
        ran.append((query, values))
        return await super().execute(query, *values, **options)

    async def fetch(self, query: str, *values: Any, **options: Any) -> Any:
        ran.append((query, values))
        return await super().fetch(query, *values, **options)

    async def fetchrow(self, query: str, *values: Any, **options: Any) -> Any:
        ran.append((query, values))
        return await super().fetchrow(query, *values, **options)


async def record(url: str, requests: Iterable[Asked]) -> dict[str, Recording]:
    """Ask our site inside this process for each of them; what came of it, by path."""
    DB.config = {"dsn": url}
    await DB.start_connection_pool(
        min_size=1, max_size=1, connection_class=RecordedConnection, server_settings=SERVER_SETTINGS
    )
    site = create_app(Settings())
    recordings = {request.path: await recorded(site, request) for request in requests}
    await DB.close_connection_pool()
    return recordings


async def recorded(site: Any, request: Asked) -> Recording:
    ran.clear()
    body = f"{body_of(request)}{ANSWERED_ONCE}&rating-{request.item}=4".encode()
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    await site(scope_of(request), receive, send)
    start, *parts = sent
    return Recording(
        tuple(ran),
        start["status"],
        tuple(start["headers"]),
        b"".join(part["body"] for part in parts),
    )


def scope_of(request: Asked) -> dict[str, Any]:
    headers = {"host": HOST} | headers_of(request)
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method_of(request),
        "path": request.path,
        "raw_path": request.path.encode(),
        "query_string": b"",
        "root_path": "",
        "scheme": "http",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "client": (HOST, 1),
        "server": (HOST, 80),
    }


def method_of(request: Asked) -> str:
    return "POST" if request.item else "GET"


def headers_of(request: Asked) -> dict[str, str]:
    """As a browser in Mexico sends them."""
    headers = {
        "accept": "text/html,application/xhtml+xml,*/*;q=0.8",
        "accept-encoding": "gzip, deflate, br",
        "accept-language": "es-MX,es;q=0.9,en;q=0.8",
        "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "sec-fetch-site": "same-origin",
    }
    if request.token:
        headers["cookie"] = f"language=es; session={request.token}"
    if request.item:
        headers["content-type"] = "application/x-www-form-urlencoded"
        headers["hx-request"] = "true"
    return headers


def body_of(request: Asked) -> str:
    """The fields of one behaviour; the version is still to be added, then the level."""
    if not request.item:
        return ""
    fields = {"fact": FACT, "fact_on": "", "version": ""}
    return urlencode({f"{name}-{request.item}": value for name, value in fields.items()})
