"""An approved version's words as rows, each with its entry in the dictionary."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from evaluations.competencies.actions.entering import entries_of
from evaluations.competencies.content import CompetencyContent, Content, requirements_in
from evaluations.competencies.rules import rated_behaviours
from evaluations.competencies.tables import Behaviour, Competency, EntryKind, Requirement


async def write_rows(profile_id: int, content: Content) -> None:
    """The rows that reviews are made of, each with its entry in the dictionary."""
    parts = content.competencies
    names = await entries_of(EntryKind.COMPETENCY, {part.name: part.definition for part in parts})
    texts = await entries_of(
        EntryKind.BEHAVIOUR, dict.fromkeys(text for part in parts for text in wordings(part))
    )
    competencies = [
        Competency(
            profile=profile_id,
            number=number,
            name=part.name,
            definition=part.definition,
            level=part.level,
            weight=part.weight or Decimal(1),
            entry=names[part.name],
        )
        for number, part in enumerate(parts, 1)
    ]
    await Competency.insert(*competencies)
    pairs = zip(competencies, parts, strict=True)
    await Behaviour.insert(
        *(each for row, part in pairs for each in behaviours_of(row.id, part, texts))
    )
    requirements = requirement_rows(profile_id, content)
    if requirements:
        await Requirement.insert(*requirements)


def behaviours_of(
    competency_id: int, part: CompetencyContent, entries: Mapping[str, int]
) -> Iterable[Behaviour]:
    rated = len(rated_behaviours(part))
    for number, text in enumerate(wordings(part), 1):
        yield Behaviour(
            competency=competency_id,
            number=number,
            text=text,
            is_negative=number > rated,
            entry=entries[text],
        )


def wordings(part: CompetencyContent) -> tuple[str, ...]:
    """What is rated, then what is only shown."""
    return (*rated_behaviours(part), *part.negative_behaviours)


def requirement_rows(profile_id: int, content: Content) -> list[Requirement]:
    return [
        Requirement(profile=profile_id, number=number, kind=kind, text=text)
        for number, (kind, text) in enumerate(requirements_in(content), 1)
    ]
