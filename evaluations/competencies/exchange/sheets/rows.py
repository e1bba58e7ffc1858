"""A profile's competencies as rows, one for each behaviour."""

from collections.abc import Iterable, Iterator

from evaluations.competencies.content import CompetencyContent
from evaluations.competencies.exchange.sheets.columns import (
    DESIRABLE,
    REQUIRED,
    UNWANTED,
    WANTED,
    Column,
)

HEADINGS = tuple(Column)
Row = tuple[str, ...]


def rows_of(position: str, competencies: Iterable[CompetencyContent]) -> Iterator[Row]:
    """What is said once of a competency stands in its first row, to be changed in one place."""
    for competency in competencies:
        for number, (text, kind) in enumerate(conducts(competency)):
            facts = facts_of(competency) if number == 0 else ("", "", "", "")
            yield (position, competency.name, *facts, text, kind)


def facts_of(competency: CompetencyContent) -> Row:
    weight = "" if competency.weight is None else format(competency.weight, "f")
    character = REQUIRED if competency.required else DESIRABLE
    return competency.definition, competency.level, weight, character


def conducts(competency: CompetencyContent) -> list[tuple[str, str]]:
    """Its behaviours with their kind; a competency without any still has its row."""
    wanted = [(text, WANTED) for text in competency.behaviours]
    unwanted = [(text, UNWANTED) for text in competency.negative_behaviours]
    return [*wanted, *unwanted] or [("", "")]
