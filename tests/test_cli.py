import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from urllib.request import urlopen

import pytest
from click.testing import CliRunner, Result

from evaluations.cli import main
from evaluations.cli.inputs import read_text
from evaluations.errors import Invalid
from evaluations.postgres import connected, running
from evaluations.postgres.postmaster import Postmaster
from evaluations.postgres.urls import APP, OWNER
from evaluations.worker import NAME

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
RESULT = {
    "scale": {"max": 5, "expected": 4},
    "weights": {"competencies": 100, "goals": 0},
    "competencies": [
        {"name": "Comunicación", "weight": 1, "behaviours": [{"self": 5, "manager": 4}] * 2}
    ],
    "goals": [],
}

WORKER = f"select pid from pg_stat_activity where usename = $1 and application_name = '{NAME}'"


@pytest.fixture
def data() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="evaluations-cli-"))
    folder.chmod(0o711)
    yield folder
    rmtree(folder)


def test_help_is_instant_for_it_imports_nothing_heavy() -> None:
    program = "import sys; from evaluations.cli import main; print(*sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )

    assert not {"asyncpg", "jinja2", "litestar", "piccolo", "pydantic"} & {*said.stdout.split()}


def test_help_names_every_command() -> None:
    said = run("--help")

    for command in (
        "demo",
        "serve",
        "worker",
        "migrate",
        "check",
        "score",
        "profile",
        "person",
        "review",
    ):
        assert f"\n  {command} " in said.stdout


def test_score_prints_the_result_of_a_file_or_of_standard_input(tmp_path: Path) -> None:
    file = tmp_path / "result.json"
    file.write_text(json.dumps(RESULT), encoding="utf-8-sig")

    by_file, by_input = run("score", str(file)), run("score", "-", given=json.dumps(RESULT))

    assert by_file.exit_code == by_input.exit_code == 0
    assert json.loads(by_file.stdout) == json.loads(by_input.stdout)
    assert json.loads(by_file.stdout)["overall"] == "100.0"


@pytest.mark.parametrize("content", [b"\xff\xfe", b"", b"{", b"[]", b"null", b'{"scale": 5}'])
def test_what_cannot_be_scored_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "result.json"
    file.write_bytes(content)

    assert_one_sentence(run("score", str(file)))


@pytest.mark.parametrize("command", [("score",), ("profile", "read")])
@pytest.mark.parametrize("name", ["missing.json", ".", "a\0b"])
def test_an_unreadable_file_is_one_sentence(command: tuple[str, ...], name: str) -> None:
    assert_one_sentence(run(*command, name))


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        (IsADirectoryError, "a.json es una carpeta: indica un archivo."),
        (PermissionError, "No tienes permiso para leer a.json."),
        (OSError, "No se puede leer a.json: indica otro archivo."),
    ],
)
def test_why_a_file_cannot_be_read_is_said_in_plain_words(
    monkeypatch: pytest.MonkeyPatch, problem: type[OSError], sentence: str
) -> None:
    def refuse(file: Path) -> bytes:
        raise problem(str(file))

    monkeypatch.setattr(Path, "read_bytes", refuse)

    with pytest.raises(Invalid) as refused:
        read_text("a.json")

    assert str(refused.value) == sentence


@pytest.mark.parametrize("seed", ["000", "001"])
def test_profile_reads_the_seeds(seed: str) -> None:
    result = run("profile", "read", str(SEEDS / f"{seed}.txt"))

    assert result.exit_code == 0
    expected = json.loads((SEEDS / f"{seed}.expected.json").read_text())
    assert json.loads(result.stdout)["competencies"] == expected["competencies"]


def test_the_site_comes_up_with_its_database_and_leaves_nothing_running(data: Path) -> None:
    port = a_free_port()
    with a_process("serve", "--port", str(port), data=data) as site:
        assert answer_of(f"http://127.0.0.1:{port}/health", site) == b"ok"
        assert Postmaster.of(data / "postgres" / "data")

        assert stopped(site) == 0

    assert Postmaster.of(data / "postgres" / "data") is None


def test_the_worker_ends_when_told_and_leaves_nothing_running(data: Path) -> None:
    with a_process("worker", data=data) as worker:
        while not Postmaster.of(data / "postgres" / "data"):
            time.sleep(0.05)
        time.sleep(1)

        assert stopped(worker) in {0, 128 + signal.SIGTERM}

    assert Postmaster.of(data / "postgres" / "data") is None


@pytest.mark.parametrize("command", ["serve", "worker"])
def test_each_process_lives_on_when_all_its_connections_are_cut(data: Path, command: str) -> None:
    port = a_free_port() if command == "serve" else None
    with a_process(command, *(["--port", str(port)] if port else []), data=data) as process:
        before = worker_at(data, process)
        superuser(data, "select pg_terminate_backend(pid) from pg_stat_activity where usename = $1")

        assert worker_at(data, process) != before
        if port:
            assert answer_of(f"http://127.0.0.1:{port}/health", process) == b"ok"
        assert stopped(process) == 0


def test_a_port_in_use_is_one_sentence_and_starts_nothing(data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        with a_process("serve", "--port", port, data=data) as site:
            _, said = site.communicate()

    assert site.returncode == 2
    assert said.decode().count("\n") == 1
    assert "--port" in said.decode()
    assert not list(data.iterdir())


def run(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=given, prog_name="evaluations")


def assert_one_sentence(result: Result) -> None:
    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert len(result.stderr) > 20


def program() -> list[str]:
    return [sys.executable, "-c", "from evaluations.cli import main; main()"]


@contextmanager
def a_process(*arguments: str, data: Path) -> Iterator[subprocess.Popen[bytes]]:
    environment = os.environ | {"EVALUATIONS_DATA_DIR": str(data)}
    process = subprocess.Popen(
        [*program(), *arguments],
        env=environment,
        cwd=Path(__file__).parents[1],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        with process:
            yield process
    finally:
        process.kill()


def stopped(process: subprocess.Popen[bytes]) -> int:
    process.send_signal(signal.SIGTERM)
    return process.wait(20)


def answer_of(url: str, process: subprocess.Popen[bytes]) -> bytes:
    while process.poll() is None:
        try:
            with urlopen(url, timeout=5) as answer:
                return bytes(answer.read())
        except OSError:
            time.sleep(0.1)
    raise AssertionError(process.communicate()[1].decode())


def worker_at(data: Path, process: subprocess.Popen[bytes]) -> int:
    """The server's process of the worker's connection, once there is one."""
    while process.poll() is None:
        if Postmaster.of(data / "postgres" / "data") and (pids := superuser(data, WORKER)):
            return pids[0]
        time.sleep(0.1)
    raise AssertionError(process.communicate()[1].decode())


def superuser(data: Path, statement: str) -> list[int]:
    """What the server's superuser finds by it, about the application's role."""

    async def found(url: str) -> list[int]:
        async with connected(url) as connection:
            return [line[0] for line in await connection.fetch(statement, APP)]

    with running(data / "postgres") as urls:
        return asyncio.run(found(urls.owner.replace(OWNER, "postgres")))


def a_free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        return int(door.getsockname()[1])
