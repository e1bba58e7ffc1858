"""Passwords are kept only as argon2id hashes, made and checked off the event loop, few at a time.

Each check takes 19 MiB and about 50 ms of a core on purpose; a flood of sign-ins must neither fill
the memory nor hold up other people's pages.
"""

import asyncio
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from evaluations.errors import Unavailable

T = TypeVar("T")

AT_ONCE = 4
MOST_WAITING = 40

hasher = PasswordHasher(memory_cost=19 * 1024, time_cost=2, parallelism=1)


async def hashed(password: str) -> str:
    return await queue.run(lambda: hasher.hash(normal(password)))


async def matches(password_hash: str | None, password: str) -> bool:
    """Whether it is the password; without a hash it takes as long, and is not."""
    right = await queue.run(lambda: verified(password_hash or dummy(hasher), normal(password)))
    return right and password_hash is not None


def is_outdated(password_hash: str) -> bool:
    """Whether it was made with other parameters than today's."""
    return hasher.check_needs_rehash(password_hash)


def normal(password: str) -> str:
    """The same password from every keyboard (NIST SP 800-63B-4 §3.1.1.2)."""
    return unicodedata.normalize("NFKC", password)


def verified(password_hash: str, password: str) -> bool:
    try:
        return hasher.verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False


@cache
def dummy(hasher: PasswordHasher) -> str:
    """A hash with the same cost as the real ones, for accounts that do not exist."""
    return hasher.hash("nobody's password")


class Queue:
    """Lets a few work at once, in threads, and some wait; the rest are asked to come again."""

    def __init__(self) -> None:
        self.turn = asyncio.Semaphore(AT_ONCE)
        self.inside = 0

    async def run(self, work: Callable[[], T]) -> T:
        if self.inside >= AT_ONCE + MOST_WAITING:
            raise Unavailable("Hay demasiadas personas entrando a la vez. Intenta en un momento.")
        self.inside += 1
        try:
            async with self.turn:
                return await asyncio.to_thread(work)
        finally:
            self.inside -= 1


queue = Queue()
