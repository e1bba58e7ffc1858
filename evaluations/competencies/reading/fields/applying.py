"""How to apply: where to, until when, with which documents."""

import re
from collections.abc import Iterator

from evaluations.competencies.reading.blocks import Piece, pieces_in
from evaluations.competencies.reading.fields.dates import Closing, closing_in
from evaluations.competencies.reading.fields.facts import Facts
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.outline.calls import EMAIL
from evaluations.competencies.reading.wording import folded

ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()\"']+[^\s<>()\"'.,;]")
UNTIL = re.compile(
    r"antes del?\b|(?:a mas|no mas) tard\w+|hasta\b|limite|fecha de cierre|cierr[ae]n?\b|"
    r"deadline|vence\w*|"
    r"concluye\w*|finaliza\w*|termina\w*|plazo|recepcion|\b(?:not?|no) later than|clos(?:es?|"
    r"ing|ed)\b|"
    r"\bby\b|\bbefore\b|\b(?:un)?till?\b|expires?\b|last (?:day|date)"
)
"""What comes before the last day to apply."""
APPLYING = re.compile(
    r"postul|candidat|solicitud|convocatoria|vacante|recepcion|recibir|reciben|inscri|\baplica|"
    r"appl(?:y|ic)|"
    r"\bcvs?\b|curricul|document|antecedentes|hojas? de vida|@|vacanc|advert|fecha (?:limite|"
    r"de cierre)|"
    r"plazo de|deadline|closing|\bresumes?\b|send|submit|enviar"
)
"""What a text says that speaks of applying."""
AHEAD = 100
"""How far after it the day stands, in signs."""
TOPICS = (Topic.CLOSING_DATE, Topic.APPLY_TO, Topic.APPLICATION_DOCUMENTS, Topic.APPLICATION)


def address_of(facts: Facts) -> Piece | None:
    """The e-mail or web address to apply to; elsewhere in the document only an e-mail."""
    near = list(_near(facts))
    for piece in [*near, *facts.pieces()]:
        if found := EMAIL.search(piece.text):
            return piece.saying(found[0])
    for piece in near:
        if found := ADDRESS.search(piece.text):
            return piece.saying(found[0])
    return None


def closing_of(facts: Facts) -> Closing | None:
    """The last day to apply, where a label or a phrase such as "a más tardar" says so."""
    labelled = [piece.text for one in facts.under(Topic.CLOSING_DATE) for piece in one.pieces]
    texts = [piece.text for piece in (*_near(facts), *facts.pieces())]
    told = [part for text in texts for part in _until(text)]
    return closing_in([*labelled, *_on_line(facts), *told])


def _until(text: str) -> Iterator[str]:
    """What follows each "hasta", "by" … of a text about applying; and the time before it."""
    bare = folded(text)
    if not APPLYING.search(bare):
        return
    for found in UNTIL.finditer(bare):
        yield bare[found.start() : found.end() + AHEAD]


def _on_line(facts: Facts) -> Iterator[str]:
    """What stands on the line of "Postulaciones:" and its like."""
    for section in facts.sections:
        if section.has_value and section.topic in TOPICS and APPLYING.search(folded(section.label)):
            yield section.pieces[0].text


def _near(facts: Facts) -> Iterator[Piece]:
    for topic in TOPICS:
        for section in facts.under(topic):
            yield from [section.heading] if section.heading else []
            yield from pieces_in(section.blocks)
