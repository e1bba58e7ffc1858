"""The markers of OpenDocument lists."""

from dataclasses import dataclass, field
from typing import Any

from evaluations.competencies.reading.formats.opendocument.styles import Styles
from evaluations.competencies.reading.formats.word.numbering import printed_number


@dataclass
class OpenList:
    """A list that is being read: its style, how deep it is nested, how far it is counted."""

    style: str
    depth: int
    count: int = 0


@dataclass
class Lists:
    """The lists read so far; a list may count on from an earlier one of its style."""

    styles: Styles
    _last: dict[tuple[str, int], int] = field(default_factory=dict)

    def open(self, element: Any, outer: OpenList | None) -> OpenList:
        named = element.get_attribute("text:style-name")
        depth = outer.depth + 1 if outer else 0
        opened = OpenList(str(named or (outer.style if outer else "")), depth)
        continues = element.get_attribute("text:continue-numbering") in {True, "true"}
        if continues or element.get_attribute("text:continue-list"):
            opened.count = self._last.get((opened.style, depth), 0)
        return opened

    def next_marker(self, opened: OpenList) -> str:
        """What is printed before its next item; "" for nothing."""
        opened.count += 1
        self._last[opened.style, opened.depth] = opened.count
        kinds = self.styles.lists.get(opened.style, {})
        kind = kinds.get(opened.depth + 1, "•")
        return (
            kind
            if kind in {"", "•"}
            else printed_number(KINDS.get(kind, "decimal"), [opened.count])
        )


KINDS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
