"""The buttons of the confirmation page that change its shape: they need no JavaScript."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from evaluations.competencies import shaping
from evaluations.competencies.content import Content
from evaluations.competencies.points import points
from evaluations.competencies.shaping import At
from evaluations.errors import Invalid
from evaluations.web.profiles.fields import Sent, whole

ACTION = re.compile(r"([a-z]+)-(competency|behaviour)(?:-(\d{1,3}))?(?:-(\d{1,3}))?")
SETTLE_ALL = "settle-all"
LAST = 999
"""Past every end."""


@dataclass(frozen=True)
class Edit:
    """A draft of another shape, the field to look at now, and what was done."""

    content: Content
    field: str
    done: str = ""


def edited(content: Content, shown: Content, sent: Sent) -> Edit | None:
    """What the pressed button makes of it; None for a button that changes no shape.

    `shown` is what the page was about. Raises Invalid beside what cannot be divided or moved.
    """
    action = sent.first("action")
    if action == SETTLE_ALL:
        seen = tuple(point.key for point in points(shown))
        return Edit(content.model_copy(update={"settled": seen}), "points", "settled")
    match = ACTION.fullmatch(action)
    if match is None or match[1] not in EDITS:
        return None
    at = At(int(match[3] or 0), int(match[4] or 0) if match[2] == "behaviour" else None)
    if not is_there(content, at, match[1]):
        return Edit(content, "add-competency")
    return EDITS[match[1]](content, at, sent)


def is_there(content: Content, at: At, verb: str) -> bool:
    """What the button is about: a page may have grown old."""
    if at.behaviour is None:
        return verb == "add" or at.competency < len(content.competencies)
    if at.competency >= len(content.competencies):
        return False
    return verb == "add" or at.behaviour < len(content.competencies[at.competency].behaviours)


def add(content: Content, at: At, sent: Sent) -> Edit:
    new = At(LAST) if at.behaviour is None else At(at.competency, LAST)
    return about(shaping.added(content, at), new)


def remove(content: Content, at: At, sent: Sent) -> Edit:
    return about(shaping.removed(content, at), at, "removed")


def up(content: Content, at: At, sent: Sent) -> Edit:
    return about(shaping.stepped(content, at, -1), beside(at, -1), "moved")


def down(content: Content, at: At, sent: Sent) -> Edit:
    return about(shaping.stepped(content, at, 1), beside(at, 1), "moved")


def merge(content: Content, at: At, sent: Sent) -> Edit:
    """With the one before it; the first has none."""
    if (at.competency if at.behaviour is None else at.behaviour) == 0:
        return about(content, at)
    return about(shaping.joined(content, at), beside(at, -1), "merged")


def split(content: Content, at: At, sent: Sent) -> Edit:
    field = field_of(at)
    pieces = shaping.pieces_of(sent.lines(field)) if at.behaviour is not None else ()
    if len(pieces) < 2:
        raise Invalid(
            "Para dividirla, escribe un salto de línea donde empieza la segunda conducta y vuelve"
            " a elegir «Dividir».",
            field=field,
        )
    return Edit(shaping.divided(content, at, pieces), field, "split")


def move(content: Content, at: At, sent: Sent) -> Edit:
    field = f"{field_of(at)}-to"
    other = whole(sent.first(field))
    others = {*range(len(content.competencies))} - {at.competency}
    if at.behaviour is None or other is None or other not in others:
        raise Invalid("Elige a qué competencia pasarla.", field=field)
    return about(shaping.moved_to(content, at, other), At(other, LAST), "moved")


def value(content: Content, at: At, sent: Sent) -> Edit:
    return Edit(shaping.as_values(content, at), "values", "value")


EDITS: dict[str, Callable[[Content, At, Sent], Edit]] = {
    "add": add,
    "remove": remove,
    "up": up,
    "down": down,
    "merge": merge,
    "split": split,
    "move": move,
    "value": value,
}


def about(content: Content, at: At, done: str = "") -> Edit:
    """Look at what stands there now or, past an end, at what stands last."""
    if not content.competencies:
        return Edit(content, "add-competency", done)
    number = max(0, min(at.competency, len(content.competencies) - 1))
    count = len(content.competencies[number].behaviours)
    if at.behaviour is None or not count:
        return Edit(content, field_of(At(number)), done)
    return Edit(content, field_of(At(number, max(0, min(at.behaviour, count - 1)))), done)


def beside(at: At, step: int) -> At:
    if at.behaviour is None:
        return At(at.competency + step)
    return At(at.competency, at.behaviour + step)


def field_of(at: At) -> str:
    part = "name" if at.behaviour is None else f"behaviour-{at.behaviour}"
    return f"competency-{at.competency}-{part}"
