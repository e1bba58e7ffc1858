"""What is asked of a plan of goals, and of each goal in it."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator

from evaluations.goals.actions.planning import NewGoal
from evaluations.goals.tables import GoalKind
from evaluations.web.answers.forms import FormModel, Line, Paragraphs, Says
from evaluations.web.answers.language import mark
from evaluations.web.answers.values import Day
from evaluations.web.goal_results import exact_figure

NOT_A_FIGURE = mark("Escribe la cifra como número, por ejemplo 1,234.5.")
NOT_MILESTONES = mark("Escribe un hito por renglón, con su peso: Borrador | 60.")

KINDS = {
    GoalKind.THRESHOLD: mark("Mínimo, meta y sobresaliente"),
    GoalKind.RATIO: mark("Proporción de la meta"),
    GoalKind.RANGE: mark("Dentro de un rango"),
    GoalKind.MILESTONES: mark("Hitos"),
    GoalKind.YES_NO: mark("Sí o no"),
}

FIGURES = {
    GoalKind.THRESHOLD: {"threshold", "target", "stretch"},
    GoalKind.RATIO: {"baseline", "target"},
    GoalKind.RANGE: {"low", "high", "tolerance"},
    GoalKind.MILESTONES: {"milestones"},
    GoalKind.YES_NO: set(),
}
"""What each kind is measured with; any other figure would mean nothing."""


def goal_figure(value: object) -> Decimal:
    """1,234.5, told as a figure of the agreement where it is none."""
    try:
        figure: Decimal = exact_figure(value)
    except ValueError as error:
        raise ValueError(NOT_A_FIGURE) from error
    return figure


def milestones_of(text: str) -> tuple[tuple[str, Decimal], ...]:
    """«Borrador | 60» on each line; raises ValueError for a line without a title or a weight."""
    return tuple(milestone_of(line) for line in text.splitlines() if line.strip())


def milestone_of(line: str) -> tuple[str, Decimal]:
    title, _, weight = (part.strip() for part in line.rpartition("|"))
    if not title:
        raise ValueError(NOT_MILESTONES)
    try:
        return title, exact_figure(weight)
    except ValueError as error:
        raise ValueError(NOT_MILESTONES) from error


def well_formed(text: str) -> str:
    milestones_of(text)
    return text


Figure = Annotated[Decimal | None, BeforeValidator(goal_figure)]


class PlanForm(FormModel):
    title: Annotated[str, Line(200), Says(mark("Escribe cómo se llama el plan."))]
    starts_on: Annotated[Day, Says(mark("Escribe el primer día del periodo."))]
    ends_on: Annotated[Day, Says(mark("Escribe el último día del periodo."))]


class GoalForm(FormModel):
    title: Annotated[str, Line(300), Says(mark("Escribe la meta."))]
    weight: Annotated[
        Decimal, BeforeValidator(goal_figure), Says(mark("Escribe cuánto pesa la meta."))
    ]
    kind: Annotated[GoalKind, Says(mark("Elige cómo se mide la meta."))]
    direction: Literal["up", "down"] = "up"
    unit: Annotated[str, Line(60, least=0)] = ""
    indicator: Annotated[str, Line(200, least=0)] = ""
    success_criteria: Annotated[str, Paragraphs(2000)] = ""
    threshold: Figure = None
    target: Figure = None
    stretch: Figure = None
    baseline: Figure = None
    low: Figure = None
    high: Figure = None
    tolerance: Figure = None
    milestones: Annotated[str, Paragraphs(2000), AfterValidator(well_formed)] = ""

    def as_goal(self) -> NewGoal:
        typed = self.model_dump(exclude={"milestones"})
        return NewGoal(**typed, milestones=milestones_of(self.milestones))
