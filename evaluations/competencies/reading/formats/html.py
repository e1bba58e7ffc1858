"""HTML pages, by their tree; scripts, styles and navigation are no part of the document."""

import re
from dataclasses import dataclass, field
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from evaluations.competencies.reading.blocks import Document, Place, pieces_in
from evaluations.competencies.reading.formats.flow import Flow
from evaluations.competencies.reading.formats.webpage import MARGINS, is_unseen
from evaluations.competencies.reading.formats.word.pages import is_drawn_bullet, item_depth
from evaluations.competencies.reading.pages.contents import without_contents
from evaluations.competencies.reading.pages.furniture import numbers_page
from evaluations.competencies.reading.pages.joining import mended
from evaluations.competencies.reading.wording import cleaned

TAB = re.compile(r"(?<=\S)\t+(?=\S)")
"""Between words, not where a line of the source begins."""


def read_html(text: str) -> Document:
    """The document a page shows; what stands in its footers is furniture."""
    body = LexborHTMLParser(text).body
    walker, around = Walker(), Walker(divides_tabs=True)
    if body is not None:
        for margin in body.css(MARGINS):
            around.walk(margin)
            margin.decompose()
        walker.walk(body)
    around_it = pieces_in(around.flow.finish())
    furniture = tuple(piece for piece in around_it if not numbers_page(piece.text))
    body_blocks = without_contents(mended(walker.flow.finish()))
    return Document(tuple(body_blocks), furniture, tuple(walker.lines))


@dataclass
class Walker:
    """Walks the tree in document order, without recursion that a deep page could exhaust."""

    lines: list[str] = field(default_factory=list)
    flow: Flow = field(default_factory=Flow)
    divides_tabs: bool = False

    def walk(self, root: Any) -> None:
        """Elements open and close in the flow; text is said, one source line a block."""
        stack: list[tuple[Any, bool]] = [(root, False)]
        while stack:
            node, is_done = stack.pop()
            if is_done:
                self.flow.close(node.tag)
            elif node.tag == "-text":
                self._say(node.text_content or "")
            elif is_drawn_bullet(node):
                self.flow.say(" ")
            elif not is_unseen(node):
                self._open(node)
                stack.append((node, True))
                stack += [(child, False) for child in reversed(list(node.iter(include_text=True)))]

    def _open(self, node: Any) -> None:
        attributes = node.attributes
        rows, columns = _span(attributes.get("rowspan")), _span(attributes.get("colspan"))
        self.flow.open(node.tag, rows, columns)
        if (depth := item_depth(node)) is not None:
            self.flow.begin_item(depth)

    def _say(self, text: str) -> None:
        if cleaned(text):
            self.lines.append(cleaned(text))
            self.flow.place = Place(1, len(self.lines))
        first, *rest = TAB.split(text) if self.divides_tabs else [text]
        self.flow.say(first)
        for part in rest:
            self.flow.open("br")
            self.flow.say(part)


def _span(said: str | None) -> int:
    return max(1, int(said)) if said and said.isdecimal() and len(said) < 4 else 1
