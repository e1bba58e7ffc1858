"""The words of an OpenDocument paragraph, with those that are bold told apart."""

from collections.abc import Iterator
from typing import Any

from evaluations.competencies.reading.formats.opendocument.styles import Styles
from evaluations.competencies.reading.formats.runs import Run

UNSEEN = frozenset(
    {
        "text:note",
        "office:annotation",
        "office:annotation-end",
        "text:ruby-text",
        "text:placeholder",
        "text:tracked-changes",
        "text:index-title-template",
    }
)
SIGNS = {"text:tab": "\t", "text:line-break": "\n"}
FRAMES = frozenset({"draw:frame", "draw:custom-shape", "draw:text-box", "draw:g"})
MOST_SPACES = 200


def runs_of(paragraph: Any, styles: Styles) -> Iterator[Run]:
    """The runs in order; notes, comments and text boxes are no part of them."""
    bold = styles.is_bold(paragraph.get_attribute("text:style-name"))
    yield from _runs(paragraph, styles, bool(bold))


def boxes_of(paragraph: Any) -> list[Any]:
    """The text boxes and shapes anchored in a paragraph."""
    return [one for child in paragraph.children for one in _boxes(child)]


def _runs(element: Any, styles: Styles, is_bold: bool) -> Iterator[Run]:
    if element.text:
        yield Run(str(element.text), is_bold)
    for child in element.children:
        yield from _said(child, styles, is_bold)
        if child.tail:
            yield Run(str(child.tail), is_bold)


def _said(child: Any, styles: Styles, is_bold: bool) -> Iterator[Run]:
    if child.tag == "text:s":
        yield Run(" " * min(int(child.get_attribute("text:c") or 1), MOST_SPACES), is_bold)
    elif child.tag in SIGNS:
        yield Run(SIGNS[child.tag], is_bold)
    elif child.tag not in UNSEEN | FRAMES:
        own = styles.is_bold(child.get_attribute("text:style-name"))
        yield from _runs(child, styles, is_bold if own is None else own)


def _boxes(element: Any) -> list[Any]:
    if element.tag in FRAMES:
        return [element]
    if element.tag in UNSEEN:
        return []
    return [one for child in element.children for one in _boxes(child)]
