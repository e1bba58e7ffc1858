"""The physical lines of a text, and the paragraphs they were broken from."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from evaluations.competencies.reading.blocks import Piece, Place
from evaluations.competencies.reading.formats.markup import has_tags, without_markup
from evaluations.competencies.reading.formats.quotes import unquoted
from evaluations.competencies.reading.labels.labels import inner_label_of, label_of
from evaluations.competencies.reading.markers import split_marker
from evaluations.competencies.reading.pages.furniture import furniture_of, numbers_page
from evaluations.competencies.reading.pages.joining import glued
from evaluations.competencies.reading.pages.wrapping import goes_on, opens_anew, wrap_width
from evaluations.competencies.reading.wording import cleaned

STRUCTURED = re.compile(r"\t|^\s*(?:\||#{1,6}\s|[-=_*|+\s]+$)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it stands, or one paragraph once its lines are joined."""

    text: str
    place: Place

    @property
    def is_blank(self) -> bool:
        return not cleaned(self.text)

    @property
    def indent(self) -> int:
        return len(self.text.expandtabs(4)) - len(self.text.expandtabs(4).lstrip())

    @property
    def is_plain(self) -> bool:
        """Whether the line is running text that may be joined to its neighbours."""
        return not (self.is_blank or STRUCTURED.search(self.text) or has_tags(self.text))


def lines_of(text: str) -> list[Line]:
    """The lines, numbered through; a form feed begins a new page."""
    lines: list[Line] = []
    for page, part in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\f"), 1):
        for row in unquoted(part.split("\n")):
            lines.append(Line(row, Place(page, len(lines) + 1)))
    return lines


def without_furniture(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The body; and the furniture, each different line once."""
    printed = [line for line in lines if not line.is_blank]
    texts = [without_markup(line.text) for line in printed]
    found = furniture_of(texts, [line.place.page for line in printed])
    dropped = {printed[position] for position in found}
    once = {texts[position].strip(): printed[position] for position in sorted(found, reverse=True)}
    kept = [Line("", line.place) if line in dropped else line for line in lines]
    telling = [line for text, line in once.items() if not numbers_page(text)]
    return kept, sorted(telling, key=lambda line: line.place)


def width_of(lines: Iterable[Line]) -> int:
    """The width at which a text's lines were broken; 0 for none."""
    return wrap_width([line.text.rstrip() for line in lines if line.is_plain])


def paragraphs(lines: Iterable[Line], width: int) -> Iterator[Line]:
    """Lines with those that a fixed width had broken joined again; blank lines stay."""
    group: list[Line] = []
    for line in lines:
        if group and not _is_continued(group[-1], line, width):
            yield _whole(group)
            group = []
        group.append(line)
    if group:
        yield _whole(group)


def _whole(group: list[Line]) -> Line:
    if len(group) == 1:
        return group[0]
    first, *rest = group
    texts = (first.text.rstrip(), *(line.text.strip() for line in rest))
    return replace(first, text=glued(texts))


def _is_continued(last: Line, line: Line, width: int) -> bool:
    if not (last.is_plain and line.is_plain) or split_marker(line.text)[0]:
        return False
    piece = Piece(cleaned(without_markup(line.text)), line.place)
    if _is_labelled(piece) or _is_labelled(
        replace(piece, text=cleaned(last.text)), whole_only=True
    ):
        return False
    before, text = last.text.rstrip(), line.text.strip()
    return goes_on(before, text, width) and not opens_anew(before, text)


def _is_labelled(piece: Piece, *, whole_only: bool = False) -> bool:
    label = label_of(piece) or inner_label_of(piece)
    return (
        label is not None
        and (label.has_colon or not label.value)
        and not (whole_only and label.value)
    )
