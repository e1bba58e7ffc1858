"""HTML pages, by their tree; scripts, styles and navigation are no part of the document."""

from dataclasses import dataclass, field
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from evaluations.competencies.reading.blocks import Document, Place, pieces_in
from evaluations.competencies.reading.flow import Flow
from evaluations.competencies.reading.joining import mended
from evaluations.competencies.reading.wording import cleaned

UNSEEN = frozenset(
    "script style template noscript head nav iframe object svg math button select option input"
    " textarea form dialog".split()
)


def read_html(text: str) -> Document:
    """The document a page shows; what stands in its footers is furniture."""
    body = LexborHTMLParser(text).body
    walker, around = Walker(), Walker()
    if body is not None:
        for footer in body.css("footer"):
            around.walk(footer)
            footer.decompose()
        walker.walk(body)
    furniture = tuple(pieces_in(around.flow.finish()))
    return Document(tuple(mended(walker.flow.finish())), furniture, tuple(walker.lines))


@dataclass
class Walker:
    """Walks the tree in document order, without recursion that a deep page could exhaust."""

    lines: list[str] = field(default_factory=list)
    flow: Flow = field(default_factory=Flow)

    def walk(self, root: Any) -> None:
        """Elements open and close in the flow; text is said, one source line a block."""
        stack: list[tuple[Any, bool]] = [(root, False)]
        while stack:
            node, is_done = stack.pop()
            if is_done:
                self.flow.close(node.tag)
            elif node.tag == "-text":
                self._say(node.text_content or "")
            elif node.tag not in UNSEEN and not node.tag.startswith(("-", "!")):
                self.flow.open(node.tag, _rows(node.attributes.get("rowspan")))
                stack.append((node, True))
                stack += [(child, False) for child in reversed(list(node.iter(include_text=True)))]

    def _say(self, text: str) -> None:
        if cleaned(text):
            self.lines.append(cleaned(text))
            self.flow.place = Place(1, len(self.lines))
        self.flow.say(text)


def _rows(rowspan: str | None) -> int:
    return int(rowspan) if rowspan and rowspan.isdecimal() and len(rowspan) < 4 else 1
