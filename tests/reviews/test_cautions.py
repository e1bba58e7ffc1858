"""RULES §2: warnings on submitting, which never block."""

from datetime import date

import pytest

from evaluations.reviews.cautions import Period, warnings
from evaluations.reviews.scale import scale_of
from evaluations.reviews.submission import Answer

MONTH = Period(date(2026, 4, 1), date(2026, 4, 30))


def answers(*levels: int | None) -> list[Answer]:
    return [
        Answer(item, 1, level, None if level else "no_occasion")
        for item, level in enumerate(levels)
    ]


def kinds(given: list[Answer], points: int = 5) -> list[str]:
    return [caution.kind for caution in warnings(given, scale_of(points), MONTH)]


@pytest.mark.parametrize(
    ("levels", "points", "expected"),
    [
        ([3, 4, 2, 3, 4], 5, []),
        ([], 5, []),
        ([4], 5, []),
        ([4, 4], 5, ["halo"]),
        ([4] * 9 + [3], 5, ["halo"]),
        ([4] * 8 + [3, 3], 5, []),
        ([5] * 8 + [4, 4], 5, ["lenient"]),
        ([5] * 7 + [4] * 3, 5, []),
        ([1, 2], 5, ["severe"]),
        ([2, 2, 1], 5, []),
        ([4, 4, 4, 3], 4, []),
        ([4] * 17 + [3] * 3, 4, ["lenient"]),
        ([2, 2, 1, 2], 7, ["severe"]),
        ([3, 4, 2, None, None], 5, []),
        ([3, 4, None, None], 5, ["not_observed"]),
        ([None, None], 5, ["not_observed"]),
    ],
)
def test_habits_of_raters_are_pointed_out(
    levels: list[int | None], points: int, expected: list[str]
) -> None:
    assert kinds(answers(*levels), points) == expected


def fact(day: int, text: str = "Atendió la mesa.") -> Answer:
    return Answer(day, 1, 3 + day % 2, fact=text, fact_on=date(2026, 4, day))


@pytest.mark.parametrize(
    ("days", "expected"),
    [([3, 24], []), ([3, 24, 25], ["recency"]), ([23, 22], []), ([24, 25], ["recency"])],
)
def test_facts_mostly_of_the_last_quarter_are_pointed_out(
    days: list[int], expected: list[str]
) -> None:
    given = [*answers(2, 3, 4, 5), *map(fact, days)]

    assert kinds(given) == expected


def test_a_day_without_a_fact_does_not_count_as_recent() -> None:
    assert kinds([*answers(2, 3, 4, 5), fact(29, text=" "), fact(3)]) == []


def test_a_warning_says_what_to_look_at_again() -> None:
    [halo] = warnings(answers(4, 4, 4), scale_of(5), MONTH)

    assert str(halo.sentence) == "3 de 3 valoraciones son 4: revisa cada conducta por separado."


def test_the_last_quarter_of_a_year_starts_after_three_quarters_of_its_days() -> None:
    year = Period(date(2026, 1, 1), date(2026, 12, 31))

    assert year.last_quarter_on == date(2026, 10, 2)
