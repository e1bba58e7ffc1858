"""The pay: under its label, or in a sentence of the conditions that says how much it is."""

import re

from evaluations.competencies.reading.blocks import Piece
from evaluations.competencies.reading.fields.amounts import salary_of
from evaluations.competencies.reading.fields.facts import Facts
from evaluations.competencies.reading.labels.lexicon import COMPETENCIES, SECTIONS, Topic
from evaluations.competencies.reading.pages.notebook import Notebook
from evaluations.competencies.reading.reading import GrossSalary

_SIGN = r"(?:[A-Z]{0,3}\$|[€£₡₲]|[SB]/\.?|Q\.?|L\.?|Bs\.?|Gs\.?|USD|MXN|EUR|GBP)"
_COIN = r"(?:€|£|M\.\s?N\.|[A-Z]{3}\b|euros?|pesos|soles|d[oó]lares|pounds|dollars)"
_SUM = rf"(?:{_SIGN}\s?\d[\d.,' ]*\d(?:\s?{_COIN})?|\d[\d.,' ]*\d\s?{_COIN})"
_HOW_OFTEN = (
    r"(?:\s(?:brut[oa]s?|net[oa]s?|mensual(?:es)?|anual(?:es)?|semanal(?:es)?|al (?:mes|año)|"
    r"por (?:mes|año|hora)|gross|per (?:year|annum|month|hour)|a (?:year|month))\b)*"
)
STATED = re.compile(
    r"\b(?P<label>(?:sueldo|salario|remuneraci[oó]n|percepci[oó]n|retribuci[oó]n|renta|salary|"
    r"wage|pay)\b[^.;:,$€£\d]{0,50}?)(?::\s*|\s(?:(?:es|ser[aá]) )?de\s|\s(?:is|of)\s)"
    rf"(?P<sum>{_SUM}(?:\s?(?:a|to|y|and|[-–])\s?{_SUM})?{_HOW_OFTEN})",
    re.IGNORECASE,
)
"""A sentence such as "Sueldo bruto mensual: $9,000.00 M.N., conforme al tabulador"."""
ELSEWHERE = SECTIONS | COMPETENCIES
"""Where the pay of others, or what is done with it, may be spoken of."""


def gross_salary_of(facts: Facts, notes: Notebook, *, home: str | None) -> GrossSalary | None:
    """The amounts as printed; `home` is the currency of a bare "$"."""
    pay = facts.text(Topic.GROSS_SALARY)
    label = next((one.label for one in facts.under(Topic.GROSS_SALARY) if one.pieces), "")
    if pay is None:
        pay, label = _stated(facts)
    text = notes.one("/gross_salary/text", pay)
    return salary_of(text, label, home=home) if text else None


def _stated(facts: Facts) -> tuple[Piece | None, str]:
    for section in facts.sections:
        for piece in section.pieces if section.topic not in ELSEWHERE else ():
            if found := STATED.search(piece.text):
                return piece.saying(found["sum"]), found["label"]
    return None, ""
