"""Bytes of a text file as text: UTF-8, UTF-16 with its mark, or the Latin alphabet of old files."""

import codecs

from evaluations.competencies.reading.errors import UnreadableProfile
from evaluations.competencies.reading.limits import MOST_CHARACTERS, check_text

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
MOST_CONTROL = 0.02
"""A larger share of control characters is no text."""


def decoded(data: bytes, *, most: int = MOST_CHARACTERS) -> str:
    """The text; refused if it is none, or has more characters."""
    text = _text(data)
    check_text(text, most)
    if "\x00" in text or _control_share(text) > MOST_CONTROL:
        raise _not_text()
    return text


def _text(data: bytes) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                raise _not_text() from None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _latin(data)


def _latin(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _control_share(text: str) -> float:
    strange = sum(
        1 for sign in text if (sign < " " and sign not in "\t\n\r\f") or "\x7f" <= sign < "\xa0"
    )
    return strange / max(1, len(text))


def _not_text() -> UnreadableProfile:
    return UnreadableProfile(
        "El archivo no es texto legible: envía la descripción del puesto en PDF, DOCX, ODT o texto."
    )
