"""A command given by a person: signed in as on the web, in one transaction like a request's."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TypeVar

import click

from evaluations.cli.database import connected_pool, migrated
from evaluations.cli.failures import told_as_sentences
from evaluations.database import as_system, transaction
from evaluations.errors import Invalid
from evaluations.people.sessions import (
    Browser,
    Lifetime,
    digest,
    end_session_of_token,
    viewer_of,
)
from evaluations.people.sign_in import WRONG, Visitor, sign_in
from evaluations.people.viewer import Viewer
from evaluations.postgres import Urls, database
from evaluations.settings import settings

PASSWORD = "EVALUATIONS_PASSWORD"  # noqa: S105 the variable's name
HERE = Visitor(Browser("local", "Línea de comandos"))
"""Wrong passwords typed here are counted together, apart from those of any browser."""
LIFETIME = Lifetime(idle=timedelta(minutes=10), absolute=timedelta(minutes=10))
"""The session ends with the command; if that is killed, not long after."""

Result = TypeVar("Result")
Work = Callable[[Viewer], Awaitable[Result]]


def carried_out(email: str, work: Work[Result], *, read_only: bool = False) -> Result:
    """What the work gives, once it is committed; where it is refused, nothing is saved."""
    password = password_of(email)
    with database(settings()) as urls, told_as_sentences():
        return asyncio.run(done_by(email, password, work, urls, read_only=read_only))


def password_of(email: str) -> str:
    """Taken out of the environment, so that no program started from here inherits it."""
    if password := os.environ.pop(PASSWORD, ""):
        return password
    if not sys.stdin.isatty():
        raise Invalid(
            "Indica la contraseña de %(email)s en %(variable)s.", email=email, variable=PASSWORD
        )
    asked: str = click.prompt(f"Contraseña de {email}", hide_input=True, err=True)
    return asked


async def done_by(
    email: str, password: str, work: Work[Result], urls: Urls, *, read_only: bool
) -> Result:
    await migrated(urls)
    async with (
        connected_pool(urls),
        session_of(email, password) as token,
        transaction(read_only=read_only),
    ):
        viewer, _ = await viewer_of(token, LIFETIME.idle)
        if viewer is None:  # the account was closed in this very moment
            raise Invalid(WRONG)
        return await work(viewer)


@asynccontextmanager
async def session_of(email: str, password: str) -> AsyncIterator[bytes]:
    """The hash of its token; raises Invalid or TooMany, as the sign-in page says it."""
    entry = await sign_in(email, password, HERE, LIFETIME)
    token = digest(entry.token)
    try:
        yield token
    finally:
        async with as_system():
            await end_session_of_token(token)
