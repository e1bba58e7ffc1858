"""Reading in a child process with little memory, little time and nothing to steal.

A file from outside is parsed there and never in the web process (RULES §1.8). The child sets its
own limits before it takes the file; see `__main__`.
"""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import evaluations
from evaluations.competencies.reading.errors import SeveralRoles, UnreadableProfile
from evaluations.competencies.reading.limits import check_size
from evaluations.competencies.reading.reading import Reading
from evaluations.competencies.reading.transport import unpacked
from evaluations.errors import msgid

MODULE = "evaluations.competencies.reading"
TOO_HEAVY = msgid(
    "El archivo pide demasiado tiempo o memoria: envía solo la descripción del puesto, sin imágenes"
    " ni anexos."
)
FAILED = msgid("El archivo no se pudo leer: guárdalo de nuevo como PDF o DOCX y vuelve a enviarlo.")
ENVIRONMENT = {
    "PYTHONPATH": str(Path(evaluations.__file__).parents[1]),
    "PYTHONUTF8": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
}
"""All the child knows of ours: where the program stands. No settings, no secrets."""


def read_in_child(
    data: bytes, filename: str, *, role: str | None = None, seconds: int = 30, memory_mb: int = 1024
) -> Reading:
    """`read_profile` in a child process that is killed after `seconds`.

    Raises UnreadableProfile as `read_profile` does, and where a limit is passed.
    """
    check_size(data)
    try:
        child = subprocess.run(
            _command(filename, role, seconds, memory_mb),
            input=data,
            capture_output=True,
            timeout=seconds,
            env=ENVIRONMENT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnreadableProfile(TOO_HEAVY) from None
    return _reading_of(child.stdout, child.returncode)


async def read_in_child_async(
    data: bytes, filename: str, *, role: str | None = None, seconds: int = 30, memory_mb: int = 1024
) -> Reading:
    """The same without blocking the event loop; the child dies with a cancelled caller."""
    check_size(data)
    child = await asyncio.create_subprocess_exec(
        *_command(filename, role, seconds, memory_mb),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env=ENVIRONMENT,
    )
    try:
        async with asyncio.timeout(seconds):
            output, _ = await child.communicate(data)
    except TimeoutError:
        raise UnreadableProfile(TOO_HEAVY) from None
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    return _reading_of(output, child.returncode)


def _command(filename: str, role: str | None, seconds: int, memory_mb: int) -> list[str]:
    order = {"filename": filename, "role": role, "seconds": seconds, "memory_mb": memory_mb}
    return [sys.executable, "-P", "-m", MODULE, json.dumps(order)]


def _reading_of(output: bytes, status: int | None) -> Reading:
    """What the child answered; one that a limit stopped (by a signal) has not answered."""
    if status:
        raise UnreadableProfile(TOO_HEAVY if status < 0 else FAILED)
    answer = json.loads(output)
    if roles := answer.get("roles"):
        raise SeveralRoles(roles)
    if refused := answer.get("refused"):
        message, values = refused["message"], refused["values"]
        raise UnreadableProfile(message, **values)
    return unpacked(answer["reading"])
