"""RULES §2: what is needed to submit."""

import pytest

from evaluations.reviews.scale import Scale, scale_of
from evaluations.reviews.submission import (
    Answer,
    MissingFacts,
    blanks,
    facts_missing_for_gaps,
    missing_facts,
)

FIVE = scale_of(5)
FACT = "En la feria de mayo atendió sola la mesa y cerró nueve donativos."
COMMUNICATION, TEAMWORK = 1, 2


def answer(item: int, level: int | None, fact: str = "", competency: int = COMMUNICATION) -> Answer:
    not_observed = "no_occasion" if level is None else None
    return Answer(item, competency, level, not_observed, fact)


def test_an_answer_is_a_level_or_a_reason_for_not_having_observed() -> None:
    answers = [
        Answer(1, COMMUNICATION, level=4),
        Answer(2, COMMUNICATION, not_observed="no_occasion"),
        Answer(3, COMMUNICATION),
        Answer(4, COMMUNICATION, not_observed="", fact=FACT),
    ]

    assert blanks(answers) == (3, 4)


@pytest.mark.parametrize(
    ("scale", "levels"),
    [(FIVE, {1, 2, 5}), (scale_of(4), {1, 2, 4}), (scale_of(7), {1, 2, 7})],
    ids=["5 points", "4 points", "7 points"],
)
def test_the_two_lowest_points_and_the_top_need_a_fact(scale: Scale, levels: set[int]) -> None:
    answers = [answer(level, level) for level in scale.points]

    assert set(missing_facts(answers, scale).items) == levels


def test_a_fact_has_30_characters_that_are_not_white_space() -> None:
    short, padded = "x" * 29, f"{'x' * 20}{' ' * 20}"

    answers = [answer(1, 5, short), answer(2, 5, padded), answer(3, 5, "x" * 30)]

    assert missing_facts(answers, FIVE) == MissingFacts(items=(1, 2))


def test_each_competency_with_a_rating_needs_one_fact_somewhere() -> None:
    answers = [
        answer(1, 4, FACT),
        answer(2, 3),
        answer(3, 3, competency=TEAMWORK),
        answer(4, None, competency=3),
    ]

    missing = missing_facts(answers, FIVE)

    assert missing == MissingFacts(competencies=(TEAMWORK,))
    assert missing
    assert not MissingFacts()


def test_a_wide_gap_needs_a_fact_once_both_have_submitted() -> None:
    managers = [answer(1, 3), answer(2, 3, FACT), answer(3, 3), answer(4, None), answer(5, 3)]
    by_self = {1: 5, 2: 5, 3: 4, 4: 5, 5: None}

    assert facts_missing_for_gaps(managers, by_self, FIVE) == (1,)
