"""How to apply: where to, until when, with which documents."""

import re
from collections.abc import Iterator

from evaluations.competencies.reading.blocks import Piece, pieces_in
from evaluations.competencies.reading.dates import Closing, closing_in
from evaluations.competencies.reading.endings import EMAIL
from evaluations.competencies.reading.facts import Facts
from evaluations.competencies.reading.lexicon import Topic
from evaluations.competencies.reading.markers import is_number
from evaluations.competencies.reading.sections import Section
from evaluations.competencies.reading.wording import folded

ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()\"']+[^\s<>()\"'.,;]")
UNTIL = re.compile(
    r"antes del?\b|a mas tardar|hasta el\b|fecha (?:limite|de cierre)|cierre|deadline|"
    r"clos(?:es|ing)|no later than|apply (?:by|before)|by (?:the )?\d|recepcion"
)
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


def documents_of(facts: Facts) -> list[Piece]:
    """What to send: listed under a label of its own, or among the words on how to apply."""
    listed = facts.items(Topic.APPLICATION_DOCUMENTS)
    told = [piece for section in facts.under(Topic.APPLICATION) for piece in section.pieces]
    asked = [piece for section in facts.under(Topic.OTHER) for piece in _after_address(section)]
    return listed or [
        piece for piece in (told or asked) if piece.is_item and not is_number(piece.marker)
    ]


def _after_address(section: Section) -> list[Piece]:
    """What an unknown heading lists below the address to send it to."""
    pieces = section.pieces
    said = (number for number, piece in enumerate(pieces) if _asks_by_date(piece))
    return pieces[next(said, len(pieces)) :]


def _asks_by_date(piece: Piece) -> bool:
    return bool(EMAIL.search(piece.text) and UNTIL.search(folded(piece.text)))


def closing_of(facts: Facts) -> Closing | None:
    """The last day to apply, where a label or a phrase such as "a más tardar" says so."""
    labelled = [piece for section in facts.under(Topic.CLOSING_DATE) for piece in section.pieces]
    phrased = [
        piece for piece in (*_near(facts), *facts.pieces()) if UNTIL.search(folded(piece.text))
    ]
    return closing_in(piece.text for piece in (*labelled, *phrased))


def _near(facts: Facts) -> Iterator[Piece]:
    for topic in TOPICS:
        for section in facts.under(topic):
            yield from pieces_in(section.blocks)
