import asyncio

import pytest
from argon2 import PasswordHasher, extract_parameters

from evaluations.errors import Unavailable
from evaluations.people import passwords

PASSWORD = "correcto caballo batería"


async def test_a_hash_matches_its_password_and_no_other() -> None:
    made = await passwords.hashed(PASSWORD)

    assert await passwords.matches(made, PASSWORD)
    assert not await passwords.matches(made, PASSWORD + " ")
    assert not await passwords.matches("not a hash", PASSWORD)


async def test_nobodys_password_matches_nothing() -> None:
    assert not await passwords.matches(None, "nobody's password")


async def test_a_password_is_the_same_from_every_keyboard() -> None:
    made = await passwords.hashed("contrasen\u0303a de prueba")

    assert await passwords.matches(made, "contraseña de prueba")


def test_the_hashes_of_the_product_have_the_cost_we_decided_on() -> None:
    hasher = PasswordHasher(memory_cost=19 * 1024, time_cost=2, parallelism=1)
    chosen = extract_parameters(hasher.hash("x"))

    assert (chosen.type.name, chosen.memory_cost, chosen.time_cost, chosen.parallelism) == (
        "ID",
        19456,
        2,
        1,
    )


async def test_few_are_checked_at_once_and_the_loop_stays_free() -> None:
    queue = passwords.Queue()
    inside = most = 0

    def work() -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        __import__("time").sleep(0.01)
        inside -= 1

    await asyncio.gather(*(queue.run(work) for _ in range(20)))

    assert most <= passwords.AT_ONCE


async def test_a_flood_is_asked_to_come_again() -> None:
    queue = passwords.Queue()
    queue.inside = passwords.AT_ONCE + passwords.MOST_WAITING

    with pytest.raises(Unavailable):
        await queue.run(lambda: None)
