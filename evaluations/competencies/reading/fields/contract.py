"""What the contract offers: its kind and term, the probation, the pay, the benefits."""

from typing import Any

from evaluations.competencies.reading.blocks import Document, pieces_in
from evaluations.competencies.reading.fields.facts import Facts
from evaluations.competencies.reading.fields.probation import Probation, probation_in
from evaluations.competencies.reading.fields.salaries import gross_salary_of
from evaluations.competencies.reading.fields.terms import term_of
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.pages.notebook import Notebook


def contract_fields(
    facts: Facts, notes: Notebook, probation: Probation | None, *, home: str | None
) -> dict[str, Any]:
    """The reading's fields about the contract; `home` is the currency of a bare "$"."""
    kind = facts.text(Topic.CONTRACT_TYPE)
    return {
        "contract_type": notes.one("/contract_type", kind),
        "contract_term": notes.one("/contract_term", term_of(facts, kind)),
        "probation_text": notes.one("/probation_text", probation.text if probation else None),
        "probation_days": probation.days if probation else None,
        "pay_band": notes.one("/pay_band", facts.line(Topic.PAY_BAND)),
        "gross_salary": gross_salary_of(facts, notes, home=home),
        "benefits": notes.one("/benefits", facts.text(Topic.BENEFITS)),
    }


def probation_of(facts: Facts, document: Document) -> Probation | None:
    """The probation under its own label, in the contract, or wherever it is stated."""
    labelled = [piece for section in facts.under(Topic.PROBATION) for piece in section.pieces[:1]]
    contract = [piece for one in facts.under(Topic.CONTRACT_TYPE) for piece in one.pieces]
    return probation_in(labelled, [*contract, *pieces_in(document.blocks)])
