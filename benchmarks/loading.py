"""Loading a server with wrk: requests a second, waiting, and what the server spent."""

import asyncio
import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from benchmarks.organization import Asked
from benchmarks.processes import processor_seconds
from benchmarks.recording import body_of, headers_of, method_of
from evaluations.database import as_system, rows

SCRIPT = Path(__file__).with_name("load.lua")
CONNECTIONS = 8
SECONDS = 3
SETTLE_SECONDS = 0.5
"""For what was under way when the round before ended."""
number = count(1)


@dataclass(frozen=True)
class Load:
    """What one round gave."""

    rate: float
    """Requests a second."""
    p95: float
    """Milliseconds."""
    processor: float
    """Milliseconds a request, user and system, of the server."""


async def load(process: int, address: str, asked: list[Asked], folder: Path) -> Load:
    """Raises SystemExit when anything but a good answer came back."""
    script = folder / "requests"
    await asyncio.sleep(SETTLE_SECONDS)
    script.write_text("".join(await lines(asked)))
    before = processor_seconds(process)
    found = json.loads(wrk(address, script))
    spent = processor_seconds(process) - before
    if found["failed"]:
        raise SystemExit(f"{asked[0].path}: {found['failed']} of {found['requests']} refused")
    rate = found["requests"] / found["seconds"]
    return Load(rate, found["p95"], 1000 * spent / found["requests"])


def wrk(address: str, script: Path) -> str:
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-s", str(SCRIPT), address]
    ran = subprocess.run(
        [*command, "--", str(script), str(next(number))], capture_output=True, text=True, check=True
    )
    return ran.stdout.splitlines()[-1]


async def lines(asked: Iterable[Asked]) -> list[str]:
    """The requests as load.lua reads them, with the versions that stand there now."""
    items = [request.item for request in asked]
    async with as_system(read_only=True):
        found = await rows(
            "select item, version from rating where side = 'self' and item = any($1)", items
        )
    versions = {line["item"]: line["version"] for line in found}
    return [line(request, versions.get(request.item, 0)) for request in asked]


def line(request: Asked, version: int) -> str:
    headers = "".join(f"{name}\1{value}\1" for name, value in headers_of(request).items())
    parts = method_of(request), request.path, headers, body_of(request), str(version)
    return "\t".join(parts) + "\n"
