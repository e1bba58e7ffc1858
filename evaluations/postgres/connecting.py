from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg

from evaluations.errors import Unavailable

CONNECT_SECONDS = 10.0


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[Any]:
    """One connection outside the pool, without its time limits; raises Unavailable."""
    try:
        connection = await asyncpg.connect(url, timeout=CONNECT_SECONDS)
    except (OSError, ValueError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        raise Unavailable(
            "No hay conexión con la base de datos (%(said)s). "
            "Revisa DATABASE_URL y que el servidor esté encendido.",
            said=str(error) or type(error).__name__,
        ) from error
    try:
        yield connection
    finally:
        await connection.close()
