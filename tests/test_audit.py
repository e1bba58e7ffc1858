"""The history only grows, and shows when somebody touched it."""

import asyncpg
import pytest

from evaluations.audit import broken_links, history_of, record
from evaluations.database import DB, row
from evaluations.people.viewer import THE_SYSTEM
from evaluations.postgres import Urls, connected


async def told(*actions: str, subject: str = "person 1") -> None:
    for action in actions:
        await record(action, subject, by=THE_SYSTEM, before={"n": 1}, after={"n": 2})


async def test_the_history_tells_what_happened_in_order() -> None:
    await told("hired", "moved")
    await told("renamed", subject="unit 1")

    found = await history_of("person 1")

    assert [line["action"] for line in found] == ["hired", "moved"]
    assert await broken_links() == []


@pytest.mark.parametrize(
    "statement",
    [
        "update history_entry set action = 'x'",
        "delete from history_entry",
        "truncate history_entry",
    ],
)
async def test_the_application_cannot_change_the_history(statement: str) -> None:
    await told("hired")
    transaction = DB.current_transaction.get()
    assert transaction is not None
    savepoint = await transaction.savepoint()

    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await row(statement)

    await savepoint.rollback_to()
    assert len(await history_of("person 1")) == 1


@pytest.mark.parametrize(
    "tampering",
    [
        "update history_entry set actor_name = 'Otra' where action = 'moved'",
        "delete from history_entry where action = 'moved'",
    ],
)
async def test_what_the_owner_tampers_with_is_found(committed: Urls, tampering: str) -> None:
    async with DB.transaction():
        await told("hired", "moved", "promoted")
    async with connected(committed.owner) as owner:
        await owner.execute("alter table history_entry disable trigger history_only_grows")
        await owner.execute(tampering)

    async with DB.transaction():
        assert len(await broken_links()) == 1
