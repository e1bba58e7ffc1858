"""What the program tells whoever runs it: one JSON object a line, nothing that people wrote.

An exception's own words may quote a row or a form, so only its type and places are told.
"""

import json
import sys
import traceback
from datetime import UTC, datetime
from typing import Any

MOST_PLACES = 12


def log(event: str, **facts: Any) -> None:
    """JSON escapes line ends, so that no value can pretend to be a line of its own."""
    line = {"at": datetime.now(UTC).isoformat(timespec="milliseconds"), "event": event, **facts}
    sys.stderr.write(json.dumps(line, default=str) + "\n")


def kinds(error: BaseException) -> list[str]:
    """The type of the error and of those that caused it."""
    chain: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(chain) < MOST_PLACES:
        chain.append(type(cause).__name__)
        cause = cause.__cause__
    return chain


def places(error: BaseException) -> list[str]:
    """Where it happened, innermost last."""
    frames = traceback.extract_tb(error.__traceback__)[-MOST_PLACES:]
    return [f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}" for frame in frames]
