"""From plain data (`score_data.ScoreData`) to what is scored; refuses with the place (RULES §3)."""

from fractions import Fraction

from evaluations.goals.attainment import GoalFigures, check_weights
from evaluations.reviews.goal_reader import read_goal
from evaluations.reviews.place import Place
from evaluations.reviews.scale import Scale
from evaluations.reviews.score_input import (
    BlockWeights,
    CompetencyRatings,
    ItemRatings,
    ScoreInput,
)
from evaluations.reviews.scoring import check_self_weight

MOST_POINTS = 100


def read_score_data(data: object) -> ScoreInput:
    """Raises Invalid, in a sentence that names the place, for what is not `ScoreData`."""
    document = Place(data)
    scale = _scale(document.at("scale"))
    goals = document.at("goals") if document.has("goals") else Place([], "goals")
    return ScoreInput(
        scale=scale,
        weights=_weights(document.at("weights")),
        competencies=tuple(_competency(c, scale) for c in document.at("competencies").each()),
        goals=_goals(goals),
    )


def _scale(scale: Place) -> Scale:
    most = scale.at("max").whole(3, MOST_POINTS, "debe ser un entero de %(least)s a %(most)s")
    expected = scale.at("expected").whole(
        2, most - 1, "el valor esperado debe ser un entero de %(least)s a %(most)s"
    )
    return Scale(most, expected)


def _weights(weights: Place) -> BlockWeights:
    competencies, goals = weights.at("competencies"), weights.at("goals")
    for block in (competencies, goals):
        if block.number() < 0:
            block.refuse("no puede ser menor que cero")
    if competencies.number() + goals.number() == 0:
        weights.refuse("al menos un bloque debe pesar")
    self_rating = weights.at("self").number() / 100 if weights.has("self") else Fraction(0)
    with weights.naming_it():
        check_self_weight(self_rating, is_probation=False)
    return BlockWeights(competencies.number(), goals.number(), self_rating)


def _competency(competency: Place, scale: Scale) -> CompetencyRatings:
    behaviours = competency.at("behaviours")
    items = tuple(_item(behaviour, scale) for behaviour in behaviours.each())
    if not items:
        behaviours.refuse("hace falta al menos una conducta")
    return CompetencyRatings(competency.at("name").text(), items, _weight(competency))


def _item(behaviour: Place, scale: Scale) -> ItemRatings:
    return ItemRatings(
        self_rating=_rating(behaviour, "self", scale),
        manager_rating=_rating(behaviour, "manager", scale),
        weight=_weight(behaviour),
    )


def _rating(behaviour: Place, side: str, scale: Scale) -> int | None:
    rating = behaviour.at(side, missing="falta la valoración")
    if rating.value is None:
        return None
    problem = "la valoración debe ser un entero de %(least)s a %(most)s, o null si no se observó"
    return rating.whole(1, scale.max, problem)


def _weight(place: Place) -> Fraction:
    return place.at("weight").positive() if place.has("weight") else Fraction(1)


def _goals(places: Place) -> tuple[GoalFigures, ...]:
    goals = tuple(read_goal(place) for place in places.each())
    with places.naming_it():
        check_weights(goals)
    return goals
