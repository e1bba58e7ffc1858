"""The server process of a data folder, as its `postmaster.pid` tells and the system confirms."""

import os
import socket
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from evaluations.postgres.urls import PORT

PID, SOCKET_FOLDER, STATUS = 0, 4, 7
"""The lines of postmaster.pid (PostgreSQL's `pidfile.h`, counted from zero)."""

SOCKET = f".s.PGSQL.{PORT}"


@dataclass(frozen=True)
class Postmaster:
    data: Path
    pid: int
    socket_folder: Path

    @classmethod
    def of(cls, data: Path) -> Self | None:
        """The server that answers for the folder, if one does."""
        try:
            lines = (data / "postmaster.pid").read_text().splitlines()
            found = cls(data, int(lines[PID]), Path(lines[SOCKET_FOLDER]))
            ready = lines[STATUS].strip() == "ready"
        except (FileNotFoundError, IndexError, ValueError):
            return None
        return found if ready and found.answers() else None

    @staticmethod
    def forget_dead(data: Path) -> None:
        """Remove the lock files of a server that is gone, even if its pid is another program's now.

        PostgreSQL itself still refuses to start while a process of the old server uses its memory.
        """
        for file in (data / "postmaster.pid", data / f"{SOCKET}.lock"):
            if not serves(pid_in(file), data):
                file.unlink(missing_ok=True)

    def answers(self) -> bool:
        """Whether someone listens at the socket: a recycled pid does not."""
        with socket.socket(socket.AF_UNIX) as client:
            try:
                client.connect(str(self.socket_folder / SOCKET))
            except OSError:
                return False
        return True

    def is_alive(self) -> bool:
        return serves(self.pid, self.data)

    def signal(self, number: int) -> None:
        """Send the server a signal; nobody else, should its pid be another's by now."""
        if self.is_alive():
            os.kill(self.pid, number)


def pid_in(file: Path) -> int:
    """Whose lock file it is; 0 where there is none, or one that tells nothing."""
    try:
        return int(file.read_text().split()[PID])
    except (FileNotFoundError, IndexError, ValueError):
        return 0


def serves(pid: int, data: Path) -> bool:
    """Whether the process is a server of this folder: its command line names it."""
    return pid > 0 and b" -D %b -p " % os.fsencode(data) in command_line(pid)


def command_line(pid: int) -> bytes:
    """What the process was started with; empty for none, or for one that is dead."""
    if Path("/proc/self/cmdline").exists():
        try:
            return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ")
        except OSError:
            return b""
    ps = ["/bin/ps", "-o", "command=", "-p", str(pid)]
    return subprocess.run(ps, capture_output=True, check=False).stdout
