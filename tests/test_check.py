import pytest

from evaluations.audit import record
from evaluations.cli.checks import problems
from evaluations.cli.checks.address import wrong_address
from evaluations.cli.checks.files import NEEDED, missing_files
from evaluations.cli.checks.history import broken_history
from evaluations.cli.checks.pango import missing_pango
from evaluations.cli.checks.server import wrong_server
from evaluations.database import DB
from evaluations.people.viewer import THE_SYSTEM
from evaluations.postgres import Urls, connected
from evaluations.settings import Settings
from tests.database import a_copy, pool_put_aside


async def test_a_database_in_order_has_no_problem(committed: Urls) -> None:
    assert await durable(committed) == []


async def test_a_history_that_was_changed_behind_the_program_is_told(committed: Urls) -> None:
    async with DB.transaction():
        await record("hired", "person 1", by=THE_SYSTEM)
        await record("moved", "person 1", by=THE_SYSTEM)
    with pool_put_aside():
        assert await broken_history(committed) == []
    async with connected(committed.owner) as owner:
        await owner.execute("alter table history_entry disable trigger history_only_grows")
        await owner.execute("update history_entry set action = 'left' where action = 'hired'")

    with pool_put_aside():
        [problem] = await broken_history(committed)

    assert "no cuadra en 1 de sus líneas" in problem


async def test_the_owner_is_not_the_applications_role(committed: Urls) -> None:
    [problem] = await durable(Urls(committed.owner, committed.owner))

    assert "rol dueño" in problem


async def test_a_superuser_is_not_the_applications_role(committed: Urls) -> None:
    superuser = committed.app.replace("evaluations_app@", "postgres@")

    problem, *_ = await durable(Urls(committed.owner, superuser))

    assert "se salta la seguridad por filas" in problem


async def test_a_table_without_its_protection_is_named(committed: Urls) -> None:
    async with connected(committed.owner) as connection:
        await connection.execute("alter table rating no force row level security")
        await connection.execute("alter table goal disable row level security")

    goal, rating = await durable(committed)

    assert "alter table goal enable row level security, force row level security;" in goal
    assert "La tabla rating" in rating


@pytest.mark.parametrize(
    ("switch", "undone"),
    [("relrowsecurity", "disable"), ("relforcerowsecurity", "no force")],
)
async def test_every_table_that_the_migrations_protect_is_vouched_for(
    committed: Urls, switch: str, undone: str
) -> None:
    async with connected(committed.owner) as connection:
        found = await connection.fetch(f"select relname from pg_class where {switch} order by 1")
        protected = [table for (table,) in found]
        for table in protected:
            await connection.execute(f"alter table {table} {undone} row level security")

    problems = await durable(committed)

    assert [problem.split()[2] for problem in problems] == protected
    assert {"acknowledgement", "determination", "opinion", "review_requirement"} < set(protected)


async def test_the_remedy_of_each_unprotected_table_is_the_one_it_needs(committed: Urls) -> None:
    async with connected(committed.owner) as connection:
        protected = await connection.fetch("select relname from pg_class where relrowsecurity")
        for (table,) in protected:
            await connection.execute(f"alter table {table} disable row level security")
        for problem in await durable(committed):
            await connection.execute(problem.partition("Ejecuta como dueño: ")[2])

    assert await durable(committed) == []


async def test_pending_migrations_are_named(server: Urls, unconnected: None) -> None:
    async with a_copy(server, "test_unmigrated", template="template1") as urls:
        [problem] = await durable(urls)

    assert problem.endswith("Ejecuta: evaluations migrate.")


async def test_switches_that_risk_what_was_saved_are_named(committed: Urls) -> None:
    problems = [each for each in await wrong_server(committed) if "apagado" in each]

    assert [problem.split()[0] for problem in problems] == [
        "fsync",
        "full_page_writes",
        "synchronous_commit",
    ]


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        ("http://127.0.0.1:8000", False),
        ("http://localhost", False),
        ("http://[::1]:8000", False),
        ("https://evaluaciones.ejemplo.mx", False),
        ("http://evaluaciones.ejemplo.mx", True),
        ("http://127.0.0.1.ejemplo.mx", True),
        ("evaluaciones.ejemplo.mx", True),
    ],
)
def test_plain_http_is_for_this_machine_only(address: str, wrong: bool) -> None:
    assert bool(wrong_address(Settings(base_url=address))) is wrong


def test_files_that_the_build_did_not_fetch_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert missing_files() == []

    monkeypatch.setattr("evaluations.cli.checks.files.NEEDED", (*NEEDED, "other.js"))

    assert missing_files() == [
        "Falta el archivo other.js. Reinstala el programa (en un clon: ./dev setup)."
    ]


def test_pango_is_tried_in_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    assert missing_pango() == []

    monkeypatch.setattr("evaluations.cli.checks.pango.RENDER", "raise OSError('no libpango')")

    [problem] = missing_pango()
    assert problem.endswith("OSError: no libpango")


def test_a_setting_that_makes_no_sense_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EVALUATIONS_POOL_SIZE", "muchas")
    monkeypatch.setattr("evaluations.cli.checks.settings", Settings)

    [problem] = problems()

    assert problem.startswith("Ajuste inválido: pool_size")


async def durable(urls: Urls) -> list[str]:
    """What is wrong besides the switches that the tests' own server has off."""
    return [problem for problem in await wrong_server(urls) if "apagado" not in problem]
