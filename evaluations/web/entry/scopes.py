"""What is read off a request, without building objects that nobody asks for."""

from typing import Any

from evaluations.web.entry.site import Site

Scope = Any  # Litestar's own type is a union that knows nothing of the keys that we add


def header(scope: Scope, name: bytes) -> bytes:
    """The first header of that name (in lower case), or nothing."""
    for key, value in scope["headers"]:
        if key == name:
            return bytes(value)
    return b""


def cookie(scope: Scope, name: str) -> str:
    """The value of a cookie, or nothing; of two with one name the first counts."""
    wanted = name.encode() + b"="
    for part in header(scope, b"cookie").split(b";"):
        stripped = part.strip()
        if stripped.startswith(wanted):
            return stripped[len(wanted) :].decode("latin-1")
    return ""


def is_fragment(scope: Scope) -> bool:
    """Whether htmx asks for a part of a page."""
    return header(scope, b"hx-request") == b"true" and not header(scope, b"hx-boosted")


def client_address(scope: Scope, site: Site) -> str:
    """Where the request comes from: proxies are believed only as many as there are of ours."""
    if site.trusted_proxies:
        forwarded = header(scope, b"x-forwarded-for").decode("latin-1").split(",")
        if len(forwarded) >= site.trusted_proxies:
            return forwarded[-site.trusted_proxies].strip()
    client = scope.get("client")
    return str(client[0]) if client else ""
