"""Changing the shape of a draft: every function gives another one, in the words of the first.

Whatever is divided, joined or moved is still where it was read in the source.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.lint import SENTENCES

T = TypeVar("T")

NEW = CompetencyContent(behaviours=("",))


@dataclass(frozen=True)
class At:
    """A competency of the draft, or one of its behaviours; both count from 0."""

    competency: int
    behaviour: int | None = None


def pieces_of(lines: Sequence[str]) -> tuple[str, ...]:
    """A behaviour divided where a person broke the line or else after each sentence."""
    return tuple(lines) if len(lines) > 1 else tuple(SENTENCES.split(" ".join(lines)))


def with_behaviours(content: Content, number: int, texts: Sequence[str]) -> Content:
    part = content.competencies[number].model_copy(update={"behaviours": tuple(texts)})
    return with_competencies(content, replaced(content.competencies, number, part))


def with_competencies(content: Content, parts: Sequence[CompetencyContent]) -> Content:
    return content.model_copy(update={"competencies": tuple(parts)})


def replaced(items: tuple[T, ...], place: int, *instead: T) -> tuple[T, ...]:
    """The items with others, or none, in the place of one."""
    return (*items[:place], *instead, *items[place + 1 :])


def exchanged(items: tuple[T, ...], place: int, other: int) -> tuple[T, ...]:
    """The two change places; beyond an end nothing moves."""
    if not (0 <= place < len(items) and 0 <= other < len(items)):
        return items
    row = list(items)
    row[place], row[other] = row[other], row[place]
    return tuple(row)


def behaviours_at(content: Content, at: At) -> tuple[tuple[str, ...], int]:
    """The behaviours among which it stands, and its place."""
    return content.competencies[at.competency].behaviours, at.behaviour or 0


def added(content: Content, at: At) -> Content:
    """An empty competency after all others, or an empty behaviour after those of one."""
    if at.behaviour is None:
        return with_competencies(content, (*content.competencies, NEW))
    texts, _ = behaviours_at(content, at)
    return with_behaviours(content, at.competency, (*texts, ""))


def removed(content: Content, at: At) -> Content:
    if at.behaviour is None:
        return with_competencies(content, replaced(content.competencies, at.competency))
    texts, place = behaviours_at(content, at)
    return with_behaviours(content, at.competency, replaced(texts, place))


def stepped(content: Content, at: At, step: int) -> Content:
    """One place up (-1) or down (1) among its neighbours."""
    if at.behaviour is None:
        parts = exchanged(content.competencies, at.competency, at.competency + step)
        return with_competencies(content, parts)
    texts, place = behaviours_at(content, at)
    return with_behaviours(content, at.competency, exchanged(texts, place, place + step))


def divided(content: Content, at: At, pieces: Sequence[str]) -> Content:
    """A behaviour in several, each with the place of the whole."""
    texts, place = behaviours_at(content, at)
    changed = with_behaviours(content, at.competency, replaced(texts, place, *pieces))
    return also_read_there(changed, texts[place], *pieces)


def joined(content: Content, at: At) -> Content:
    """A behaviour at the end of the one before it; a competency in the one before it."""
    if at.behaviour is None:
        return united(content, at.competency)
    texts, place = behaviours_at(content, at)
    two = texts[place - 1 : place + 1]
    kept = (*texts[: place - 1], whole := " ".join(filter(None, two)), *texts[place + 1 :])
    read = next((text for text in two if text in content.places), "")
    return also_read_there(with_behaviours(content, at.competency, kept), read, whole)


def united(content: Content, number: int) -> Content:
    """Two neighbouring competencies as one, with the name and the level of the first."""
    first, second = content.competencies[number - 1 : number + 1]
    whole = first.model_copy(
        update={
            "definition": " ".join(filter(None, (first.definition, second.definition))),
            "weight": sum(filter(None, (first.weight, second.weight))) or None,
            "behaviours": first.behaviours + second.behaviours,
            "negative_behaviours": first.negative_behaviours + second.negative_behaviours,
        }
    )
    parts = content.competencies
    return with_competencies(content, (*parts[: number - 1], whole, *parts[number + 1 :]))


def also_read_there(content: Content, text: str, *others: str) -> Content:
    """Other texts stand where that one was read."""
    if text not in content.places:
        return content
    places = dict.fromkeys(others, content.places[text]) | content.places
    return content.model_copy(update={"places": places})


def moved_to(content: Content, at: At, other: int) -> Content:
    """A behaviour after those of another competency."""
    texts, place = behaviours_at(content, at)
    there = content.competencies[other].behaviours
    return with_behaviours(removed(content, at), other, (*there, texts[place]))


def as_values(content: Content, at: At) -> Content:
    """What was no competency, or no behaviour, among the values of the post."""
    part = content.competencies[at.competency]
    said = (part.name, part.definition, *part.behaviours)
    if at.behaviour is not None:
        said = (part.behaviours[at.behaviour],)
    rest = removed(content, at)
    return rest.model_copy(update={"values": (*rest.values, *filter(None, said))})
