"""Results that stay as they are, as the manager has handed in; what else was typed is kept."""

from collections.abc import Mapping
from typing import Any

from evaluations.goals.actions.measuring import standing_result
from evaluations.goals.tables import GoalKind
from evaluations.reviews.queries.own_goals import OwnGoal
from evaluations.web.answers.forms import Form, checked
from evaluations.web.answers.language import mark, translate
from evaluations.web.goal_results import ResultForm, in_words, stored_form
from evaluations.web.lines import Key, Lines
from evaluations.web.reached_goals import actual

STAYS = mark("La jefatura ya entregó: el resultado queda como está (%(result)s).")
TYPED = mark("Escribiste: %(typed)s.")
RESULT = ("actual", "met", "milestones")
FIELDS = {GoalKind.YES_NO: "met", GoalKind.MILESTONES: "milestones"}

Typed = Form[ResultForm]


def refused_results(lines: Lines[ResultForm], goals: Mapping[Key, OwnGoal]) -> Lines[ResultForm]:
    """To be sent again with the results that stand, each other one being told beside them."""
    return Lines({key: refused(form, goals[key]) for key, form in lines.forms.items()})


def standing_results(
    lines: Lines[ResultForm], goals: Mapping[Key, OwnGoal]
) -> tuple[Lines[ResultForm], list[str]]:
    """To be saved with the results that stand, and what to say where another one was typed."""
    kept = {key: standing(form, goals[key]) for key, form in lines.forms.items()}
    said = [objection(form, goals[key]) for key, form in lines.forms.items()]
    return Lines(kept), [sentence for sentence in said if sentence]


def refused(form: Typed, own: OwnGoal) -> Typed:
    kept, sentence = standing(form, own), objection(form, own)
    field = FIELDS.get(own.goal.kind, "actual")
    errors = {**kept.errors, field: sentence} if sentence else kept.errors
    return Form(kept.values, errors, kept.data)


def standing(form: Typed, own: OwnGoal) -> Typed:
    stored = stored_form(own).values
    return read({**form.values, **{name: stored[name] for name in RESULT}})


def objection(form: Typed, own: OwnGoal) -> str:
    """Empty where the result is the one that stands."""
    told = read({name: form.values[name] for name in RESULT if name in form.values}).data
    if told and told.answer().result == standing_result(own.goal):
        return ""
    typed = in_words(told.answer()) if told else as_typed(form, own)
    stays = translate(STAYS, result=actual(own.goal))
    return f"{stays} {translate(TYPED, typed=typed)}"


def as_typed(form: Typed, own: OwnGoal) -> str:
    """What cannot be read as a result, in its own words."""
    value = form.values.get(FIELDS.get(own.goal.kind, "actual"), "")
    return ", ".join(value) if isinstance(value, list) else str(value)


def read(values: Mapping[str, Any]) -> Typed:
    each = {name: value if isinstance(value, list) else [value] for name, value in values.items()}
    return checked(ResultForm, each)
