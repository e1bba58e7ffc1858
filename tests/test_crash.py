"""No save that was confirmed is lost when the server is killed; the controls show what would be."""

import asyncio
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import evaluations
from evaluations.database import DB, SERVER_SETTINGS, row, transaction
from evaluations.postgres import connected, running
from tests.crashing import CONFIRMED, GRANT, TABLE, HastySaving, Saving, lost_in_crashes
from tests.database import pool_put_aside

HASTY_SERVER = ("synchronous_commit=off", "wal_writer_delay=10s", "fsync=off")
"""It confirms what it hands to the system up to ten seconds later.

Without fsync it starts again in less than a second; a kill takes nothing from the system's cache.
"""

SWITCHES = ("fsync", "full_page_writes", "synchronous_commit")
PLACES = ("system", "database evaluations", "role evaluations_app")


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A server of these tests alone, with the table that is written to."""
    base = Path(tempfile.mkdtemp(prefix="crash-")).resolve()
    base.chmod(0o711)
    with running(base / "db") as urls:
        execute(urls.owner, TABLE, GRANT)
    yield base / "db"
    shutil.rmtree(base)


def test_nothing_that_was_confirmed_is_lost_when_our_server_is_killed(folder: Path) -> None:
    saving = Saving()

    assert lost_in_crashes(folder, saving, crashes=2) == []
    assert len(saving.confirmed) >= 3 * CONFIRMED


def test_nothing_is_lost_on_a_server_that_confirms_before_it_writes(folder: Path) -> None:
    saving = Saving()

    assert lost_in_crashes(folder, saving, crashes=3, options=HASTY_SERVER) == []
    assert len(saving.confirmed) >= 4 * CONFIRMED


def test_connections_without_our_setting_lose_what_that_server_confirmed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(SERVER_SETTINGS, "synchronous_commit")

    assert lost_in_crashes(folder, Saving(), options=HASTY_SERVER)


def test_a_program_that_confirms_before_it_commits_loses_what_it_confirmed(folder: Path) -> None:
    assert lost_in_crashes(folder, HastySaving(), options=("fsync=off",))


@pytest.fixture
def switched_off(folder: Path) -> Iterator[Path]:
    """Somebody has turned off all that can be turned off, wherever it can be."""
    everywhere = [f"alter {place} set synchronous_commit = off" for place in PLACES]
    administer(
        folder,
        "alter system set fsync = off",
        "alter system set full_page_writes = off",
        *everywhere,
    )
    yield folder
    administer(folder, *(f"alter {place} reset all" for place in PLACES))


def test_our_server_and_our_connections_stay_as_they_are_when_all_is_turned_off(
    switched_off: Path,
) -> None:
    assert seen_by_the_program(switched_off) == {"on"}


def test_without_our_settings_all_would_be_off(
    switched_off: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evaluations.postgres.server.DURABLE", ())
    monkeypatch.delitem(SERVER_SETTINGS, "synchronous_commit")

    assert seen_by_the_program(switched_off) == {"off"}


def test_nothing_else_in_the_program_says_when_a_save_is_confirmed() -> None:
    program = Path(evaluations.__file__).parent

    found = {
        str(file.relative_to(program))
        for file in program.rglob("*.py")
        if "synchronous_commit" in file.read_text()
    }

    assert found == {"cli/checks/server.py", "database.py", "postgres/server.py"}


def seen_by_the_program(folder: Path) -> set[str]:
    """How the switches are set in its transactions."""

    async def seen(url: str) -> set[str]:
        await DB.connect(url, size=1)
        try:
            async with transaction():
                found = [await row("select current_setting($1)", name) for name in SWITCHES]
                return {setting for (setting,) in found}
        finally:
            await DB.close_connection_pool()

    with pool_put_aside(), running(folder) as urls:
        return asyncio.run(seen(urls.app))


def administer(folder: Path, *statements: str) -> None:
    """Run them as the server's superuser."""
    with running(folder) as urls:
        execute(urls.owner.replace("evaluations_owner@", "postgres@"), *statements)


def execute(url: str, *statements: str) -> None:
    async def run() -> None:
        async with connected(url) as connection:
            for statement in statements:
                await connection.execute(statement)

    asyncio.run(run())
