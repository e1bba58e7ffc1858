"""From the reading of a document to a draft, with its source beside it."""

from collections.abc import Iterator
from typing import Any

from evaluations.competencies.content import Content
from evaluations.competencies.reading.reading import Reading, as_json


def content_from(reading: Reading) -> Content:
    """A draft as the document says it."""
    said = as_json(reading)
    places: dict[str, int] = {}
    for pointer, place in reading.places.items():
        steps = pointer.split("/")[1:]
        places.setdefault(f"/{steps[0]}", place.line)
        places.setdefault(text_at(said, steps), place.line)
    return Content.model_validate({**said, "places": places})


def text_at(said: Any, steps: list[str]) -> str:
    """The text at a JSON pointer; nothing where the JSON says it in other words."""
    for step in steps:
        said = said[int(step)] if isinstance(said, list) else said.get(step, "")
    return str(said)


def paged(reading: Reading) -> Iterator[str]:
    """The lines of the source; the first that was read on a page begins it."""
    begins: dict[int, int] = {}
    for page, line in sorted(reading.places.values()):
        begins.setdefault(page, line)
    first = min(begins, default=1)
    firsts = {line for page, line in begins.items() if page != first}
    for number, text in enumerate(reading.source_text, 1):
        yield "\f" * (number in firsts) + text
