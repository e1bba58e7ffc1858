"""The markers of Word's own lists, counted as Word counts them."""

from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

BULLET = "•"
NONE = "none"
ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass
class Numbering:
    """The formats of the lists, and how far each has been counted."""

    formats: dict[tuple[str, int], tuple[str, str]] = field(default_factory=dict)
    """By list and level: the kind of number, and the text around it ("%1.%2")."""
    lists: dict[str, str] = field(default_factory=dict)
    """The abstract list that each list is an instance of: they count together."""
    _counts: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Any) -> "Numbering":
        lists = {
            _attribute(number, "w:numId"): _val(number, "w:abstractNumId")
            for number in root.iter(qn("w:num"))
        }
        formats = {
            (_attribute(abstract, "w:abstractNumId"), int(_attribute(level, "w:ilvl") or 0)): (
                _val(level, "w:numFmt"),
                _val(level, "w:lvlText"),
            )
            for abstract in root.iter(qn("w:abstractNum"))
            for level in abstract.iter(qn("w:lvl"))
        }
        return cls(formats, lists)

    def marker(self, identifier: str, level: int) -> str:
        """What Word prints before the next item of that list; "" for nothing."""
        abstract = self.lists.get(identifier, "")
        kind, text = self.formats.get((abstract, level), ("bullet", ""))
        if kind == "bullet":
            return BULLET
        if kind == NONE:
            return ""
        counts = self._counts.setdefault(abstract, [])
        del counts[level + 1 :]
        counts += [0] * (level + 1 - len(counts))
        counts[level] += 1
        parts = counts if text.count("%") > 1 else counts[-1:]
        return printed_number(kind, [max(1, count) for count in parts])


def printed_number(kind: str, parts: list[int]) -> str:
    """A number as a list prints it; capital Roman ones end in a stop, letters in a bracket."""
    if kind in {"lowerLetter", "upperLetter"}:
        letter = chr(ord("a") + (parts[-1] - 1) % 26)
        return f"{letter if kind == 'lowerLetter' else letter.upper()})"
    if kind in {"lowerRoman", "upperRoman"}:
        roman = _roman(parts[-1])
        return f"{roman})" if kind == "lowerRoman" else f"{roman.upper()}."
    return f"{'.'.join(map(str, parts))}."


def _roman(number: int) -> str:
    text = ""
    for value, sign in ROMAN:
        text += sign * (number // value)
        number %= value
    return text


def _attribute(element: Any, name: str) -> str:
    return str(element.get(qn(name), ""))


def _val(element: Any, name: str) -> str:
    found = element.find(qn(name))
    return str(found.get(qn("w:val"), "")) if found is not None else ""
