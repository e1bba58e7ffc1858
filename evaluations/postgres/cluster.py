"""The data folder: made whole or not at all, and never opened by another major version."""

import shutil
import tempfile
from pathlib import Path

from evaluations.errors import Unavailable
from evaluations.postgres.programs import INITDB, Programs
from evaluations.postgres.urls import CREATE_APP, DATABASE, OWNER

FIRST_STATEMENTS = f"""
create role {OWNER} login createrole createdb;
{CREATE_APP};
create database {DATABASE} owner {OWNER};
"""


def ensure_cluster(data: Path, programs: Programs) -> None:
    """Create the data folder if there is none; raises Unavailable for one of another version."""
    if not data.exists():
        _create(data, programs)
    found = _version(data)
    if found != programs.major:
        raise Unavailable(
            "Los datos de %(data)s son de PostgreSQL %(found)s y este programa trae la versión "
            "%(expected)s. Respáldalos con la versión anterior y restáuralos con esta.",
            data=data,
            found=found,
            expected=programs.major,
        )


def _version(data: Path) -> str:
    try:
        return (data / "PG_VERSION").read_text().strip()
    except FileNotFoundError as error:
        raise Unavailable(
            "La carpeta %(data)s no contiene una base de datos. Quítala o indica otra.", data=data
        ) from error


def _create(data: Path, programs: Programs) -> None:
    """In a folder beside it that is renamed at the end, so that a cut leaves nothing half done."""
    unfinished = Path(tempfile.mkdtemp(prefix="new-", dir=data.parent))
    try:
        programs.own(unfinished)
        programs.run("initdb", *INITDB, "-D", unfinished)
        programs.run("postgres", "--single", "-D", unfinished, "postgres", given=FIRST_STATEMENTS)
        unfinished.rename(data)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
