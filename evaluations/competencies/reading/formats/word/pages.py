"""Lists in the HTML that Word saves: paragraphs that only look like items."""

import re
from typing import Any

LISTED = re.compile(r"mso-list:\s*l\d+\s+level(\d+)", re.IGNORECASE)
IGNORED = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
DRAWN = re.compile(r"font-family:\s*[\"']?(?:symbol|wingdings|webdings|courier)", re.IGNORECASE)
NUMBERED = re.compile(r"\(?(?:\d|[a-z]{1,4}[.)])", re.IGNORECASE)


def item_depth(node: Any) -> int | None:
    """How deep a paragraph stands in a list that only its style tells of; None for no item."""
    if node.tag != "p":
        return None
    found = LISTED.search(_style(node))
    if found:
        return None if _number_of(node) else int(found[1]) - 1
    first = next((child for child in node.iter(include_text=False)), None)
    while first is not None and not is_drawn_bullet(first) and first.tag in {"span", "b", "i"}:
        first = next((child for child in first.iter(include_text=False)), None)
    return 0 if first is not None and is_drawn_bullet(first) else None


def is_drawn_bullet(node: Any) -> bool:
    """Whether it is a sign of a font of signs, or the bullet Word repeats for other programs."""
    if node.tag != "span":
        return False
    style = _style(node)
    if not (IGNORED.search(style) or DRAWN.search(style)):
        return False
    text = _text(node)
    return len(text) == 1 and not text.isdigit()


def _number_of(paragraph: Any) -> bool:
    """Whether the list prints a number or a letter, which stays in the text."""
    marks = [span for span in paragraph.css("span") if IGNORED.search(_style(span))]
    return bool(marks) and bool(NUMBERED.match(_text(marks[0])))


def _style(node: Any) -> str:
    return str(node.attributes.get("style") or "")


def _text(node: Any) -> str:
    return "".join((node.text() or "").split())
