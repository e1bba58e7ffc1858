"""What a person must look at before the reading is used (RULES §1.10), as codes."""

import re
from collections.abc import Iterator

from evaluations.competencies.reading.blocks import Document, Piece, pieces_in
from evaluations.competencies.reading.fields.control import has_label
from evaluations.competencies.reading.fields.facts import Facts
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.reading import Reading
from evaluations.competencies.reading.wording import folded

LONGEST_PROBATION = 30
"""Days, LFT 39-A; longer needs one of its exceptions."""

AGE = re.compile(
    r"\b(?:edad|age)\b(?! minima legal)\W{0,3}(?:\w+\W+){0,4}?\d{2}\b|"
    r"\b\d{2}\s*(?:-|–|a|y|to)\s*\d{2}\s*anos\b(?! (?:de )?(?:experiencia|antiguedad))|"
    r"(?:mayor|menor)(?:es)? de \d{2} anos|hasta (?:los )?\d{2} anos\b(?! de experiencia)|"
    r"aged? between \d{2}"
)
SEX = re.compile(
    r"\b(?:sexo|genero|sex|gender)\b\W{0,3}"
    r"(?:masculino|femenino|hombres?|mujer(?:es)?|varon|male|female)\b|"
    r"\b(?:solo|unicamente|exclusivamente|exclusivo para) "
    r"(?:hombres|mujeres|varones|damas|caballeros)\b|"
    r"\bpersonal (?:masculino|femenino)\b|\b(?:males?|females?|men|women) only\b"
)
MARITAL = re.compile(r"\b(?:estado civil|marital status)\b\W{0,3}(?:solter|casad|single|married)")
MASCULINE = re.compile(r"jefe (?:inmediato|directo)")


def concerns(reading: Reading, facts: Facts, document: Document, probation_unit: str) -> list[str]:
    """The codes, in a fixed order."""
    return [
        *_control(reading, facts),
        *_post(reading, facts),
        *_contract(reading, probation_unit),
        *_competencies(reading),
        *_discrimination(document),
    ]


def _control(reading: Reading, facts: Facts) -> Iterator[str]:
    if not reading.document_key:
        yield "document_key_empty" if has_label(facts, Topic.DOCUMENT_KEY) else "no_document_key"
    if not reading.revision:
        yield "revision_empty" if has_label(facts, Topic.REVISION) else "no_revision"


def _post(reading: Reading, facts: Facts) -> Iterator[str]:
    if not reading.title:
        yield "no_title"
    if reading.unit and folded(reading.unit) == folded(reading.reports_to or ""):
        yield "unit_equals_reports_to"
    if any(MASCULINE.fullmatch(folded(one.label)) for one in facts.under(Topic.REPORTS_TO)):
        yield "gendered_label_jefe_inmediato"


def _contract(reading: Reading, probation_unit: str) -> Iterator[str]:
    if reading.gross_salary and not reading.gross_salary.period:
        yield "salary_period_not_stated"
    days = reading.probation_days or 0
    if days and probation_unit == "m":
        yield f"probation_given_in_months_converted_to_{days}_days"
    if days > LONGEST_PROBATION:
        yield "probation_over_30_days"


def _competencies(reading: Reading) -> Iterator[str]:
    if not reading.competencies:
        yield "no_competencies"
    bare = [one for one in reading.competencies if not one.behaviours]
    if any(one.definition for one in bare):
        yield "competencies_with_definition_only"
    if any(not one.definition for one in bare):
        yield "competencies_without_behaviours"


def _discrimination(document: Document) -> Iterator[str]:
    text = " | ".join(folded(piece.text) for piece in _pieces(document))
    if AGE.search(text):
        yield "age_requirement"
    if SEX.search(text):
        yield "sex_requirement"
    if MARITAL.search(text):
        yield "marital_status_requirement"


def _pieces(document: Document) -> Iterator[Piece]:
    return pieces_in(document.blocks)
