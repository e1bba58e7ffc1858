"""The database of a command: up to date, and connected as the application's role."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from evaluations.database import DB
from evaluations.errors import Conflict
from evaluations.migrate import migrate, pending
from evaluations.postgres import Urls
from evaluations.settings import settings


async def migrated(urls: Urls) -> list[str]:
    """Migrate where the program may, and return what ran; raises Conflict where it may not."""
    if urls.owner:
        return await migrate(urls.owner)
    if missing := await pending(urls.app):
        raise Conflict(
            "Faltan migraciones (%(missing)s). Indica DATABASE_OWNER_URL y ejecuta "
            "«evaluations migrate».",
            missing=", ".join(missing),
        )
    return []


@asynccontextmanager
async def connected_pool(urls: Urls) -> AsyncIterator[None]:
    """Piccolo's engine connected as the application's role."""
    await DB.connect(urls.app, size=settings().pool_size)
    try:
        yield
    finally:
        await DB.close_connection_pool()
