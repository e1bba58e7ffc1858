"""What a side says of a goal, as a form: figures as people type them, and words."""

import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from evaluations.goals.actions.measuring import NewResult
from evaluations.reviews.actions.measuring import GoalAnswer
from evaluations.reviews.queries.own_goals import OwnGoal
from evaluations.web.answers.forms import Form, Paragraphs, Says
from evaluations.web.answers.language import mark, translate
from evaluations.web.lines import LineForm
from evaluations.web.targets import figure

FIGURE = re.compile(r"-?(\d{1,3}(,\d{3}){1,4}|\d{1,15})(\.\d{1,6})?", re.ASCII)
NOT_A_FIGURE = mark("Escribe el resultado como número, por ejemplo 1,234.5.")
ANSWERS = {"yes": True, "no": False, "": None}
WORDS = {True: "yes", False: "no", None: ""}


def exact_figure(value: Any) -> Any:
    """1,234.5 as people write it in Mexico; a comma never stands for the point."""
    text = str(value).replace(" ", "").replace("\u2212", "-")
    if not FIGURE.fullmatch(text):
        raise ValueError(NOT_A_FIGURE)
    return Decimal(text.replace(",", ""))


Figure = Annotated[Decimal | None, BeforeValidator(exact_figure), Says(NOT_A_FIGURE)]
YesNo = Literal["yes", "no", ""]


class ResultForm(LineForm):
    actual: Figure = None
    met: Annotated[YesNo, Says(mark("Elige sí o no."))] = ""
    milestones: Annotated[list[YesNo], Says(mark("Di de cada hito si se cumplió."))] = []
    evidence: Annotated[str, Paragraphs(2000)] = ""

    def answer(self) -> GoalAnswer:
        milestones = tuple(ANSWERS[each] for each in self.milestones)
        return GoalAnswer(NewResult(self.actual, ANSWERS[self.met], milestones), self.evidence)

    @property
    def text_in_it(self) -> str:
        return self.evidence


def stored_form(own: OwnGoal) -> Form[ResultForm]:
    goal = own.goal
    return Form(
        {
            "actual": figure(goal.actual),
            "met": WORDS[goal.met],
            "milestones": [WORDS[milestone["met"]] for milestone in goal.milestones],
            "evidence": own.evidence.text,
            "version": own.version,
        }
    )


def in_words(answer: GoalAnswer) -> str:
    result = answer.result
    told = {True: translate("sí"), False: translate("no"), None: "—"}
    parts = [figure(result.actual), told[result.met] if result.met is not None else ""]
    parts += [", ".join(told[met] for met in result.milestones), answer.evidence]
    return " · ".join(part for part in parts if part) or translate("Sin resultado")
