"""The plain data that a result is recomputed from (RULES §3, Recompute).

Decimals are text ("38.5"), whole numbers, or `Decimal`: whatever reads JSON must use
`parse_float=Decimal`, for binary floats are refused.
"""

from decimal import Decimal
from typing import Literal, NotRequired, TypedDict

Number = int | str | Decimal


class ScaleData(TypedDict):
    max: int
    expected: int


class WeightsData(TypedDict):
    """What the blocks weigh; `self` is the self-rating's percentage in every mean, 0 by default."""

    competencies: Number
    goals: Number
    self: NotRequired[Number]


class BehaviourData(TypedDict):
    """Both ratings; None is «No observado», an absent one is a blank and refused."""

    self: int | None
    manager: int | None
    weight: NotRequired[Number]


class CompetencyData(TypedDict):
    name: str
    weight: NotRequired[Number]
    behaviours: list[BehaviourData]


class MilestoneData(TypedDict):
    weight: Number
    met: bool


class GoalData(TypedDict):
    """A goal with the figures of its kind; of an excluded one only the first four are read."""

    title: str
    weight: Number
    kind: Literal["threshold", "ratio", "range", "milestones", "yes_no"]
    excluded: NotRequired[str | None]
    direction: NotRequired[Literal["up", "down"]]
    threshold: NotRequired[Number | None]
    target: NotRequired[Number]
    stretch: NotRequired[Number | None]
    baseline: NotRequired[Number | None]
    low: NotRequired[Number]
    high: NotRequired[Number]
    tolerance: NotRequired[Number]
    milestones: NotRequired[list[MilestoneData]]
    actual: NotRequired[Number]
    met: NotRequired[bool]


class ScoreData(TypedDict):
    scale: ScaleData
    weights: WeightsData
    competencies: list[CompetencyData]
    goals: NotRequired[list[GoalData]]
