"""A sheet of like lines: saving one of them as it is typed, or all at once, with a version check.

Whoever typed an answer that another window has overtaken sees both texts and chooses; nothing is
lost meanwhile.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar

from evaluations import clock
from evaluations.errors import NotFound
from evaluations.web.answers import formats
from evaluations.web.answers.pages import Page, page
from evaluations.web.answers.requests import Request
from evaluations.web.lines import Key, Lines, Shape, cautions, read_lines


class Stored(Protocol):
    """A line as it stands in the database."""

    @property
    def version(self) -> int: ...

    @property
    def saved_at(self) -> datetime | None: ...


Row = TypeVar("Row", bound=Stored)


@dataclass(frozen=True)
class Sheet(Generic[Shape, Row]):
    """The lines of a page by key, and what is particular to their kind."""

    shape: type[Shape]
    stored: Mapping[Key, Row]
    answer_in: Callable[[Row], Any]
    """A stored line's answer, comparable with the form's."""
    label: Callable[[Row], str]
    in_words: Callable[[Any], str]
    save: Callable[[Row, Shape], Awaitable[int]]
    """Gives the new version."""

    def read(self, request: Request) -> Lines[Shape]:
        return read_lines(request, self.shape, self.stored)

    def read_one(self, request: Request, key: Key) -> Lines[Shape]:
        if key not in self.stored:
            raise NotFound
        return read_lines(request, self.shape, [key])


@dataclass(frozen=True, slots=True)
class Clash:
    """Another answer was saved since the page was made: what was typed, and what stands there."""

    key: Key
    label: str
    typed: str
    stored: str
    version: int


async def save_all(request: Request, sheet: Sheet[Shape, Row], lines: Lines[Shape]) -> Page | None:
    """Save the lines that have changed; if some were overtaken, only the page to choose on."""
    sent = lines.data or {}
    changed = [key for key, line in sent.items() if is_changed(sheet, key, line)]
    if clashes := [
        clash_of(sheet, key, sent[key]) for key in changed if is_overtaken(sheet, key, sent[key])
    ]:
        return conflict_page(request, lines, clashes)
    for key in changed:
        await sheet.save(sheet.stored[key], sent[key])
    return None


async def save_one(request: Request, sheet: Sheet[Shape, Row], key: Key) -> Page:
    """The part of the page that says whether this line is saved."""
    return await save_read(request, sheet, key, sheet.read_one(request, key))


async def save_read(
    request: Request, sheet: Sheet[Shape, Row], key: Key, lines: Lines[Shape], *notes: str
) -> Page:
    """The same for a line that was read; the notes stand beside the sign that it is saved."""
    if lines.data is None:
        return unsaved_line(request, key, lines)
    sent, line = lines.data[key], sheet.stored[key]
    if not is_changed(sheet, key, sent):
        return saved_line(request, key, line.version, sent, *notes)
    if is_overtaken(sheet, key, sent):
        return overtaken_line(request, clash_of(sheet, key, sent), line.saved_at)
    return saved_line(request, key, await sheet.save(line, sent), sent, *notes)


def is_changed(sheet: Sheet[Shape, Row], key: Key, sent: Shape) -> bool:
    return sent.keep == "mine" and sent.answer() != sheet.answer_in(sheet.stored[key])


def is_overtaken(sheet: Sheet[Shape, Row], key: Key, sent: Shape) -> bool:
    return sent.version != sheet.stored[key].version


def clash_of(sheet: Sheet[Shape, Row], key: Key, sent: Shape) -> Clash:
    line = sheet.stored[key]
    typed, stored = sheet.in_words(sent.answer()), sheet.in_words(sheet.answer_in(line))
    return Clash(key, sheet.label(line), typed, stored, line.version)


def saved_line(request: Request, key: Key, version: int, sent: Shape, *notes: str) -> Page:
    return page(
        request,
        "lines/_saved.html",
        key=key,
        version=version,
        at=formats.time(clock.now()),
        notes=(*notes, *cautions(sent.text_in_it)),
    )


def unsaved_line(request: Request, key: Key, lines: Lines[Any]) -> Page:
    """What to correct, with the version that the page had."""
    return page(
        request,
        "lines/_not_saved.html",
        status=422,
        key=key,
        version=lines.values.get(f"version-{key}", 0),
        errors=list(lines.errors.values()),
    )


def overtaken_line(request: Request, clash: Clash, saved_at: datetime | None) -> Page:
    """Both texts, to choose from."""
    at = formats.time(saved_at or clock.now())
    return page(request, "lines/_conflict.html", status=409, clash=clash, at=at)


def conflict_page(request: Request, lines: Lines[Any], clashes: Iterable[Clash]) -> Page:
    """Everything that was typed goes along, so that one choice saves it all."""
    asked = {f"{name}-{clash.key}" for clash in clashes for name in ("version", "keep")}
    kept = [pair for pair in lines.pairs() if pair[0] not in asked]
    return page(request, "lines/conflict.html", status=409, fields=kept, clashes=clashes)
