"""The source beside the reading: its pages, and what was read from each line."""

from collections.abc import Iterator
from dataclasses import dataclass

from evaluations.competencies.content import Content
from evaluations.competencies.corrections import LISTS
from evaluations.competencies.coverage import lines_left_out

PAGE = "\f"
"""Begins a page in the text of a source."""


@dataclass(frozen=True)
class SourceLine:
    """A line that says something; `field` is what was read from it, if anything."""

    number: int
    text: str
    field: str
    is_left_out: bool
    """Whether its words stand nowhere in the reading."""


@dataclass(frozen=True)
class SourcePage:
    number: int
    lines: tuple[SourceLine, ...]


@dataclass(frozen=True)
class Source:
    pages: tuple[SourcePage, ...]

    @property
    def left_out(self) -> list[SourceLine]:
        return [line for page in self.pages for line in page.lines if line.is_left_out]


def source_of(text: str, content: Content) -> Source:
    """The document with what became of each of its lines."""
    return Source(tuple(pages_of(text, content)))


def pages_of(text: str, content: Content) -> list[SourcePage]:
    """The lines of each page, counted through the whole source."""
    fields = dict(fields_read(content))
    left_out = lines_left_out(text, content) - fields.keys()
    pages: list[list[SourceLine]] = [[]]
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith(PAGE):
            pages.append([])
        if line.strip():
            pages[-1].append(
                SourceLine(number, line.strip(), fields.get(number, ""), number in left_out)
            )
    return [SourcePage(number, tuple(lines)) for number, lines in enumerate(pages, 1) if lines]


def fields_read(content: Content) -> Iterator[tuple[int, str]]:
    """The line and the field of everything that was read; the last one of a line counts."""
    places = content.places
    yield from ((line, key[1:]) for key, line in places.items() if key.startswith("/"))
    for name in LISTS:
        yield from ((places[text], name) for text in getattr(content, name) if text in places)
    for number, part in enumerate(content.competencies):
        field = f"competency-{number}"
        if part.name in places:
            yield places[part.name], f"{field}-name"
        for place, text in enumerate(part.behaviours):
            if text in places:
                yield places[text], f"{field}-behaviour-{place}"


def lines_of(content: Content, name: str) -> list[int]:
    """The lines of the source that the items of a list were read from."""
    return sorted(
        {content.places[item] for item in getattr(content, name) if item in content.places}
    )
