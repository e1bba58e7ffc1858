"""From plain data (`score_data.GoalData`) to a goal with its result; refuses with the place."""

from collections.abc import Callable
from fractions import Fraction
from typing import Literal

from evaluations.goals.attainment import GoalFigures, attainment, check_goal
from evaluations.goals.figures import Range, Ratio, Threshold
from evaluations.goals.measures import Excluded, Measure, Milestone, Milestones, YesNo
from evaluations.reviews.place import Place


def read_goal(place: Place) -> GoalFigures:
    """Raises Invalid for figures that make no sense, and where the result is missing."""
    kind = place.at("kind").text()
    if kind not in MEASURES:
        place.at("kind").refuse("debe ser uno de: %(kinds)s", kinds=", ".join(MEASURES))
    excluded = place.has_value("excluded")
    measure = Excluded(place.at("excluded").text()) if excluded else MEASURES[kind](place)
    goal = GoalFigures(place.at("title").text(), place.at("weight").positive(), measure)
    with place.naming_it():
        check_goal(goal)
        attainment(goal)
    return goal


def _threshold(goal: Place) -> Threshold:
    return Threshold(
        threshold=goal.at("threshold").number(),
        target=goal.at("target").number(),
        stretch=_optional(goal, "stretch"),
        actual=_optional(goal, "actual"),
    )


def _ratio(goal: Place) -> Ratio:
    return Ratio(
        direction=_direction(goal.at("direction")),
        target=goal.at("target").number(),
        baseline=_optional(goal, "baseline"),
        actual=_optional(goal, "actual"),
    )


def _direction(direction: Place) -> Literal["up", "down"]:
    if direction.value not in ("up", "down"):
        direction.refuse("debe ser «up» (a más, mejor) o «down» (a menos, mejor)")
    return "up" if direction.value == "up" else "down"


def _range(goal: Place) -> Range:
    return Range(
        low=goal.at("low").number(),
        high=goal.at("high").number(),
        tolerance=goal.at("tolerance").number(),
        actual=_optional(goal, "actual"),
    )


def _milestones(goal: Place) -> Milestones:
    return Milestones(
        tuple(
            Milestone(milestone.at("weight").positive(), _met(milestone))
            for milestone in goal.at("milestones").each()
        )
    )


def _yes_no(goal: Place) -> YesNo:
    return YesNo(_met(goal))


def _met(place: Place) -> bool:
    return place.at("met", missing="falta decir si se cumplió").flag()


def _optional(place: Place, key: str) -> Fraction | None:
    return place.at(key).number() if place.has_value(key) else None


MEASURES: dict[str, Callable[[Place], Measure]] = {
    "threshold": _threshold,
    "ratio": _ratio,
    "range": _range,
    "milestones": _milestones,
    "yes_no": _yes_no,
}
