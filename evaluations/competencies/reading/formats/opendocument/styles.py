"""The styles of an OpenDocument text: what is bold, what is a heading, how lists are marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

HEADING = re.compile(r"(?:heading|t[ií]tulo|encabezado)(?:\s|_20_)(\d)", re.IGNORECASE)
TITLES = frozenset({"Title", "Título", "Puesto"})
BOLD = frozenset({"bold", "600", "700", "800", "900"})
DEEPEST = 20
"""Styles based on one another through more steps than this go in circles."""


@dataclass
class Styles:
    """The styles by name, those of the document itself before the common ones."""

    by_name: dict[str, Any] = field(default_factory=dict)
    lists: dict[str, dict[int, str]] = field(default_factory=dict)
    """By list style and level (from 1): its number format, "•" for a bullet, "" for nothing."""

    @classmethod
    def of(cls, *parts: Any) -> "Styles":
        styles = [one for part in parts for one in part.get_elements("//style:style")]
        lists = [one for part in parts for one in part.get_elements("//text:list-style")]
        return cls(
            {_name(style): style for style in reversed(styles)},
            {_name(style): dict(_levels(style)) for style in reversed(lists)},
        )

    def is_bold(self, name: str | None) -> bool | None:
        """None where no style says so."""
        for style in self._chain(name):
            for props in style.get_elements("style:text-properties"):
                if weight := props.get_attribute("fo:font-weight"):
                    return str(weight) in BOLD
        return None

    def heading(self, name: str | None) -> int | None:
        """1 for a title or the highest heading; None for no heading."""
        for style in self._chain(name):
            shown = str(style.get_attribute("style:display-name") or _name(style))
            if shown in TITLES:
                return 1
            if found := HEADING.fullmatch(shown):
                return int(found[1])
        return None

    def _chain(self, name: str | None) -> Iterator[Any]:
        for _ in range(DEEPEST):
            style = self.by_name.get(name or "")
            if style is None:
                return
            yield style
            name = style.get_attribute("style:parent-style-name")


def _name(style: Any) -> str:
    return str(style.get_attribute("style:name") or "")


def _levels(style: Any) -> Iterator[tuple[int, str]]:
    for level in style.children:
        at = level.get_attribute("text:level")
        if at is not None:
            is_number = level.tag == "text:list-level-style-number"
            number = str(level.get_attribute("style:num-format") or "")
            yield int(at), number if is_number else "•"
