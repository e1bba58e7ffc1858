from collections.abc import AsyncIterator
from typing import Any

from evaluations.errors import Refusal
from evaluations.migrate import pending
from evaluations.postgres import Urls, connected

OLDEST = 15
DURABLE = ("fsync", "full_page_writes", "synchronous_commit")

ROLE = "select rolsuper, rolbypassrls from pg_roles where rolname = current_user"
OWNED = """
select count(*) from pg_class
where relnamespace = 'public'::regnamespace and pg_get_userbyid(relowner) = current_user
"""
UNGUARDED = """
select relname, bool_or(polcmd <> 'r') as is_written
from pg_class join pg_policy on polrelid = pg_class.oid
where relnamespace = 'public'::regnamespace
group by relname, relrowsecurity, relforcerowsecurity
having not relrowsecurity or (not relforcerowsecurity and bool_or(polcmd <> 'r'))
order by relname
"""
"""A table obeys its policies, whoever asks; one that nobody's policy writes to, its owner fills."""
UNLOGGED = """
select relname from pg_class
where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'u'
order by relname
"""


async def wrong_server(urls: Urls) -> list[str]:
    """What is wrong with the database and with how the application enters it."""
    async with connected(urls.app) as connection:
        found = [problem async for problem in wrong_settings(connection)]
        found += [problem async for problem in wrong_role(connection)]
        found += [problem async for problem in wrong_tables(connection)]
    return found + await missing_migrations(urls)


async def wrong_settings(connection: Any) -> AsyncIterator[str]:
    version = await connection.fetchval("show server_version_num")
    if int(version) // 10_000 < OLDEST:
        yield f"PostgreSQL debe ser {OLDEST} o más nuevo. Actualiza el servidor."
    for name in DURABLE:
        if await connection.fetchval("select current_setting($1)", name) == "off":
            yield (
                f"{name} está apagado: un corte de luz perdería lo guardado. "
                f"Ejecuta: alter system set {name} = on; select pg_reload_conf();"
            )


async def wrong_role(connection: Any) -> AsyncIterator[str]:
    role = await connection.fetchrow(ROLE)
    if role["rolsuper"] or role["rolbypassrls"]:
        yield (
            "DATABASE_URL entra con un rol que se salta la seguridad por filas. "
            "Usa el rol evaluations_app."
        )
    if await connection.fetchval(OWNED):
        yield (
            "DATABASE_URL entra con el rol dueño de las tablas. Usa el rol evaluations_app y deja "
            "al dueño en DATABASE_OWNER_URL."
        )


async def wrong_tables(connection: Any) -> AsyncIterator[str]:
    for name, is_written in await connection.fetch(UNGUARDED):
        forced = ", force row level security" if is_written else ""
        yield (
            f"La tabla {name} no obliga la seguridad por filas. Ejecuta como dueño: "
            f"alter table {name} enable row level security{forced};"
        )
    for (name,) in await connection.fetch(UNLOGGED):
        yield (
            f"La tabla {name} se vacía si el servidor se cae. Ejecuta como dueño: "
            f"alter table {name} set logged;"
        )


async def missing_migrations(urls: Urls) -> list[str]:
    try:
        missing = await pending(urls.app)
    except Refusal as refusal:
        return [str(refusal)]
    if not missing:
        return []
    return [f"Faltan migraciones ({', '.join(missing)}). Ejecuta: evaluations migrate."]
