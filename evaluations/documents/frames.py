"""Messages between the program and its render processes: four bytes of length, then the content."""

from typing import IO

LENGTH = 4

DONE, REFUSED = b"+", b"-"
"""How an answer begins: before the PDF, or before the sentence of a refusal as JSON."""


def framed(content: bytes) -> bytes:
    return len(content).to_bytes(LENGTH) + content


def read_frame(stream: IO[bytes]) -> bytes | None:
    """None where the other side has gone."""
    head = stream.read(LENGTH)
    return stream.read(int.from_bytes(head)) if len(head) == LENGTH else None
