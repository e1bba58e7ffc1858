"""A plan with its goals as one form: read together, corrected row by row, nothing lost."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from evaluations.errors import Invalid, Refusal
from evaluations.goals.actions.planning import NEEDED, check_figures
from evaluations.reviews.sentences import Sentence
from evaluations.web.answers.formats import said
from evaluations.web.answers.forms import Form, read_form
from evaluations.web.answers.language import mark, translate
from evaluations.web.answers.requests import Request
from evaluations.web.entry.refused import Refused
from evaluations.web.entry.request_keys import FIELD
from evaluations.web.goal_form import FIGURES, GoalForm, PlanForm
from evaluations.web.lines import Key, joined

ROWS = range(1, 6)
EVERY_FIGURE = set().union(*FIGURES.values())
MISSING = mark("Esta forma de medir necesita esta cifra.")
FOREIGN = mark("Esta forma de medir no usa este dato: bórralo o elige otra forma.")
NO_GOALS = mark("Escribe al menos una meta.")


@dataclass(frozen=True)
class GoalSheet:
    """Fields end in `-plan` or in the number of their row; what ails the whole is in `whole`."""

    plan: Form[PlanForm]
    goals: Mapping[Key, Form[GoalForm]]
    whole: Mapping[str, str] = field(default_factory=dict)

    @property
    def forms(self) -> dict[Key, Form[Any]]:
        return {"plan": self.plan, **self.goals}

    @cached_property
    def values(self) -> dict[str, Any]:
        return joined({key: form.values for key, form in self.forms.items()})

    @cached_property
    def errors(self) -> dict[str, str]:
        return {**self.whole, **joined({key: form.errors for key, form in self.forms.items()})}

    @property
    def agreed(self) -> tuple[PlanForm, list[GoalForm]] | None:
        """The plan and its goals, or None while anything is to be corrected."""
        if self.plan.data is None or self.errors:
            return None
        return self.plan.data, [goal.data for goal in self.goals.values() if goal.data]

    def refused(self, error: Refusal) -> "GoalSheet":
        """The same words, with what the domain says about them all."""
        return replace(self, whole={"form": said(Sentence(error.message, error.values))})

    def is_open(self, row: int) -> bool:
        """Whether the row is shown unfolded: the first one, and those begun."""
        return row == ROWS[0] or not is_blank(self.goals[row])


def blank_sheet() -> GoalSheet:
    return GoalSheet(Form(), {row: Form({"direction": "up"}) for row in ROWS})


def read_sheet(request: Request) -> GoalSheet:
    """Raises Refused for a field that belongs to no row."""
    plan = ordered(read_form(request, PlanForm, suffix="-plan"))
    goals: dict[Key, Form[GoalForm]] = {row: read_goal(request, row) for row in ROWS}
    if all(is_blank(goal) for goal in goals.values()):
        goals[ROWS[0]] = Form(goals[ROWS[0]].values, {"title": translate(NO_GOALS)})
    sheet = GoalSheet(plan, goals)
    if request.fields.keys() - sheet.values.keys() - {FIELD}:
        raise Refused(400)
    return sheet


def ordered(form: Form[PlanForm]) -> Form[PlanForm]:
    if form.data and form.data.ends_on < form.data.starts_on:
        return form.refused(Invalid("El periodo termina antes de empezar.", field="ends_on"))
    return form


def read_goal(request: Request, row: int) -> Form[GoalForm]:
    """A row that was left empty is no goal."""
    form = read_form(request, GoalForm, suffix=f"-{row}")
    if is_blank(form):
        return Form(form.values)
    return measurable(form, form.data) if form.data else form


def is_blank(form: Form[GoalForm]) -> bool:
    """Whether nothing was typed; the direction is always chosen."""
    return not any(str(typed).strip() for name, typed in form.values.items() if name != "direction")


def measurable(form: Form[GoalForm], goal: GoalForm) -> Form[GoalForm]:
    """Every figure that is missing or means nothing; then what the domain says of them."""
    if wrong := misplaced(goal):
        return Form(form.values, wrong)
    try:
        check_figures(goal.as_goal().as_line(number=0))
    except Invalid as error:
        return form.refused(error)
    return form


def misplaced(goal: GoalForm) -> dict[str, str]:
    filled = {name for name in EVERY_FIGURE if getattr(goal, name) not in (None, "")}
    missing = dict.fromkeys(set(NEEDED[goal.kind]) - filled, translate(MISSING))
    return missing | dict.fromkeys(filled - FIGURES[goal.kind], translate(FOREIGN))
