"""The embedded server: started by the first process that needs it, stopped by the last one."""

import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from evaluations.errors import Unavailable
from evaluations.postgres.cluster import ensure_cluster
from evaluations.postgres.locks import among_its_users, is_the_last, one_at_a_time
from evaluations.postgres.postmaster import Postmaster, serves
from evaluations.postgres.programs import Programs
from evaluations.postgres.urls import PORT, Urls, embedded_urls

START_SECONDS = 300.0
"""For one that answers late: after a crash it first repeats what was not yet written."""
RETRY_SECONDS = 10.0
"""For one that ends at once."""
STOP_SECONDS = 30.0
LONGEST_SOCKET_FOLDER = 85
"""In bytes; the system allows 107 for the whole path of a socket, some systems 103."""

DURABLE = ("fsync=on", "full_page_writes=on", "synchronous_commit=on")
"""Given at the start, where neither postgresql.conf nor `alter system` can turn them off."""

DETACHED = '"$@" >"$0" 2>&1 & echo $!'
"""For sh: starts the server as nobody's child, so that it outlives us where others still use it."""


@contextmanager
def running(folder: Path, *, options: tuple[str, ...] = ()) -> Iterator[Urls]:
    """A server whose data lie in the folder, up while the block lasts; raises Unavailable.

    `options` are further settings (`name=value`) for the case that this process starts it.
    """
    folder = folder.resolve()
    programs = Programs(folder)
    make(folder, programs)
    with among_its_users(folder) as user:
        with one_at_a_time(folder):
            postmaster = started(folder, programs, options)
        try:
            yield embedded_urls(postmaster.socket_folder)
        finally:
            with one_at_a_time(folder):
                if is_the_last(user):
                    stop(folder / "data")


def make(folder: Path, programs: Programs) -> None:
    """The folder, closed to others, and within reach of the server's user."""
    try:
        programs.own(folder)
        programs.run("/usr/bin/test", "-w", folder)
    except (OSError, Unavailable) as error:
        raise Unavailable(
            "La carpeta %(folder)s no está al alcance del usuario que ejecuta PostgreSQL. "
            "Indica otra en EVALUATIONS_DATA_DIR, por ejemplo /var/lib/evaluations.",
            folder=folder,
        ) from error


def started(folder: Path, programs: Programs, options: tuple[str, ...]) -> Postmaster:
    """The live server of the folder, started now unless it already was."""
    data = folder / "data"
    ensure_cluster(data, programs)
    if postmaster := Postmaster.of(data):
        return postmaster
    places = (f"unix_socket_directories={socket_folder(data, programs)}", "listen_addresses=")
    end = time.monotonic() + RETRY_SECONDS
    while time.monotonic() < end:
        Postmaster.forget_dead(data)
        if postmaster := launched(folder, programs, (*places, *DURABLE, *options)):
            return postmaster
        time.sleep(0.2)  # the children of a killed server need a moment to go
    said = (folder / "server.log").read_text(errors="replace")[-2000:]
    raise Unavailable("PostgreSQL no arrancó: %(said)s", said=said)


def launched(folder: Path, programs: Programs, options: tuple[str, ...]) -> Postmaster | None:
    """The server, once it answers; None if it ended at once."""
    data = folder / "data"
    arguments = [part for option in options for part in ("-c", option)]
    server: list[str | Path] = [
        programs.folder / "postgres",
        "-D",
        data,
        "-p",
        str(PORT),
        *arguments,
    ]
    pid = int(programs.run("/bin/sh", "-c", DETACHED, folder / "server.log", *server))
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and serves(pid, data):
        if postmaster := Postmaster.of(data):
            return postmaster
        time.sleep(0.02)
    return None


def socket_folder(data: Path, programs: Programs) -> Path:
    """The data folder itself, unless its path is too long for a socket."""
    if len(os.fsencode(data)) <= LONGEST_SOCKET_FOLDER:
        return data
    folder = Path(tempfile.mkdtemp(prefix="evaluations-"))
    programs.own(folder)
    return folder


def stop(data: Path) -> None:
    """Stop the server after its last statement; its clients are cut off."""
    postmaster = Postmaster.of(data)
    if postmaster is None:
        return
    postmaster.signal(signal.SIGINT)
    end = time.monotonic() + STOP_SECONDS
    while postmaster.is_alive() and time.monotonic() < end:
        time.sleep(0.02)
    if postmaster.socket_folder != data:
        shutil.rmtree(postmaster.socket_folder, ignore_errors=True)
