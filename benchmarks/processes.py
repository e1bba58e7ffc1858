"""Programs that are measured from outside: started, waited for, asked what they have spent."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

START_SECONDS = 60

Server = tuple[int, str]
"""Its process and its address."""


def processor_seconds(process: int) -> float:
    """User and system time that a process has spent so far, its living children's included."""
    tasks = Path(f"/proc/{process}/task").glob("*/children")
    children = [int(child) for path in tasks for child in path.read_text().split()]
    own = _ticks(process) / os.sysconf("SC_CLK_TCK")
    return own + sum(map(processor_seconds, children))


def _ticks(process: int) -> int:
    after_name = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return int(after_name[11]) + int(after_name[12])


@contextmanager
def server(*python: str, **environment: str) -> Iterator[Server]:
    """What Python runs so, told a port to serve HTTP at; up once it answers."""
    port = str(free_port())
    process = subprocess.Popen(
        [sys.executable, *python, "--port", port],
        env={**os.environ, **environment},
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(process, address)
        yield process.pid, address
    finally:
        process.terminate()
        process.wait()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        return int(door.getsockname()[1])


def wait_for(process: subprocess.Popen[bytes], address: str) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            urlopen(address).close()
            return
        except HTTPError:  # it has answered
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit(f"{address} does not answer")
