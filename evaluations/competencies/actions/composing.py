"""Writing a draft with what the dictionary says: its words, never the entries themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evaluations.competencies.actions.drafting import correct_draft
from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.tables import EntryKind, Profile
from evaluations.competencies.wording import key_of
from evaluations.database import rows
from evaluations.errors import Invalid
from evaluations.people.viewer import Viewer


@dataclass(frozen=True)
class Pick:
    """An entry of a competency, of a behaviour, or of a behaviour under a competency."""

    competency: int | None = None
    behaviour: int | None = None


async def add_from_dictionary(
    draft: Profile, picks: Sequence[Pick], version: int, *, into: int | None = None, by: Viewer
) -> int:
    """Add what was picked: as competencies, or as behaviours of one that the draft has already.

    `into` counts from 0. Gives the place of the competency to look at. Raises Conflict when someone
    else has corrected the draft since `version`.
    """
    said = await words_of(picks)
    content = content_of(draft)
    if into is None:
        changed, place = with_competencies(content, picks, said)
    else:
        changed, place = with_behaviours(content, picks, said, into), into
    await correct_draft(draft, changed, version, position=draft.position, by=by)
    return place


async def words_of(picks: Sequence[Pick]) -> dict[int, Any]:
    """What each entry says; raises Invalid where none, or none of that kind, was picked."""
    kinds = {pick.competency: EntryKind.COMPETENCY for pick in picks if pick.competency}
    kinds |= {pick.behaviour: EntryKind.BEHAVIOUR for pick in picks if pick.behaviour}
    found = await rows(
        "select id, kind, text, definition from dictionary_entry where id = any($1)", list(kinds)
    )
    said = {line["id"]: line for line in found if line["kind"] == kinds[line["id"]]}
    if not kinds or said.keys() != kinds.keys():
        raise Invalid("Elige al menos una competencia o una conducta.", field="picks")
    return said


def with_competencies(
    content: Content, picks: Sequence[Pick], said: Mapping[int, Any]
) -> tuple[Content, int]:
    """One that the draft has already gets the behaviours that it lacks; gives the first place."""
    parts, places = list(content.competencies), []
    for competency, texts in by_competency(picks, said).items():
        new = part_of(said.get(competency or 0))
        place = place_of(parts, new.name)
        parts[place : place + 1] = [also_saying((*parts[place : place + 1], new)[0], texts)]
        places.append(place)
    return content.model_copy(update={"competencies": tuple(parts)}), places[0]


def by_competency(picks: Sequence[Pick], said: Mapping[int, Any]) -> dict[int | None, list[str]]:
    """The behaviours picked under each competency, or under none, in the order of the page."""
    texts: dict[int | None, list[str]] = {}
    for pick in picks:
        under = texts.setdefault(pick.competency, [])
        if pick.behaviour:
            under.append(said[pick.behaviour]["text"])
    return texts


def part_of(entry: Any) -> CompetencyContent:
    """Without an entry it has no name yet: the person gives it one."""
    if entry is None:
        return CompetencyContent()
    return CompetencyContent(name=entry["text"], definition=entry["definition"])


def place_of(parts: Sequence[CompetencyContent], name: str) -> int:
    """Where the draft has it, else the end."""
    names = [key_of(part.name) for part in parts] if name else []
    return names.index(key_of(name)) if key_of(name) in names else len(parts)


def with_behaviours(
    content: Content, picks: Sequence[Pick], said: Mapping[int, Any], into: int
) -> Content:
    if into >= len(content.competencies):
        raise Invalid("Esa competencia ya no está en el borrador.", field="picks")
    texts = [said[pick.behaviour]["text"] for pick in picks if pick.behaviour]
    parts = list(content.competencies)
    parts[into] = also_saying(parts[into], texts)
    return content.model_copy(update={"competencies": tuple(parts)})


def also_saying(part: CompetencyContent, texts: Sequence[str]) -> CompetencyContent:
    """With the behaviours that it does not say yet, whatever their accents."""
    kept = [text for text in part.behaviours if text]
    said = {key_of(text) for text in kept}
    added = {key_of(text): text for text in texts if key_of(text) not in said}
    return part.model_copy(update={"behaviours": (*kept, *added.values())})
