"""The texts of a profile, each by its place: a JSON pointer into the content."""

from typing import Any

from evaluations.competencies.content import Content
from evaluations.competencies.corrections import leaves_of

NOT_CORRECTED = frozenset(
    "title document_key revision gross_salary level weight hours_per_week warnings settled".split()
)
"""What names the post or the document, numbers and pay, and what is only about the reading."""


def texts_of(content: Content) -> dict[str, str]:
    """Every text in which a slip may be put right, in the order of the content."""
    return {
        f"/{place}": said
        for place, said in leaves_of(content).items()
        if isinstance(said, str) and said and NOT_CORRECTED.isdisjoint(place.split("/"))
    }


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
