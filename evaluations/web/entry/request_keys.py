"""A form sent twice counts once: its key is kept with the change, in the same transaction.

What was sent is part of the key, for a page that Back brought up again sends its old one with
other words. Those are a request of their own, as they would be from a new page: they are not lost,
and whether both may be done is for the rules to say. The same words are never done twice.
"""

import hashlib
from uuid import UUID, uuid5

import asyncpg

from evaluations.database import row
from evaluations.people.viewer import Viewer
from evaluations.web.entry.refused import Refused, StillUnderWay
from evaluations.web.entry.scopes import Scope, header

FIELD = "key"


def key_of(scope: Scope) -> UUID | None:
    """The request's key, bound to what was sent; None where the route does not need one."""
    if scope["method"] == "GET" or scope["route_handler"].opt.get("own_key"):
        return None
    given = header(scope, b"idempotency-key").decode("latin-1") or "".join(
        scope["fields"].get(FIELD, [])
    )
    if not given:
        return None
    try:
        return uuid5(UUID(given), sent(scope))
    except ValueError as error:
        raise Refused(400) from error


def sent(scope: Scope) -> str:
    """The address, the fields and the files, in words that nothing else has."""
    files = [
        (field, file.name, hashlib.sha256(file.content).hexdigest())
        for field, file in scope["files"].items()
    ]
    return repr((scope["path"], scope["query_string"], scope["fields"], files))


async def is_first(viewer: Viewer, key: UUID) -> bool:
    """Claim the key; waits for the same request if it is under way, or raises StillUnderWay."""
    try:
        claimed = await row(
            "insert into request_key (person, key, address, done_at) values ($1, $2, '', now())"
            " on conflict (person, key) do nothing returning id",
            viewer.id,
            key,
        )
    except asyncpg.LockNotAvailableError as error:
        raise StillUnderWay from error
    return claimed is not None


async def keep_answer(viewer: Viewer, key: UUID, address: str) -> None:
    await row(
        "update request_key set address = $3 where person = $1 and key = $2",
        viewer.id,
        key,
        address[:300],
    )


async def earlier_answer(viewer: Viewer, key: UUID) -> str:
    """Where the first request was sent; nothing, if it was answered with a part of its page."""
    found = await row(
        "select address from request_key where person = $1 and key = $2", viewer.id, key
    )
    return found["address"] if found else ""
