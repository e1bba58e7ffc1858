"""RULES §3; the worked numbers are those of the domain report (the shape of seed 000)."""

from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluations.errors import Invalid
from evaluations.goals.attainment import GoalFigures
from evaluations.goals.figures import Ratio, Threshold
from evaluations.goals.measures import Excluded, YesNo
from evaluations.reviews.result import CompetencyResult, Result
from evaluations.reviews.rounding import index_text, mean_text
from evaluations.reviews.scale import FREQUENCY_LABELS, SCALES, Scale, scale_of
from evaluations.reviews.score_input import (
    BlockWeights,
    CompetencyRatings,
    ItemRatings,
    ScoreInput,
)
from evaluations.reviews.scoring import check_self_weight, index_of, score

F = Fraction

Pair = tuple[int | None, int | None]

FIVE = Scale(5, 4)
PROBATION, ANNUAL = BlockWeights(F(60), F(40)), BlockWeights(F(40), F(60))

GOALS = (
    GoalFigures("Aumentos", F(50), Threshold(F(6), F(10), F(14), F(9))),
    GoalFigures("Quejas", F(30), Threshold(F(10), F(5), F(2), F(6))),
    GoalFigures("Errores", F(20), Ratio("down", F(20), F(40), F(24))),
)

MANAGERS = ([4, 5], [3, 4], [5, 4, None], [3, 4], [4, None], [4], [None], [5])


def competency(*pairs: Pair, weight: int = 1) -> CompetencyRatings:
    """From pairs of self and manager."""
    return CompetencyRatings("Comunicación", tuple(ItemRatings(*pair) for pair in pairs), F(weight))


def rated(*levels: int | None, weight: int = 1) -> CompetencyRatings:
    return competency(*((None, level) for level in levels), weight=weight)


def review(
    *competencies: CompetencyRatings,
    goals: Sequence[GoalFigures] = (),
    weights: BlockWeights = PROBATION,
    scale: Scale = FIVE,
) -> ScoreInput:
    return ScoreInput(scale, weights, competencies, tuple(goals))


def the_only(result: Result) -> CompetencyResult:
    [found] = result.competencies
    return found


@pytest.mark.parametrize(
    ("weights", "overall"), [(ANNUAL, "95.8"), (PROBATION, "97.5")], ids=["annual", "probation"]
)
def test_the_worked_example(weights: BlockWeights, overall: str) -> None:
    competencies = [rated(*levels) for levels in MANAGERS]

    result = score(review(*competencies, goals=GOALS, weights=weights))

    means = [mean_text(competency.mean) for competency in result.competencies]
    assert means == ["4.50", "3.50", "4.50", "3.50", "4.00", "4.00", None, "5.00"]
    assert index_text(result.competencies_index) == "101.0"
    assert [index_text(goal.index) for goal in result.goals] == ["95.0", "96.0", "80.0"]
    assert index_text(result.goals_index) == "92.3"
    assert (index_text(result.overall), result.band) == (overall, "meets")


@pytest.mark.parametrize(
    ("scale", "mean", "index"),
    [
        (FIVE, "1", "0.0"),
        (FIVE, "3", "66.7"),
        (FIVE, "3.5", "83.3"),
        (FIVE, "4", "100.0"),
        (FIVE, "4.5", "110.0"),
        (FIVE, "5", "120.0"),
        (Scale(4, 3), "3", "100.0"),
        (Scale(7, 5), "5.5", "105.0"),
    ],
)
def test_the_index_of_a_mean(scale: Scale, mean: str, index: str) -> None:
    assert index_text(index_of(F(mean), scale)) == index


@pytest.mark.parametrize(
    ("levels", "evaluable"),
    [
        ([4], True),
        ([4, None], True),
        ([None, None], False),
        ([4, None, None], False),
        ([4, 4, None], True),
        ([4, 4, None, None], True),
        ([4, 4, None, None, None], False),
        ([], False),
    ],
)
def test_a_competency_needs_half_its_weight_and_two_behaviours_or_one_of_two(
    levels: list[int | None], evaluable: bool
) -> None:
    found = the_only(score(review(rated(*levels))))

    assert found.evaluable is evaluable
    assert (found.mean is None, found.index is None) == (not evaluable, not evaluable)


def test_coverage_counts_weights_and_not_behaviours() -> None:
    items = (ItemRatings(None, 4, F(1)), ItemRatings(None, 4, F(1)), ItemRatings(None, None, F(3)))

    found = the_only(score(review(CompetencyRatings("Equipo", items))))

    assert (found.n, found.items, found.coverage, found.evaluable) == (2, 3, F(2, 5), False)


@pytest.mark.parametrize(("evaluable_weight", "index"), [(60, F(100)), (59, None)])
def test_the_block_needs_60_percent_of_its_weight(evaluable_weight: int, index: F | None) -> None:
    known = rated(4, weight=evaluable_weight)
    unknown = rated(None, weight=100 - evaluable_weight)

    assert score(review(known, unknown)).competencies_index == index


