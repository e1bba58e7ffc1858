"""What counts as text in a form: composed letters, no control characters, a length."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from annotated_types import GroupedMetadata
from pydantic import BeforeValidator, StringConstraints

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True)
class Says:
    """How to fill a field: the sentence beside it when it is missing or cannot be read."""

    sentence: str


@dataclass(frozen=True)
class Line(GroupedMetadata):
    """One line, without spaces around it: `Annotated[str, Line(120)]`."""

    most: int
    least: int = 1

    def __iter__(self) -> Iterator[Any]:
        yield StringConstraints(min_length=self.least, max_length=self.most)
        yield BeforeValidator(one_line)


@dataclass(frozen=True)
class Paragraphs(GroupedMetadata):
    """Text of several lines, which may be empty unless `least` says more."""

    most: int
    least: int = 0

    def __iter__(self) -> Iterator[Any]:
        yield StringConstraints(min_length=self.least, max_length=self.most)
        yield BeforeValidator(paragraphs)


def one_line(value: Any) -> Any:
    return " ".join(paragraphs(value).split()) if isinstance(value, str) else value


def paragraphs(value: Any) -> Any:
    """Line ends as \\n; NFC; raises ValueError for what no keyboard types."""
    if not isinstance(value, str):
        return value
    text = unicodedata.normalize("NFC", value.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if CONTROL.search(text):
        raise ValueError("Quita los caracteres de control.")
    return text
