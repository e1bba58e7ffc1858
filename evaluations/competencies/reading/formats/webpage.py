"""The parts of a web page that are no part of the document: menus, notes, contents, changes."""

import re
from typing import Any

UNSEEN = frozenset(
    "script style template noscript head nav iframe object svg math button select option input"
    " textarea form dialog del".split()
)
CONTENTS = re.compile(r"(?:mso)?toc\d*(?:heading)?|table[ _-]of[ _-]contents?\d*", re.IGNORECASE)
NOTE = re.compile(
    r"(?:sdfootnote|sdendnote|_?ftn|_?edn|ftnt|fn:?|cite_note-?)_?\d+(?:sym)?", re.IGNORECASE
)
NOTE_LINK = re.compile(r"#(?:sdfootnote|sdendnote|_?ftn|_?edn|ftnt|fn|cite_)", re.IGNORECASE)
HIDDEN = re.compile(
    r"display:\s*none|mso-hide:\s*all|mso-element:\s*(?:foot|end)note-list", re.IGNORECASE
)
MARGINS = "footer, div[title=header], div[title=footer]"
"""What is printed around every page, as word processors save it."""


def is_unseen(node: Any) -> bool:
    """Whether a reader of the printed document would not read it in the text."""
    if node.tag in UNSEEN or node.tag.startswith(("-", "!")):
        return True
    attributes = node.attributes
    names = [attributes.get("id") or "", *(attributes.get("class") or "").split()]
    if any(CONTENTS.fullmatch(name) or NOTE.fullmatch(name) for name in names):
        return True
    if node.tag == "a" and NOTE_LINK.match(attributes.get("href") or ""):
        return True
    return bool(HIDDEN.search(attributes.get("style") or "")) or _is_note(node)


def _is_note(node: Any) -> bool:
    """A paragraph that begins with the way back to its mark in the text."""
    if node.tag not in {"p", "li"}:
        return False
    link = node.css_first("a[href]")
    return link is not None and bool(
        re.match(r"#(?:ftnt_ref|_ftnref|_ednref)", link.attributes["href"] or "")
    )
