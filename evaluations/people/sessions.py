"""Signed-in browsers. Requests only read a session; one that was revoked is never revived."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from evaluations.database import row, rows
from evaluations.people.viewer import Viewer

TOKEN_BYTES = 32
TOUCH_EVERY = timedelta(minutes=5)


@dataclass(frozen=True)
class Lifetime:
    """How long a session lasts without a request, and at most."""

    idle: timedelta
    absolute: timedelta


@dataclass(frozen=True)
class Browser:
    """Where a session is used from, as its owner sees in the list."""

    address: str = ""
    name: str = ""


@dataclass(frozen=True)
class Entry:
    """A person's new session; the token is kept nowhere but in the browser."""

    person: int
    token: str


def digest(token: str) -> bytes:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).digest()


FIND = """
select p.id, p.name, p.email, p.role, p.language, s.id as session,
       s.seen_at < now() - $3::interval as is_stale,
       set_config('app.person', p.id::text, true), set_config('app.role', p.role, true)
from session s join person p on p.id = s.person
where s.token_hash = $1 and s.revoked_at is null and s.expires_at > now()
  and s.seen_at > now() - $2::interval and p.is_active
"""


async def viewer_of(token_hash: bytes, idle: timedelta) -> tuple[Viewer | None, bool]:
    """Who holds the session, and whether to note that it is in use; row-level security is told.

    One statement, for every request of a signed-in person begins with it.
    """
    found = await row(FIND, token_hash, idle, TOUCH_EVERY)
    if found is None:
        return None, False
    return Viewer(*found[:6]), found[6]


async def start_session(person_id: int, lifetime: Lifetime, browser: Browser) -> Entry:
    """A new session, under a new token."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    await row(
        "insert into session"
        " (person, token_hash, started_at, seen_at, expires_at, address, browser)"
        " values ($1, $2, now(), now(), now() + $3::interval, $4, $5)",
        person_id,
        digest(token),
        lifetime.absolute,
        browser.address[:64],
        browser.name[:300],
    )
    return Entry(person_id, token)


async def note_use(session_id: int) -> None:
    """The session was used now. One that has ended stays ended."""
    await row(
        "update session set seen_at = now() where id = $1 and revoked_at is null"
        " and seen_at < now() - $2::interval",
        session_id,
        TOUCH_EVERY,
    )


async def sessions_of(person_id: int, idle: timedelta) -> list[Any]:
    """The sessions that still hold, the last used first."""
    return await rows(
        "select id, started_at, seen_at, address, browser from session where person = $1"
        " and revoked_at is null and expires_at > now() and seen_at > now() - $2::interval"
        " order by seen_at desc, id desc",
        person_id,
        idle,
    )


async def end_session(session_id: int, *, of: int) -> bool:
    """End a person's session; false where they have no such session."""
    return (
        await row(
            "update session set revoked_at = coalesce(revoked_at, now())"
            " where id = $1 and person = $2 returning id",
            session_id,
            of,
        )
        is not None
    )


async def end_session_of_token(token_hash: bytes) -> None:
    """The one session that a browser holds is replaced by another."""
    await row(
        "update session set revoked_at = now() where token_hash = $1 and revoked_at is null",
        token_hash,
    )


async def end_sessions_of(person_id: int, *, but: int = 0) -> None:
    await row(
        "update session set revoked_at = now()"
        " where person = $1 and id <> $2 and revoked_at is null",
        person_id,
        but,
    )


async def is_known_browser(person_id: int, earlier_token_hash: bytes) -> bool:
    """Whether this person has ever signed in from the browser that shows this hash."""
    return (
        await row(
            "select 1 from session where person = $1 and token_hash = $2",
            person_id,
            earlier_token_hash,
        )
        is not None
    )
