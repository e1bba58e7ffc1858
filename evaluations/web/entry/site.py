"""The address people use, and what follows from it: which hosts, cookies and origins are ours."""

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from evaluations.people.sessions import Lifetime
from evaluations.settings import Settings

LOOPBACK = frozenset({b"localhost", b"127.0.0.1", b"[::1]"})


@dataclass(frozen=True)
class Site:
    scheme: bytes
    hosts: frozenset[bytes]
    on_loopback: bool
    lifetime: Lifetime
    trusted_proxies: int = 0
    demo: bool = False

    @classmethod
    def of(cls, settings: Settings) -> "Site":
        """Refuses (ValueError) plain http anywhere but on this machine itself."""
        address = urlsplit(settings.base_url.lower())
        on_loopback = address.scheme == "http" and name_of(address.netloc.encode()) in LOOPBACK
        if not on_loopback and address.scheme != "https":
            raise ValueError(f"{settings.base_url}: use https, or http on 127.0.0.1 only")
        names = (address.netloc, *settings.allowed_hosts)
        return cls(
            scheme=address.scheme.encode(),
            hosts=frozenset(name.lower().encode() for name in names),
            on_loopback=on_loopback,
            lifetime=Lifetime(
                idle=timedelta(minutes=settings.session_idle_minutes),
                absolute=timedelta(hours=settings.session_absolute_hours),
            ),
            trusted_proxies=settings.trusted_proxies,
            demo=settings.demo,
        )

    @property
    def is_secure(self) -> bool:
        return self.scheme == b"https"

    def answers_to(self, host: bytes) -> bool:
        """Whether a request for this host (with its port) is for us."""
        return host in self.hosts or (self.on_loopback and name_of(host) in LOOPBACK)

    def is_origin(self, origin: bytes, host: bytes) -> bool:
        """Whether a page of this site, under the host that was asked, sent the request."""
        return origin == self.scheme + b"://" + host

    def cookie(self, name: str) -> str:
        """The prefix binds a cookie to this host; browsers take it over https only."""
        return f"__Host-{name}" if self.is_secure else name


def name_of(host: bytes) -> bytes:
    """The host without its port."""
    name, colon, port = host.rpartition(b":")
    return name if colon and port.isdigit() else host
