"""A bare Litestar application: runs the statements that our site ran, and returns its bytes.

BARE_RECORDINGS=FILE DATABASE_URL=… uvicorn benchmarks.bare:app
"""

import os
import pickle
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
from litestar import Litestar, Request, Response, get, post
from litestar.exceptions import ClientException

from benchmarks.recording import Recording, Statement
from evaluations.database import COMMAND_SECONDS, SERVER_SETTINGS, PooledConnection

VERSION, LEVEL, KEY = 4, 5, 9
"""Where these stand among the values of the statement that saves a rating, the last one."""
MADE_BY_LITESTAR = (b"content-type", b"content-length")

recordings: dict[str, Recording] = pickle.loads(Path(os.environ["BARE_RECORDINGS"]).read_bytes())


@asynccontextmanager
async def pool(app: Litestar) -> AsyncIterator[None]:
    """As many connections as ours, with the same settings."""
    async with asyncpg.create_pool(
        os.environ["DATABASE_URL"],
        min_size=2,
        max_size=10,
        command_timeout=COMMAND_SECONDS,
        server_settings=SERVER_SETTINGS,
        connection_class=PooledConnection,
    ) as app.state.pool:
        yield


@get(["/", "/session", "/reviews", "/reviews/{review:int}/sections/{number:int}"])
async def show(request: Request[Any, Any, Any]) -> Response[bytes]:
    recording = recordings[request.scope["path"]]
    await run(request, recording.statements)
    return answer(recording)


@post("/reviews/{review:int}/items/{item:int}/rating", status_code=200)
async def save(request: Request[Any, Any, Any], item: int) -> Response[bytes]:
    form = await request.form()
    recording = recordings[request.scope["path"]]
    *before, (sql, values), commit = recording.statements
    now = list(values)
    now[VERSION], now[LEVEL] = int(form[f"version-{item}"]), int(form[f"rating-{item}"])
    now[KEY] = UUID(request.headers["idempotency-key"])
    if not await run(request, [*before, (sql, now), commit]):
        raise ClientException(status_code=409)
    return answer(recording)


async def run(request: Request[Any, Any, Any], statements: Sequence[Statement]) -> Any:
    """What the last statement before the commit gives."""
    if not statements:
        return None
    (begin, _), *inside, (commit, _) = statements
    async with request.app.state.pool.acquire() as connection:
        await connection.execute(begin)
        for sql, values in inside:
            found = await connection.fetch(sql, *values)
        await connection.execute(commit)
    return found


def answer(recording: Recording) -> Response[bytes]:
    headers = dict(recording.headers)
    return Response(
        recording.body,
        status_code=recording.status,
        media_type=headers[b"content-type"].decode(),
        headers={
            name.decode(): value.decode()
            for name, value in recording.headers
            if name not in MADE_BY_LITESTAR
        },
    )


app = Litestar([show, save], lifespan=[pool], openapi_config=None, logging_config=None)
