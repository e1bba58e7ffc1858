from typing import Any

import asyncpg

from evaluations.errors import Unavailable
from evaluations.postgres.connecting import connected
from evaluations.postgres.urls import APP, CREATE_APP

FORBID_TEMPORARY = """
do $$ begin
    if has_database_privilege('evaluations_app', current_database(), 'temporary') and (
        select pg_has_role(datdba, 'usage') from pg_database where datname = current_database())
    then
        execute format('revoke temporary on database %I from public, evaluations_app',
            current_database());
    end if;
end $$
"""


async def ensure_roles(owner_url: str) -> None:
    """Create the application's role where it is missing; raises Unavailable if the owner may not.

    Where the server is the installation's own, its administrator also gives the role a password.
    """
    async with connected(owner_url) as connection:
        if await connection.fetchval("select 1 from pg_roles where rolname = $1", APP):
            return
        try:
            await connection.execute(CREATE_APP)
        except asyncpg.UniqueViolationError:
            return  # another process was faster
        except asyncpg.InsufficientPrivilegeError as error:
            raise Unavailable(
                "Falta el rol %(role)s. Pide a quien administra PostgreSQL que ejecute: %(sql)s;",
                role=APP,
                sql=CREATE_APP,
            ) from error


async def forbid_temporary_tables(connection: Any) -> None:
    """Nobody but the owner makes tables, not even for a session, that could be taken for ours.

    Each time anew, for a backup does not hold what a database grants; where the database is
    another's, it is for that one to do.
    """
    await connection.execute(FORBID_TEMPORARY)
