"""The demo's database: never one that holds real people."""

from evaluations.cli.database import connected_pool, migrated
from evaluations.errors import Conflict
from evaluations.postgres import Urls, connected
from evaluations.postgres.urls import in_database, name_of

STATE = """
select coalesce((select is_demo from organization), false) as invented,
       exists (select 1 from person) as peopled
"""


async def ensure_invented(urls: Urls, *, fresh: bool) -> None:
    """Build the invented organisation unless it is there; raises Conflict over real data."""
    await migrated(urls)
    invented, peopled = await state(urls)
    if peopled and not invented:
        raise Conflict(
            "Esta base de datos tiene personas de verdad: aquí no se abre la demostración. "
            "Quita DATABASE_URL o indica otra base."
        )
    if fresh and peopled:
        await start_over(urls)
    if fresh or not peopled:
        await build(urls)


async def state(urls: Urls) -> tuple[bool, bool]:
    async with connected(urls.app) as connection:
        found = await connection.fetchrow(STATE)
        return found["invented"], found["peopled"]


async def start_over(urls: Urls) -> None:
    """Make the database anew: its history would not let itself be deleted."""
    name = name_of(urls.owner)
    async with connected(in_database(urls.owner, "postgres")) as connection:
        await connection.execute(f'drop database "{name}" with (force)')
        await connection.execute(f'create database "{name}"')
    await migrated(urls)


async def build(urls: Urls) -> None:
    from evaluations import demo

    async with connected_pool(urls):
        await demo.build()
