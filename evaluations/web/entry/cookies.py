"""The cookies of the site: the session, the browser it is known by, and a visitor's language."""

import re

from evaluations.people.sessions import digest
from evaluations.web.entry.scopes import Scope, cookie
from evaluations.web.entry.site import Site

YEAR = 365 * 24 * 3600
TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
HASH = re.compile(r"[0-9a-f]{64}")

Header = tuple[bytes, bytes]


def session_hash(scope: Scope, site: Site) -> bytes | None:
    """What the request's token would be kept as; whether it was ever given, the table knows."""
    token = cookie(scope, site.cookie("session"))
    return digest(token) if TOKEN.fullmatch(token) else None


def known_by(scope: Scope, site: Site) -> bytes | None:
    """The hash of an earlier session's token: it proves the browser, but opens nothing."""
    value = cookie(scope, site.cookie("browser"))
    return bytes.fromhex(value) if HASH.fullmatch(value) else None


def session_cookies(token: str, site: Site) -> list[Header]:
    """For the browser that has just signed in."""
    return [
        set_cookie(site, "session", token),
        set_cookie(site, "browser", digest(token).hex(), age=YEAR),
    ]


def forget_session(site: Site) -> Header:
    return set_cookie(site, "session", "", age=0)


def language_cookie(language: str, site: Site) -> Header:
    return set_cookie(site, "language", language, age=YEAR)


def set_cookie(site: Site, name: str, value: str, *, age: int | None = None) -> Header:
    """Without an age it lives as long as the browser is open; scripts never see it."""
    parts = [f"{site.cookie(name)}={value}", "Path=/", "HttpOnly", "SameSite=Lax"]
    if site.is_secure:
        parts.append("Secure")
    if age is not None:
        parts.append(f"Max-Age={age}")
    return b"set-cookie", "; ".join(parts).encode()
