"""Who is using the server: locks that the system itself takes back when a process dies."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """Wait until no other process starts or stops the folder's server."""
    with (folder / "starting.lock").open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@contextmanager
def among_its_users(folder: Path) -> Iterator[IO[str]]:
    """Be counted as one who uses the folder's server."""
    with (folder / "users.lock").open("a") as file:
        fcntl.flock(file, fcntl.LOCK_SH)
        yield file


def is_the_last(user: IO[str]) -> bool:
    """Whether no other process uses the server; ask it under `one_at_a_time`."""
    try:
        fcntl.flock(user, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
