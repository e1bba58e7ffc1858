"""The demo's organisation never comes near real people."""

from collections.abc import AsyncIterator

import pytest

from evaluations.cli import invented
from evaluations.cli.invented import ensure_invented
from evaluations.database import as_system
from evaluations.errors import Conflict
from evaluations.postgres import Urls, connected
from tests.database import a_copy
from tests.factories import a_person

BUILT = """
insert into organization (id, name, country_pack, is_demo) values (1, 'Inventada', 'mx', true);
insert into person (name, name_sort, email) values ('Nadia', 'nadia', 'nadia@demo.example');
"""


@pytest.fixture
async def builds(monkeypatch: pytest.MonkeyPatch) -> list[Urls]:
    """Every time that the organisation was built; one row of it stands for the rest."""
    built: list[Urls] = []

    async def build(urls: Urls) -> None:
        built.append(urls)
        async with connected(urls.owner) as connection:
            await connection.execute(BUILT)

    monkeypatch.setattr(invented, "build", build)
    return built


@pytest.fixture
async def urls(server: Urls, unconnected: None) -> AsyncIterator[Urls]:
    async with a_copy(server, "test_invented") as urls:
        yield urls


async def test_it_is_built_once(urls: Urls, builds: list[Urls]) -> None:
    for _ in range(2):
        await ensure_invented(urls, fresh=False)

    assert builds == [urls]


async def test_fresh_builds_it_again_history_and_all(urls: Urls, builds: list[Urls]) -> None:
    await ensure_invented(urls, fresh=True)
    async with connected(urls.owner) as connection:
        await connection.execute("insert into history_entry (action, subject) values ('a', 's')")

    await ensure_invented(urls, fresh=True)

    assert builds == [urls, urls]
    async with connected(urls.app) as connection:
        assert await connection.fetchval("select count(*) from history_entry") == 0


@pytest.mark.parametrize("fresh", [False, True])
async def test_real_people_are_left_alone(committed: Urls, builds: list[Urls], fresh: bool) -> None:
    async with as_system():
        await a_person("Marta")

    with pytest.raises(Conflict, match="personas de verdad"):
        await ensure_invented(committed, fresh=fresh)

    assert builds == []
    async with connected(committed.app) as connection:
        assert await connection.fetchval("select name from person") == "Marta"
