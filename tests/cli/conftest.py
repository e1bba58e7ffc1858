"""Commands run in this process, on a database of their own."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import pytest

from evaluations.documents.render import stop_rendering
from evaluations.postgres import Urls
from evaluations.settings import settings
from tests.cli.commands import Office, founded
from tests.database import a_copy, ensure_template, pool_put_aside

POSITION = """
Nombre del puesto: Persona Bibliotecaria

Objetivo
Acompañar a quienes leen.

Competencias requeridas

Escucha
- Pregunta antes de suponer lo que alguien busca.
- Deja que la otra persona termine.

Orden
- Devuelve cada libro a su lugar el mismo día.
"""


@pytest.fixture(scope="package", autouse=True)
def _render_processes() -> Iterator[None]:
    yield
    stop_rendering()


@contextmanager
def own_database(server: Urls, name: str) -> Iterator[None]:
    """Where the commands find theirs."""
    with asyncio.Runner() as runner, pool_put_aside(), pytest.MonkeyPatch.context() as patch:
        copying = migrated_copy(server, name)
        urls = runner.run(copying.__aenter__())
        patch.setenv("DATABASE_URL", urls.app)
        patch.setenv("DATABASE_OWNER_URL", urls.owner)
        settings.cache_clear()
        yield
        runner.run(copying.__aexit__(None, None, None))
    settings.cache_clear()


@asynccontextmanager
async def migrated_copy(server: Urls, name: str) -> AsyncIterator[Urls]:
    await ensure_template(server)
    async with a_copy(server, name) as urls:
        yield urls


@pytest.fixture
def empty(server: Urls, worker_id: str) -> Iterator[None]:
    """A database for this test alone, without an organisation."""
    with own_database(server, f"test_cli_{worker_id}"):
        yield


@pytest.fixture(scope="package")
def office(
    server: Urls, worker_id: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Office]:
    """For tests that leave it as it is: Marta manages Emilio, whose probation review is open."""
    folder = tmp_path_factory.mktemp("office")
    with own_database(server, f"test_office_{worker_id}"):
        position = folder / "position.txt"
        position.write_text(POSITION)
        here = Office.staffed(founded(), position, folder)
        here.opened()
        yield here
