"""What every answer carries, whatever its status and whoever gave it."""

from evaluations.web.entry.site import Site

CONTENT_SECURITY_POLICY = (
    b"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
    b" connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

EVERYWHERE = [
    (b"content-security-policy", CONTENT_SECURITY_POLICY),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
]
HTTPS_ONLY = (b"strict-transport-security", b"max-age=63072000; includeSubDomains")
NOT_KEPT = (b"cache-control", b"no-store")


def headers_of(site: Site) -> list[tuple[bytes, bytes]]:
    """The headers of all answers of a site."""
    return [*EVERYWHERE, HTTPS_ONLY] if site.is_secure else EVERYWHERE
