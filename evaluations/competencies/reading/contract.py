"""What the contract offers: its kind and term, the probation, the pay, the benefits."""

import re
from typing import Any

from evaluations.competencies.reading.amounts import salary_of
from evaluations.competencies.reading.blocks import Document, Piece, pieces_in
from evaluations.competencies.reading.facts import Facts
from evaluations.competencies.reading.lexicon import Topic
from evaluations.competencies.reading.notebook import Notebook
from evaluations.competencies.reading.probation import NUMBERS, Probation, probation_in

SPAN = rf"(?:\d{{1,2}}|{'|'.join(NUMBERS)})\s+(?:meses|años|mes|año|months?|years?)\b"
TERM = re.compile(
    r"(?:(?:por\s+)?(?:tiempo|plazo|periodo)\s+)?(?:indeterminad[oa]|indefinid[oa]|determinad[oa]|"
    r"permanente|temporal|permanent|temporary|fixed[- ]term|open[- ]ended|indefinite)"
    rf"(?:\s+\(?(?:de|por|for|of)?\s*{SPAN}\)?(?!\s+de\s+prueba))?|obra\s+determinada|(?<=durante\s)(?:{SPAN})|(?<=por\s)(?<!prueba\spor\s)(?:{SPAN})",
    re.IGNORECASE,
)


def contract_fields(
    facts: Facts, notes: Notebook, probation: Probation | None, *, in_spanish: bool
) -> dict[str, Any]:
    """The reading's fields about the contract."""
    kind, pay = facts.text(Topic.CONTRACT_TYPE), facts.text(Topic.GROSS_SALARY)
    label = next((one.label for one in facts.under(Topic.GROSS_SALARY) if one.pieces), "")
    text = notes.one("/gross_salary/text", pay)
    return {
        "contract_type": notes.one("/contract_type", kind),
        "contract_term": notes.one("/contract_term", _term(facts, kind)),
        "probation_text": notes.one("/probation_text", probation.text if probation else None),
        "probation_days": probation.days if probation else None,
        "pay_band": notes.one("/pay_band", facts.line(Topic.PAY_BAND)),
        "gross_salary": salary_of(text, label, in_spanish=in_spanish) if text else None,
        "benefits": notes.one("/benefits", facts.text(Topic.BENEFITS)),
    }


def _term(facts: Facts, kind: Piece | None) -> Piece | None:
    if stated := facts.line(Topic.CONTRACT_TERM):
        return stated
    found = TERM.search(kind.text) if kind else None
    return kind.saying(found[0]) if kind and found else None


def probation_of(facts: Facts, document: Document) -> Probation | None:
    """The probation under its own label, in the contract, or wherever it is stated."""
    labelled = [piece for section in facts.under(Topic.PROBATION) for piece in section.pieces[:1]]
    contract = [piece for one in facts.under(Topic.CONTRACT_TYPE) for piece in one.pieces]
    return probation_in(labelled, [*contract, *pieces_in(document.blocks)])
