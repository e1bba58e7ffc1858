"""How long a contract lasts, as its own field or its kind says it."""

import re

from evaluations.competencies.reading.blocks import Piece
from evaluations.competencies.reading.fields.facts import Facts
from evaluations.competencies.reading.fields.probation import NUMBERS
from evaluations.competencies.reading.labels.lexicon import Topic

_SPAN = rf"(?:\d{{1,2}}|{'|'.join(NUMBERS)})\s+(?:meses|años|mes|año|months?|years?)\b"
_AGAIN = r"(?:\s+(?:renovable|prorrogable|renewable)|,\s+renewable)?"
_KIND = (
    r"(?:(?:por\s+)?(?:tiempo|plazo|periodo|t[eé]rmino)\s+)?"
    r"(?:indeterminad[oa]|indefinid[oa]|determinad[oa]|permanente|temporal|permanent|temporary|"
    r"fixed[- ]term|open[- ]ended|indefinite)"
)
_FIXED = (
    r"(?:a\s+)?(?:plazo|t[eé]rmino|tiempo|contrato)\s+fijo(?:\s+(?:de|por|hasta)\s+[^,.;]{3,50})?"
)
TERM = re.compile(
    rf"{_KIND}(?:,?\s+\(?(?:de|por|for|of)?\s*{_SPAN}\)?(?!\s+de\s+prueba){_AGAIN})?|{_FIXED}|"
    rf"obra\s+determinada|\A{_SPAN}(?!\s+(?:de|a)\s+prueba){_AGAIN}|"
    rf"(?<=durante\s)(?:{_SPAN})|(?<=por\s)(?<!prueba\spor\s)(?:{_SPAN})",
    re.IGNORECASE,
)
INTRODUCED = re.compile(r"por\s+", re.IGNORECASE)
"""What ties a term to the words before it ("Personal de confianza por tiempo …")."""


def term_of(facts: Facts, kind: Piece | None) -> Piece | None:
    """The term under its label; without one, what the kind of contract says of it."""
    if stated := facts.line(Topic.CONTRACT_TERM):
        return stated
    found = TERM.search(kind.text) if kind else None
    if kind is None or found is None:
        return None
    is_whole = found.start() == 0
    return kind.saying(found[0] if is_whole else INTRODUCED.sub("", found[0]))
