"""Comparing a reading's strings with the text they must stand in."""

import html
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

COMPUTED = frozenset(
    {"warnings", "roles", "closing_date", "currency", "period", "amount", "min", "max"}
)
INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u2060\u200c\u200d\u00ad"))


def printed_strings(value: Any) -> Iterator[str]:
    """Every string of a reading's JSON that must stand in its source."""
    if isinstance(value, dict):
        value = [one for key, one in value.items() if key not in COMPUTED]
    if isinstance(value, str):
        yield value
    for one in value if isinstance(value, list) else ():
        yield from printed_strings(one)


def squashed(text: str) -> str:
    """Without white space, mark-up and bullets, as the seeds' README compares."""
    text = html.unescape(unicodedata.normalize("NFC", text).translate(INVISIBLE))
    text = re.sub(r"</?(?:b|i|p|li|ul|ol|td|tr|table|h\d|strong|em|span|br)\b[^>]*>", " ", text)
    text = re.sub(
        r"\*\*|\\(?=\$)|[●•▪◦_*|]|^\s*(?:[-+]|#+|[a-z]\)|\d+[.)])\s", "", text, flags=re.MULTILINE
    )
    return re.sub(r"\s+", "", text)