@pytest.mark.parametrize(("excluded", "index"), [(50, F(100)), (51, None)])
def test_goals_are_not_evaluable_with_more_than_half_of_their_weight_excluded(
    excluded: int, index: F | None
) -> None:
    goals = [
        GoalFigures("Curso", F(100 - excluded), YesNo(True)),
        GoalFigures("Feria", F(excluded), Excluded("feria cancelada")),
    ]

    assert score(review(rated(4), goals=goals)).goals_index == index


def test_a_block_that_is_not_evaluable_leaves_the_other_alone() -> None:
    assert score(review(rated(5))).overall == 120
    assert score(review(rated(None), goals=GOALS)).overall == F("92.3")


def test_with_nothing_evaluable_there_is_no_result_and_no_band() -> None:
    result = score(review(rated(None)))

    assert (result.competencies_index, result.goals_index) == (None, None)
    assert (result.overall, result.band) == (None, None)


def test_only_a_block_without_weight_gives_no_result() -> None:
    assert score(review(goals=GOALS, weights=BlockWeights(F(100), F(0)))).overall is None


@pytest.mark.parametrize(
    ("pairs", "gap", "flag"),
    [
        ([(5, 4), (4, None)], F(1), "blind_spot"),
        ([(3, 4), (None, 1)], F(-1), "hidden_strength"),
        ([(5, 4), (4, 4)], F(1, 2), None),
        ([(5, None), (None, 4)], None, None),
    ],
)
def test_the_gap_of_a_competency_is_over_what_both_rated(
    pairs: list[Pair], gap: F | None, flag: str | None
) -> None:
    found = the_only(score(review(competency(*pairs))))

    assert (found.gap, found.flag) == (gap, flag)


def test_the_self_mean_is_over_all_that_the_person_rated() -> None:
    found = the_only(score(review(competency((5, 4), (4, None)))))

    assert (found.self_mean, found.mean) == (F("4.5"), F(4))


@pytest.mark.parametrize(
    ("scale", "wide", "narrow"), [(Scale(4, 3), 2, 1), (FIVE, 2, 1), (Scale(7, 5), 3, 2)]
)
def test_a_wide_gap_on_one_behaviour_is_flagged(scale: Scale, wide: int, narrow: int) -> None:
    pairs: list[Pair] = [(1, 1 + wide), (1 + narrow, 1), (None, 4)]

    found = the_only(score(review(competency(*pairs), scale=scale)))

    assert found.wide_gaps == (True, False, False)


def test_a_self_rating_counts_only_where_the_organisation_gives_it_a_weight() -> None:
    pairs: list[Pair] = [(5, 3), (5, 3)]
    weights = BlockWeights(F(100), F(0), self_rating=F(30, 100))

    without, with_self = review(competency(*pairs)), review(competency(*pairs), weights=weights)

    assert the_only(score(without)).index == index_of(F(3), FIVE)
    assert the_only(score(with_self)).index == index_of(F("3.6"), FIVE)
    assert the_only(score(with_self)).mean == 3


@pytest.mark.parametrize(
    ("weight", "is_probation"), [("-0.01", False), ("0.31", False), ("0.01", True)]
)
def test_a_self_rating_weighs_30_percent_at_most_and_nothing_in_probation(
    weight: str, is_probation: bool
) -> None:
    check_self_weight(F("0.30"), is_probation=False)
    check_self_weight(F(0), is_probation=True)

    with pytest.raises(Invalid):
        check_self_weight(F(weight), is_probation=is_probation)


def test_the_scales_have_4_5_or_7_points_each_with_its_label() -> None:
    for points, scale in SCALES.items():
        assert scale_of(points) == scale
        assert list(FREQUENCY_LABELS[points]) == list(scale.points)

    with pytest.raises(Invalid):
        scale_of(6)


LEVELS = st.lists(st.none() | st.integers(1, 5), min_size=1, max_size=6)


@given(st.lists(LEVELS, min_size=1, max_size=5))
def test_every_index_lies_between_0_and_120(competencies: list[list[int | None]]) -> None:
    result = score(review(*(rated(*levels) for levels in competencies), goals=GOALS))

    indices = [competency.index for competency in result.competencies]
    for index in [*indices, result.competencies_index, result.overall]:
        assert index is None or 0 <= index <= 120


@given(LEVELS)
def test_the_order_of_behaviours_does_not_matter(levels: list[int | None]) -> None:
    reversed_levels = levels[::-1]

    assert score(review(rated(*levels))) == score(review(rated(*reversed_levels)))


@given(LEVELS, st.integers(2, 9))
def test_weights_count_only_against_one_another(levels: list[int | None], factor: int) -> None:
    light = tuple(ItemRatings(None, level, F(1)) for level in levels)
    heavy = tuple(ItemRatings(None, level, F(factor)) for level in levels)

    results = [score(review(CompetencyRatings("Equipo", items))) for items in (light, heavy)]

    assert results[0] == results[1]


@given(LEVELS, st.data())
def test_a_better_rating_never_lowers_the_result(
    levels: list[int | None], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(levels) - 1))
    better = [*levels]
    better[place] = None if levels[place] is None else min(5, (levels[place] or 0) + 1)

    before, after = (score(review(rated(*found))).overall for found in (levels, better))

    assert (before is None) == (after is None)
    assert before is None or after is None or before <= after
