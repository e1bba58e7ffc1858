"""Reading in a child process with little memory, little time and nothing to steal.

A file from outside is parsed there and never in the web process (RULES §1.8). The child sets its
own limits before it takes the file; see `__main__`.
"""

import asyncio
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

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
    order = {"filename": filename, "role": role, "seconds": seconds, "memory_mb": memory_mb}
    try:
        child = subprocess.run(
            _command(order),
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            env=ENVIRONMENT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnreadableProfile(TOO_HEAVY) from None
    return unpacked(_answer_of(child.stdout, child.returncode)["reading"])


async def read_in_child_async(
    data: bytes, filename: str, *, role: str | None = None, seconds: int = 30, memory_mb: int = 1024
) -> Reading:
    """The same without blocking the event loop; the child dies with a cancelled caller."""
    order = {"filename": filename, "role": role, "seconds": seconds, "memory_mb": memory_mb}
    answer = await _asked(order, data)
    return unpacked(answer["reading"])


async def made_in_child_async(
    task: str, data: bytes, filename: str, *, seconds: int = 30, memory_mb: int = 1024
) -> Any:
    """What a function of ours ("package.module:function") makes of a file, under the same limits.

    It takes the bytes and the name, and gives back what JSON can say. Raises UnreadableProfile.
    """
    order = {"task": task, "filename": filename, "seconds": seconds, "memory_mb": memory_mb}
    answer = await _asked(order, data)
    return answer["made"]


async def _asked(order: dict[str, Any], data: bytes) -> dict[str, Any]:
    check_size(data)
    child = await asyncio.create_subprocess_exec(
        *_command(order),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env=ENVIRONMENT,
    )
    try:
        async with asyncio.timeout(order["seconds"]):
            output, _ = await child.communicate(data)
    except TimeoutError:
        raise UnreadableProfile(TOO_HEAVY) from None
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    return _answer_of(output, child.returncode)


def _command(order: dict[str, Any]) -> list[str]:
    return [sys.executable, "-Ps", "-m", MODULE, json.dumps(order)]


def _answer_of(output: bytes, status: int | None) -> dict[str, Any]:
    """What the child answered; one that a limit stopped (by a signal) has not answered."""
    if status:
        raise UnreadableProfile(TOO_HEAVY if status < 0 else FAILED)
    answer: dict[str, Any] = json.loads(output)
    if roles := answer.get("roles"):
        raise SeveralRoles(roles)
    if refused := answer.get("refused"):
        message, values = refused["message"], refused["values"]
        raise UnreadableProfile(message, **values)
    return answer
