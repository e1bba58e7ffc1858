"""The child that reads one file: order in the argument, file on stdin, answer as JSON on stdout."""

import ctypes
import json
import resource
import sys
from collections.abc import Callable
from pkgutil import resolve_name
from typing import Any

from evaluations.competencies.reading.errors import SeveralRoles, UnreadableProfile
from evaluations.competencies.reading.reader import read_profile
from evaluations.competencies.reading.sandbox import TOO_HEAVY
from evaluations.competencies.reading.transport import packed

MOST_FILES = 64
MEGABYTE = 1024 * 1024
NEW_USER, NEW_NETWORK = 0x10000000, 0x40000000


def main(order: dict[str, Any]) -> None:
    """Set the limits, then take the file."""
    _limit(order["seconds"], order["memory_mb"])
    if "task" in order:
        answer = answered(made, order["task"], order["filename"])
    else:
        answer = answer_of(order["filename"], order["role"])
    sys.stdout.write(json.dumps(answer))


def _limit(seconds: int, memory_mb: int) -> None:
    """No more memory, processor time or open files than this; no other process, no file."""
    _leave_the_network()
    for kind, most in (
        (resource.RLIMIT_AS, memory_mb * MEGABYTE),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_NOFILE, MOST_FILES),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))


def _leave_the_network() -> None:
    """Into a namespace without any, where the kernel lets us: nothing read here could call out."""
    unshare = ctypes.CDLL(None).unshare
    if unshare(NEW_NETWORK) != 0:
        unshare(NEW_USER | NEW_NETWORK)


def answer_of(filename: str, role: str | None) -> dict[str, Any]:
    """The reading of the file on stdin, or the sentence that refuses it."""
    return answered(read, filename, role)


def read(filename: str, role: str | None) -> dict[str, Any]:
    return {"reading": packed(read_profile(sys.stdin.buffer.read(), filename, role=role))}


def made(task: str, filename: str) -> dict[str, Any]:
    """What that function of ours makes of the file on stdin."""
    return {"made": resolve_name(task)(sys.stdin.buffer.read(), filename)}


def answered(work: Callable[..., dict[str, Any]], *given: Any) -> dict[str, Any]:
    """What the work gives, or the sentence that refuses the file."""
    try:
        return work(*given)
    except SeveralRoles as several:
        return {"roles": several.roles}
    except UnreadableProfile as refusal:
        return {"refused": {"message": refusal.message, "values": refusal.values}}
    except (MemoryError, RecursionError):
        return {"refused": {"message": TOO_HEAVY, "values": {}}}


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
