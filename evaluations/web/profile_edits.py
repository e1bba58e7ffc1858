"""The buttons of the confirmation page that add, remove and move: they need no JavaScript."""

import re
from typing import TypeVar

from evaluations.competencies.content import CompetencyContent, Content

T = TypeVar("T")
EDIT = re.compile(r"(add|remove|up|down)-(competency|behaviour)(?:-(\d{1,3}))?(?:-(\d{1,3}))?")
STEPS = {"up": -1, "down": 1}


def edited(content: Content, action: str) -> tuple[Content, str] | None:
    """The content after the button of that name, and the field to show; None for other buttons."""
    match = EDIT.fullmatch(action)
    if match is None:
        return None
    verb, what, *numbers = match.groups()
    first, second = (int(number) if number else 0 for number in numbers)
    if what == "competency":
        return edited_competencies(content, verb, first)
    return edited_behaviours(content, verb, first, second)


def edited_competencies(content: Content, verb: str, number: int) -> tuple[Content, str]:
    parts = changed(content.competencies, verb, number, CompetencyContent(behaviours=("",)))
    place = shown(verb, number, len(parts))
    changes = {"competencies": parts}
    return content.model_copy(
        update=changes
    ), f"competency-{place}-name" if parts else "add-competency"


def edited_behaviours(
    content: Content, verb: str, number: int, behaviour: int
) -> tuple[Content, str]:
    if number >= len(content.competencies):
        return content, "add-competency"
    part = content.competencies[number]
    texts = changed(part.behaviours, verb, behaviour, "")
    parts = list(content.competencies)
    parts[number] = part.model_copy(update={"behaviours": texts})
    place = shown(verb, behaviour, len(texts))
    field = f"competency-{number}-" + (f"behaviour-{place}" if texts else "name")
    return content.model_copy(update={"competencies": tuple(parts)}), field


def changed(items: tuple[T, ...], verb: str, place: int, new: T) -> tuple[T, ...]:
    if verb == "add":
        return (*items, new)
    if verb == "remove":
        return items[:place] + items[place + 1 :]
    return moved(items, place, place + STEPS[verb])


def moved(items: tuple[T, ...], place: int, to: int) -> tuple[T, ...]:
    """The two change places; beyond an end nothing moves."""
    if not (0 <= place < len(items) and 0 <= to < len(items)):
        return items
    row = list(items)
    row[place], row[to] = row[to], row[place]
    return tuple(row)


def shown(verb: str, place: int, count: int) -> int:
    """Where to look after the change: at what was added or moved, or at what took its place."""
    wanted = count - 1 if verb == "add" else place + STEPS.get(verb, 0)
    return max(0, min(wanted, count - 1))
