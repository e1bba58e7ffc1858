"""From one version of a profile to another: every field, competency and behaviour."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from evaluations.competencies.content import CompetencyContent, Content, Salary
from evaluations.competencies.difference.changes import (
    Change,
    CompetencyChange,
    FieldChange,
    ProfileDifference,
    TextChange,
)
from evaluations.competencies.difference.pairing import paired, together
from evaluations.competencies.difference.words import words_apart
from evaluations.competencies.reading.wording import folded
from evaluations.competencies.wording import likeness

SAME_TEXT = 65
"""From this percentage a text became another one; below it, one went and one came."""
SAME_NAME = 75
NOT_COMPARED = {"competencies", "warnings", "places", "settled"}
"""What is compared by itself, and what is only about the reading."""
ABOUT_A_COMPETENCY = ("definition", "level", "weight", "required")
DESIRABLE = "desirable"
"""Stands for a competency that is not required."""


def difference(
    before: Content, after: Content, *, leaving_out: Collection[str] = ()
) -> ProfileDifference:
    """From one version to the other, without the fields that the reader may not see."""
    names = [
        name
        for name in Content.model_fields
        if name not in NOT_COMPARED and name not in leaving_out
    ]
    fields = (field_apart(name, before, after) for name in names)
    return ProfileDifference(
        tuple(field for field in fields if field.texts),
        with_moves(tuple(competencies_apart(before.competencies, after.competencies))),
    )


def field_apart(name: str, before: Any, after: Any) -> FieldChange:
    old, new = getattr(before, name), getattr(after, name)
    if isinstance(old, tuple):
        return FieldChange(name, texts_apart(old, new))
    spans = words_apart(printed(old), printed(new))
    return FieldChange(name, (TextChange(spans),) if spans else ())


def printed(value: Any) -> str:
    match value:
        case None | True:
            return ""
        case False:
            return DESIRABLE
        case Salary():
            return value.text
        case str():
            return value
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def texts_apart(before: Sequence[str], after: Sequence[str]) -> tuple[TextChange, ...]:
    pairs = paired(before, after, alike)
    return tuple(
        TextChange(words_apart(old or "", new or ""), moved)
        for old, new, moved in together(before, after, pairs)
    )


def alike(one: str, other: str) -> float:
    percent = likeness(one, other)
    return percent if percent >= SAME_TEXT else 0


def competencies_apart(
    before: Sequence[CompetencyContent], after: Sequence[CompetencyContent]
) -> list[CompetencyChange]:
    pairs = paired(before, after, kinship)
    return [
        competency_apart(old or CompetencyContent(), new or CompetencyContent(), moved)
        for old, new, moved in together(before, after, pairs)
    ]


def kinship(one: CompetencyContent, other: CompetencyContent) -> float:
    """By the name or, where that was changed, by half of its behaviours."""
    percent = likeness(one.name, other.name)
    if percent >= SAME_NAME:
        return percent
    ours, theirs = ({folded(text) for text in part.behaviours} for part in (one, other))
    shared = len(ours & theirs)
    return percent / 2 + 1 if shared and 2 * shared >= max(len(ours), len(theirs)) else 0


def competency_apart(
    before: CompetencyContent, after: CompetencyContent, moved: bool
) -> CompetencyChange:
    fields = (field_apart(name, before, after) for name in ABOUT_A_COMPETENCY)
    return CompetencyChange(
        name=TextChange(words_apart(before.name, after.name)),
        fields=tuple(field for field in fields if field.texts),
        behaviours=texts_apart(before.behaviours, after.behaviours),
        negative=texts_apart(before.negative_behaviours, after.negative_behaviours),
        moved=moved,
    )


def with_moves(competencies: Sequence[CompetencyChange]) -> tuple[CompetencyChange, ...]:
    """A behaviour that went from one competency and came into another says where it is."""
    behaviours = [(part.name, text) for part in competencies for text in part.behaviours]
    places = {
        Change.ADDED: {folded(t.before): n.before for n, t in behaviours if not t.after},
        Change.REMOVED: {folded(t.after): n.after for n, t in behaviours if not t.before},
    }
    return tuple(
        replace(part, behaviours=tuple(pointed(text, places) for text in part.behaviours))
        for part in competencies
    )


def pointed(text: TextChange, places: Mapping[Change, Mapping[str, str]]) -> TextChange:
    other = places.get(text.change, {}).get(folded(text.after or text.before), "")
    return replace(text, other=other)
