"""The runs of a Word paragraph as it prints once its tracked changes are accepted."""

from collections.abc import Callable, Iterator
from typing import Any

from docx.oxml.ns import qn

from evaluations.competencies.reading.formats.runs import Run

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
GONE = frozenset(map(qn, ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr")))
SIGNS = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
BOX = qn("w:txbxContent")

IsBold = Callable[[Any], bool]


def runs_of(paragraph: Any, is_bold: IsBold) -> Iterator[Run]:
    """The runs that are seen: nothing deleted, moved away, hidden, or still to be filled in."""
    for element in _seen(paragraph):
        text = "".join(_signs(element))
        if text:
            yield Run(text, is_bold(element))


def boxes_of(paragraph: Any) -> list[Any]:
    """The contents of the text boxes anchored in a paragraph, each once."""
    return [box for element in _seen(paragraph) for box in _boxes(element)]


def shown(element: Any) -> list[Any]:
    """The children to read: of alternatives only the first, of controls and changes the content."""
    found: list[Any] = []
    for child in element.iterchildren():
        if child.tag == f"{MC}AlternateContent":
            found += shown(child[0]) if len(child) else []
        elif child.tag == qn("w:sdt"):
            found += _content(child)
        elif child.tag in {qn("w:ins"), qn("w:moveTo"), qn("w:customXml"), qn("w:smartTag")}:
            found += shown(child)
        elif child.tag not in GONE:
            found.append(child)
    return found


def _content(control: Any) -> list[Any]:
    """Nothing of a table of contents, nor of a control that only says what to write in it."""
    props = control.find(qn("w:sdtPr"))
    if props is not None:
        gallery = props.find(f"{qn('w:docPartObj')}/{qn('w:docPartGallery')}")
        contents = gallery is not None and "Contents" in gallery.get(qn("w:val"), "")
        if contents or props.find(qn("w:showingPlcHdr")) is not None:
            return []
    content = control.find(qn("w:sdtContent"))
    return shown(content) if content is not None else []


def _seen(paragraph: Any) -> Iterator[Any]:
    """The run elements, those inside links, fields and controls too."""
    for child in shown(paragraph):
        if child.tag == qn("w:r"):
            if child.find(f"{qn('w:rPr')}/{qn('w:vanish')}") is None:
                yield child
        elif len(child):
            yield from _seen(child)


def _signs(run: Any) -> Iterator[str]:
    for child in shown(run):
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag == qn("w:sym"):
            yield chr(int(child.get(qn("w:char"), "20"), 16))
        else:
            yield SIGNS.get(child.tag, "")


def _boxes(element: Any) -> Iterator[Any]:
    for child in shown(element):
        if child.tag == BOX:
            yield child
        else:
            yield from _boxes(child)
