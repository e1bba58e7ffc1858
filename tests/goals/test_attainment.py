"""RULES §3.5 to §3.7; the worked numbers are those of the domain report."""

from fractions import Fraction
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluations.errors import Invalid
from evaluations.goals.attainment import GoalFigures, attainment, check_goal, check_weights
from evaluations.goals.figures import Range, Ratio, Threshold
from evaluations.goals.measures import Excluded, Measure, Milestone, Milestones, YesNo

F = Fraction

FIGURES = st.fractions(-1000, 1000, max_denominator=50)


def goal(measure: Measure, weight: int | str = 20) -> GoalFigures:
    return GoalFigures("Rescates", F(weight), measure)


def threshold(
    least: int, target: int, stretch: int | None = None, actual: int | None = None
) -> Threshold:
    return Threshold(
        F(least),
        F(target),
        None if stretch is None else F(stretch),
        None if actual is None else F(actual),
    )


def ratio(
    direction: Literal["up", "down"],
    target: int | str,
    baseline: int | None = None,
    actual: int | None = None,
) -> Ratio:
    return Ratio(
        direction,
        F(target),
        None if baseline is None else F(baseline),
        None if actual is None else F(actual),
    )


def in_range(actual: int | None, low: int = 5, high: int = 7, tolerance: int = 2) -> Range:
    return Range(F(low), F(high), F(tolerance), None if actual is None else F(actual))


def in_milestones(*parts: tuple[int, bool | None]) -> Milestones:
    return Milestones(tuple(Milestone(F(weight), met) for weight, met in parts))


@pytest.mark.parametrize(
    ("measure", "index"),
    [
        (threshold(6, 10, 14, actual=5), F(0)),
        (threshold(6, 10, 14, actual=6), F(80)),
        (threshold(6, 10, 14, actual=9), F(95)),
        (threshold(6, 10, 14, actual=10), F(100)),
        (threshold(6, 10, 14, actual=12), F(110)),
        (threshold(6, 10, 14, actual=15), F(120)),
        (threshold(10, 5, 2, actual=6), F(96)),
        (threshold(10, 5, 2, actual=11), F(0)),
        (threshold(10, 5, 2, actual=1), F(120)),
        (threshold(6, 10, actual=30), F(100)),
        (threshold(6, 10, 10, actual=30), F(100)),
        (ratio("up", 40, actual=38), F(95)),
        (ratio("up", 40, 20, actual=10), F(0)),
        (ratio("up", 40, 20, actual=90), F(120)),
        (ratio("down", 20, 40, actual=24), F(80)),
        (ratio("down", -5, 0, actual=-4), F(80)),
        (ratio("down", 10, actual=8), F(120)),
        (ratio("down", 10, actual=20), F(50)),
        (ratio("down", 10, actual=0), F(120)),
        (ratio("down", 0, actual=3), F(0)),
        (in_range(5), F(100)),
        (in_range(7), F(100)),
        (in_range(8), F(50)),
        (in_range(4), F(50)),
        (in_range(20), F(0)),
        (in_milestones((60, True), (40, False)), F(60)),
        (in_milestones((100, False)), F(0)),
        (YesNo(True), F(100)),
        (YesNo(False), F(0)),
        (Excluded("feria cancelada"), None),
    ],
)
def test_attainment(measure: Measure, index: F | None) -> None:
    assert attainment(goal(measure)) == index


@pytest.mark.parametrize(
    ("measure", "field"),
    [
        (threshold(10, 10), "threshold"),
        (threshold(6, 10, 8), "stretch"),
        (threshold(10, 5, 6), "stretch"),
        (ratio("up", 0), "target"),
        (ratio("up", -3), "target"),
        (ratio("up", 20, 20), "target"),
        (ratio("up", 20, 30), "target"),
        (ratio("down", 20, 20), "target"),
        (ratio("down", 30, 20), "target"),
        (ratio("down", -1), "baseline"),
        (in_range(5, low=8), "low"),
        (in_range(5, tolerance=0), "tolerance"),
        (in_milestones((60, True), (30, True)), "milestones"),
        (in_milestones((100, True), (0, True)), "milestones"),
        (Excluded("  "), "excluded"),
    ],
)
def test_figures_that_measure_nothing_are_refused_at_their_field(
    measure: Measure, field: str
) -> None:
    with pytest.raises(Invalid) as refusal:
        check_goal(goal(measure))

    assert refusal.value.field == field


@pytest.mark.parametrize(
    ("measure", "field"),
    [
        (threshold(6, 10), "actual"),
        (ratio("up", 40), "actual"),
        (in_range(None), "actual"),
        (in_milestones((60, True), (40, None)), "milestones"),
        (YesNo(), "met"),
    ],
)
def test_a_missing_result_is_a_blank_and_never_0(measure: Measure, field: str) -> None:
    check_goal(goal(measure))

    with pytest.raises(Invalid) as refusal:
        attainment(goal(measure))

    assert refusal.value.field == field


def test_a_goal_weighs_5_or_more() -> None:
    with pytest.raises(Invalid, match="«Rescates» pesa menos de 5") as refusal:
        check_goal(goal(YesNo(), weight="4.99"))

    assert refusal.value.field == "weight"


def test_the_weights_of_the_goals_sum_to_100() -> None:
    check_weights([])
    check_weights([goal(YesNo(), 40), goal(Excluded("cancelada"), 60)])

    with pytest.raises(Invalid, match=r"suman 99\.99; deben sumar 100"):
        check_weights([goal(YesNo(), 40), goal(YesNo(), "59.99")])


@given(least=FIGURES, target=FIGURES, actual=FIGURES, beyond=st.fractions(0, 100))
def test_a_goal_with_a_threshold_gives_0_or_80_to_120_whatever_its_direction(
    least: F, target: F, actual: F, beyond: F
) -> None:
    if least == target:
        return
    stretch = target + beyond if target > least else target - beyond

    up = attainment(goal(Threshold(least, target, stretch, actual)))
    mirrored = attainment(goal(Threshold(-least, -target, -stretch, -actual)))

    assert up == mirrored
    assert up == 0 or (up is not None and 80 <= up <= 120)


@given(target=FIGURES, baseline=FIGURES, one=FIGURES, other=FIGURES)
def test_a_better_result_never_gives_less(target: F, baseline: F, one: F, other: F) -> None:
    if target == baseline:
        return
    direction: Literal["up", "down"] = "up" if target > baseline else "down"
    worse, better = sorted([one, other], reverse=direction == "down")

    indices = [
        Ratio(direction, target, baseline, worse).index(),
        Ratio(direction, target, baseline, better).index(),
    ]

    assert indices == sorted(indices)
    assert all(0 <= index <= 120 for index in indices)
