"""What a Word paragraph is by its own properties and those of its styles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

HEADING = re.compile(r"(?:heading|t[ií]tulo|encabezado)\s*(\d)", re.IGNORECASE)
LIST = re.compile(r"list|lista|vi[ñn]eta|bullet", re.IGNORECASE)
NO_LIST = re.compile(r"paragraph|p[áa]rrafo|continue|continuar", re.IGNORECASE)
CONTENTS = re.compile(r"(?:toc|tdc|table of figures)\s*\d*$", re.IGNORECASE)
TITLES = frozenset({"title", "título", "puesto"})
OFF = frozenset({"0", "false", "off", "none"})
DEEPEST = 20
"""Styles based on one another through more steps than this go in circles."""


@dataclass
class Styles:
    """The styles of a document by their identifier."""

    by_id: dict[str, Any] = field(default_factory=dict)
    default: str = ""

    @classmethod
    def of(cls, root: Any) -> "Styles":
        found = {style.get(qn("w:styleId"), ""): style for style in root.iter(qn("w:style"))}
        default = next((name for name, style in found.items() if _is_default(style)), "")
        return cls(found, default)

    def name(self, paragraph: Any) -> str:
        """The name of the paragraph's own style, as its author reads it."""
        return _name(next(self._chain(paragraph), None))

    def heading(self, paragraph: Any) -> int | None:
        """1 for the document's title, 2 for the first level below it; None for no heading."""
        for style in self._chain(paragraph):
            name = _name(style)
            if name.casefold() in TITLES:
                return 1
            if found := HEADING.match(name):
                return int(found[1]) + 1
        outline = self.value(paragraph, "w:outlineLvl")
        return int(outline) + 2 if outline and outline.isdigit() and int(outline) < 9 else None

    def is_contents(self, paragraph: Any) -> bool:
        """Whether it is a line of the table of contents."""
        return bool(CONTENTS.match(self.name(paragraph)))

    def numbering(self, paragraph: Any) -> tuple[str, int] | None:
        """The list it belongs to and how deep; None for no list."""
        for props in self._properties(paragraph):
            number = props.find(qn("w:numPr"))
            if number is not None:
                identifier = _val(number.find(qn("w:numId")))
                level = _val(number.find(qn("w:ilvl")))
                return (identifier, int(level or 0)) if identifier not in {"", "0"} else None
        return None

    def list_style(self, paragraph: Any) -> int | None:
        """How deep a style such as "List Bullet 2" puts it, where no numbering says so."""
        name = self.name(paragraph)
        if not LIST.search(name) or NO_LIST.search(name):
            return None
        digits = re.search(r"(\d)$", name)
        return int(digits[1]) - 1 if digits else 0

    def value(self, paragraph: Any, tag: str) -> str:
        for props in self._properties(paragraph):
            if (found := props.find(qn(tag))) is not None:
                return _val(found)
        return ""

    def is_bold(self, run: Any) -> bool:
        """By the run itself, its character style, or the styles of its paragraph."""
        own = run.find(qn("w:rPr"))
        if own is not None:
            if (said := _toggle(own)) is not None:
                return said
            style = self.by_id.get(_val(own.find(qn("w:rStyle"))))
            if style is not None and (said := self._styled(style)) is not None:
                return said
        paragraph = next(run.iterancestors(qn("w:p")), None)
        first = next(self._chain(paragraph), None) if paragraph is not None else None
        return bool(first is not None and self._styled(first))

    def _styled(self, style: Any) -> bool | None:
        for one in self._based(style):
            props = one.find(qn("w:rPr"))
            if props is not None and (said := _toggle(props)) is not None:
                return said
        return None

    def _properties(self, paragraph: Any) -> Iterator[Any]:
        for one in [paragraph, *self._chain(paragraph)]:
            props = one.find(qn("w:pPr"))
            if props is not None:
                yield props

    def _chain(self, paragraph: Any) -> Iterator[Any]:
        """The paragraph's style and those it is based on."""
        props = paragraph.find(qn("w:pPr"))
        named = _val(props.find(qn("w:pStyle"))) if props is not None else ""
        style = self.by_id.get(named or self.default)
        return self._based(style) if style is not None else iter(())

    def _based(self, style: Any) -> Iterator[Any]:
        for _ in range(DEEPEST):
            yield style
            style = self.by_id.get(_val(style.find(qn("w:basedOn"))))
            if style is None:
                return


def _is_default(style: Any) -> bool:
    kind = style.get(qn("w:type"))
    return kind == "paragraph" and style.get(qn("w:default"), "0") not in OFF


def _name(style: Any) -> str:
    return _val(style.find(qn("w:name"))) if style is not None else ""


def _val(element: Any) -> str:
    return str(element.get(qn("w:val"), "")) if element is not None else ""


def _toggle(props: Any) -> bool | None:
    bold = props.find(qn("w:b"))
    return None if bold is None else bold.get(qn("w:val"), "1").casefold() not in OFF
