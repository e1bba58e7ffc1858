"""Reading a form's bytes: bounded in size and time, before anything else is spent on it."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_to_bytes

from multipart import MultipartError, PushMultipartParser  # type: ignore[import-untyped]

from evaluations.web.entry.refused import Refused
from evaluations.web.entry.scopes import Scope, header

URLENCODED = b"application/x-www-form-urlencoded"
MULTIPART = b"multipart/form-data"
SMALL_FORM = 256 * 1024
UPLOAD = 20 * 1024 * 1024
SECONDS = 15.0
MOST_FIELDS = 1000
BOUNDARY = re.compile(rb'boundary="?([A-Za-z0-9\'()+_,./:=?-]{1,70})"?')

Fields = dict[str, list[str]]


@dataclass(frozen=True)
class Upload:
    """A file as the browser sent it."""

    name: str
    content: bytes


def kind_of(scope: Scope) -> bytes:
    """The media type of the body that a POST says to have."""
    if scope["method"] != "POST":
        return b""
    return header(scope, b"content-type").partition(b";")[0].strip().lower()


def declared_length(scope: Scope) -> int:
    """Of the body; 0 where it is not said (then it is counted as it comes)."""
    value = header(scope, b"content-length")
    if not value:
        return 0
    if not value.isdigit() or len(value) > 12:
        raise Refused(400)
    return int(value)


async def read_body(scope: Scope, receive: Callable[[], Any], most: int) -> bytes:
    """The whole body; raises Refused when it is too long or too slow."""
    if declared_length(scope) > most:
        raise Refused(413)
    try:
        async with asyncio.timeout(SECONDS):
            return await collected(receive, most)
    except TimeoutError as error:
        raise Refused(408) from error


async def collected(receive: Callable[[], Any], most: int) -> bytes:
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Refused(400)
        body += message.get("body", b"")
        if len(body) > most:
            raise Refused(413)
        if not message.get("more_body"):
            return bytes(body)


def urlencoded(body: bytes) -> Fields:
    """The fields of a form or a query; raises Refused for what is not text."""
    if not body:
        return {}
    if body.count(b"&") >= MOST_FIELDS:
        raise Refused(400)
    fields: Fields = {}
    for pair in body.split(b"&"):
        name, _, value = pair.partition(b"=")
        if name:
            fields.setdefault(decoded(name), []).append(decoded(value))
    return fields


def decoded(part: bytes) -> str:
    return text(unquote_to_bytes(part.replace(b"+", b" ")))


def text(raw: bytes) -> str:
    """UTF-8 and nothing else, without NUL."""
    try:
        found = raw.decode()
    except UnicodeDecodeError as error:
        raise Refused(400) from error
    if "\0" in found:
        raise Refused(400)
    return found


def multipart(body: bytes, content_type: bytes) -> tuple[Fields, dict[str, Upload]]:
    """The fields and files of an upload; a part's own charset is not listened to."""
    boundary = BOUNDARY.search(content_type)
    if boundary is None:
        raise Refused(400)
    fields: Fields = {}
    files: dict[str, Upload] = {}
    try:
        for part, content in parts(body, boundary[1]):
            if part.filename is None:
                fields.setdefault(part.name, []).append(text(content))
            elif part.filename or content:
                files[part.name] = Upload(part.filename.replace("\0", ""), content)
    except (MultipartError, UnicodeError) as error:
        raise Refused(400) from error
    return fields, files


def parts(body: bytes, boundary: bytes) -> Any:
    """Each part of the body with its content."""
    with PushMultipartParser(
        boundary, max_segment_count=MOST_FIELDS, max_segment_size=UPLOAD, strict=True
    ) as parser:
        part: Any = None
        content: list[bytes] = []
        for event in parser.parse(body):
            if event is None:
                yield part, b"".join(content)
            elif isinstance(event, (bytes, bytearray)):
                content.append(bytes(event))
            else:
                part, content = event, []
