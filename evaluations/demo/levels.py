"""Levels as they are noted in `stories`: "45 n4 3" is a group for each competency, in order.

A digit is a level, `n` says that there was no occasion and `w` that nobody witnessed it. Groups
begin again after the last one, and so does the inside of a group.
"""

from collections.abc import Iterator

from evaluations.reviews.actions.answering import NewAnswer
from evaluations.reviews.queries.answers import ComparedCompetency
from evaluations.reviews.tables import NotObservedReason

NOT_OBSERVED = {"n": NotObservedReason.NO_OCCASION, "w": NotObservedReason.NOT_WITNESSED}


def answers(
    levels: str, competencies: tuple[ComparedCompetency, ...]
) -> Iterator[tuple[ComparedCompetency, int, NewAnswer]]:
    """For each behaviour its competency, its id, and the answer without a fact."""
    groups = levels.split()
    for number, competency in enumerate(competencies):
        group = groups[number % len(groups)]
        for place, item in enumerate(competency.items):
            yield competency, item.id, answer(group[place % len(group)])


def answer(sign: str) -> NewAnswer:
    if sign in NOT_OBSERVED:
        return NewAnswer(not_observed=NOT_OBSERVED[sign])
    return NewAnswer(int(sign))
