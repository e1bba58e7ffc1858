"""Style sheets, scripts and images: read once at start, compressed once, kept by browsers for ever.

An address carries the hash of its content, so a new content has a new address. Only what was there
at start is ever answered: no path of a request touches the disk.
"""

import gzip
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluations.web.entry.scopes import Scope, header

STATIC = Path(__file__).parents[1] / "static"
PREFIX = "/static/"
FOR_EVER = b"public, max-age=31536000, immutable"
A_DAY = b"public, max-age=86400"
FIRST_SHEETS = ("tokens.css", "base.css")
KINDS = {
    ".css": b"text/css; charset=utf-8",
    ".js": b"text/javascript; charset=utf-8",
    ".svg": b"image/svg+xml",
    ".woff2": b"font/woff2",
    ".png": b"image/png",
}

Headers = list[tuple[bytes, bytes]]


@dataclass(frozen=True)
class Asset:
    """One file, ready to be sent as it is or compressed."""

    content: bytes
    compressed: bytes | None
    kind: bytes

    def answer(self, *, takes_gzip: bool, kept: bytes) -> tuple[Headers, bytes]:
        body = self.compressed if takes_gzip and self.compressed else self.content
        headers = [
            (b"content-type", self.kind),
            (b"content-length", b"%d" % len(body)),
            (b"cache-control", kept),
            (b"vary", b"accept-encoding"),
        ]
        if body is self.compressed:
            headers.append((b"content-encoding", b"gzip"))
        return headers, body


class Assets:
    """Answers what begins with /static/; the rest goes on."""

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(PREFIX):
            await self.app(scope, receive, send)
            return
        asset, kept = found_at(scope["path"])
        if asset is None or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        headers, body = asset.answer(
            takes_gzip=b"gzip" in header(scope, b"accept-encoding"), kept=kept
        )
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})


def asset(name: str) -> str:
    """The address of a file in `static`, with its hash: `asset("css/site.css")`."""
    return addresses[name]


def found_at(path: str) -> tuple[Asset | None, bytes]:
    """The file at an address, and for how long browsers may keep it."""
    if path in by_hash:
        return by_hash[path], FOR_EVER
    return by_name.get(path), A_DAY


def read_all(folder: Path) -> dict[str, bytes]:
    """Each file by its name; the style sheets also as one."""
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and path.suffix in KINDS
    }
    return files | {"css/site.css": one_sheet(folder / "css")}


def one_sheet(folder: Path) -> bytes:
    """The variables first, then the elements, then the components."""
    rest = sorted(path.name for path in folder.glob("*.css") if path.name not in FIRST_SHEETS)
    names = [name for name in FIRST_SHEETS if (folder / name).exists()] + rest
    return b"\n".join((folder / name).read_bytes() for name in names)


def ready(name: str, content: bytes) -> Asset:
    kind = KINDS[Path(name).suffix]
    small = gzip.compress(content, 9, mtime=0) if not name.endswith((".woff2", ".png")) else None
    return Asset(content, small if small and len(small) < len(content) else None, kind)


def hashed(name: str, content: bytes) -> str:
    """css/site.css becomes /static/css/site.3f2a9c1b7d04.css"""
    stem, dot, suffix = name.rpartition(".")
    return f"{PREFIX}{stem}.{hashlib.sha256(content).hexdigest()[:12]}{dot}{suffix}"


contents = read_all(STATIC)
addresses = {name: hashed(name, content) for name, content in contents.items()}
by_name = {PREFIX + name: ready(name, content) for name, content in contents.items()}
by_hash = {addresses[name]: by_name[PREFIX + name] for name in contents}
