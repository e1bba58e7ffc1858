"""From a draft to its correction: what the history keeps, and where the words were read."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from evaluations.competencies.content import Content

LISTS = (
    "functions", "values", "required_skills", "desirable_skills", "knowledge_areas", "experience",
    "languages", "goals", "application_documents",
)  # fmt: skip
"""The fields of a profile that hold one text after another."""


def changes(before: Content, after: Content) -> tuple[dict[str, Any], dict[str, Any]]:
    """The smallest parts that differ, by their places, as they were and as they are."""
    was, now = leaves_of(before), leaves_of(after)
    differing = [place for place in was | now if was.get(place) != now.get(place)]
    return {place: was[place] for place in differing if place in was}, {
        place: now[place] for place in differing if place in now
    }


def leaves_of(content: Content) -> dict[str, Any]:
    return dict(leaves(content.model_dump(mode="json", exclude={"places"}), ""))


def leaves(part: Any, place: str) -> Iterator[tuple[str, Any]]:
    """Every text and number, by its place: "competencies/0/name"."""
    if not isinstance(part, dict | list):
        yield place, part
        return
    for name, inside in part.items() if isinstance(part, dict) else enumerate(part):
        yield from leaves(inside, f"{place}/{name}" if place else str(name))


def with_places(before: Content, after: Content) -> Content:
    """The corrected draft, where each text still stands where the one before it was read."""
    places, said = dict(after.places), set(chain.from_iterable(lists_of(after)))
    for old, new in corrected(before, after):
        if old in before.places and new:
            places.setdefault(new, before.places[old])
            if old not in said:
                places.pop(old, None)
    return after.model_copy(update={"places": places})


def corrected(before: Content, after: Content) -> Iterator[tuple[str, str]]:
    """The texts that became others in the same place; a list that grew or shrank tells nothing."""
    for was, now in zip(lists_of(before), lists_of(after), strict=False):
        if len(was) == len(now):
            yield from ((old, new) for old, new in zip(was, now, strict=True) if old != new)


def lists_of(content: Content) -> Iterator[tuple[str, ...]]:
    yield from (getattr(content, name) for name in LISTS)
    yield tuple(part.name for part in content.competencies)
    yield from (part.behaviours for part in content.competencies)
