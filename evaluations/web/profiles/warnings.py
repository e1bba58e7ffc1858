"""The points of a reading in words: explained at length, and in a few beside their field."""

import re

from evaluations.competencies.points import Point
from evaluations.web.answers.language import mark, translate
from evaluations.web.profiles.explanations import EXPLANATIONS, IN_MONTHS, UNKNOWN, Explanation

MONTHS = re.compile(r"probation_given_in_months_converted_to_(\d+)_days")
REMARKS = {
    "behaviour_vague": mark("Palabra vaga: «%(words)s»"),
    "behaviour_double": mark("¿Dos conductas en una? «%(words)s»"),
    "behaviour_trait": mark("No dice qué se hace"),
    "behaviour_long": mark("%(words)s palabras"),
    "definition_only": mark("Solo trae definición"),
    "name_only": mark("No trae conductas"),
}
SEVERAL = mark("¿Dos conductas en una? Tiene varias oraciones")


def explained(code: str) -> Explanation:
    """A point's code as what a person reads."""
    months = MONTHS.fullmatch(code)
    if months:
        return said(IN_MONTHS, days=months[1])
    return said(EXPLANATIONS.get(code, UNKNOWN), code=code.replace("_", " "))


def said(explanation: Explanation, **values: str) -> Explanation:
    return Explanation(translate(explanation.title), translate(explanation.text, **values))


def remark_of(point: Point) -> str:
    """A point in a few words, as they stand beside its field; empty for most fields."""
    if point.code == "behaviour_double" and not point.detail:
        return translate(SEVERAL)
    return translate(REMARKS[point.code], words=point.detail) if point.code in REMARKS else ""
