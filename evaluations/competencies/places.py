"""The texts of a profile, each by its place: a JSON pointer into the content."""

from collections.abc import Iterator
from typing import Any

from evaluations.competencies.content import Content

NOT_CORRECTED = frozenset(
    "title document_key revision gross_salary level weight hours_per_week warnings places"
    " settled".split()
)
"""What names the post or the document, numbers and pay, and what is only about the reading."""


def texts_of(content: Content) -> dict[str, str]:
    """Every text in which a slip may be put right, in the order of the content."""
    return dict(found_in(content.model_dump(mode="json"), ""))


def found_in(part: Any, place: str) -> Iterator[tuple[str, str]]:
    match part:
        case str() if part:
            yield place, part
        case dict() | list():
            for name, value in part.items() if isinstance(part, dict) else enumerate(part):
                if name not in NOT_CORRECTED:
                    yield from found_in(value, f"{place}/{name}")


def with_text(content: Content, place: str, text: str) -> Content:
    """The content with another text in that place; its line of the source goes along."""
    said = content.model_dump(mode="json")
    *way, last = place.split("/")[1:]
    part: Any = said
    for step in way:
        part = part[int(step) if isinstance(part, list) else step]
    key = int(last) if isinstance(part, list) else last
    places = dict(said["places"])
    if part[key] in places:
        places[text] = places.pop(part[key])
    part[key] = text
    return Content.model_validate(said | {"places": places})
