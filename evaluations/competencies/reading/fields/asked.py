"""Which documents an applicant is asked for: listed, or named in the sentence that asks."""

import re
from collections.abc import Iterator

from evaluations.competencies.reading.blocks import Piece
from evaluations.competencies.reading.fields.applying import UNTIL
from evaluations.competencies.reading.fields.facts import Facts
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.markers import is_number
from evaluations.competencies.reading.outline.calls import EMAIL
from evaluations.competencies.reading.outline.sections import Section
from evaluations.competencies.reading.wording import folded

ASKING = (Topic.APPLICATION, Topic.CLOSING_DATE, Topic.APPLY_TO)
SENTENCE = re.compile(
    r"(?:\b(?:send|submit|e-?mail|attach|enclose|upload|include|with|con|env[ií](?:ar?|e|en)|"
    r"remit(?:ir?|e|a)|mand(?:ar?|e|en)|adjunt(?:ar?|e|en|ando)|anex(?:ar?|e|en)|"
    r"present(?:ar?|e|en)|entreg(?:ar?|ue))\s+)"
    r"(?P<list>[^.;:@]{2,160}?)"
    r"(?=\s+(?:(?:to|at|by|before|via|through|until|antes|hasta)\s|"
    r"(?:al?|en|por)\s+\S*(?:@|correo|direcci|p[aá]gina|portal|trav[eé]s|oficina|https?:))|[.;]|$)",
    re.IGNORECASE,
)
PARTS = re.compile(r",\s+(?:(?:and|y|e)\s+)?|\s+(?:and|y|e|&)\s+", re.IGNORECASE)
ARTICLE = re.compile(
    r"\A(?:(?:a|an|the|your|their|one|un|una|el|la|los|las|su|sus|tu|tus)\s+)+", re.IGNORECASE
)
PAPER = re.compile(
    r"\b(?:cv|curricul\w*|resume|hoja de vida|cartas?|"
    r"letters?|statement|(?:application|history) form|solicitud|copias?|titulo|cedula|"
    r"certificad\w*|constancias?|comprobantes?|identificacion|portafolio|portfolio|referenc\w+|"
    r"diploma|propuesta|proposal|fotografias?|acta|transcripts?|writing sample)\b"
)
"""What applicants are asked for."""


def documents_of(facts: Facts) -> list[Piece]:
    """What to send: under a label of its own, or listed or named in the words on how to apply."""
    listed = facts.items(Topic.APPLICATION_DOCUMENTS)
    told = [piece for section in facts.under(*ASKING) for piece in section.pieces]
    asked = [piece for section in facts.under(Topic.OTHER) for piece in _after_address(section)]
    items = [piece for piece in (told or asked) if piece.is_item and not is_number(piece.marker)]
    return listed or items or [part for piece in told for part in _named(piece)]


def _named(piece: Piece) -> Iterator[Piece]:
    """The papers of a sentence such as "Send your CV and a letter to …"."""
    for sentence in SENTENCE.finditer(piece.text):
        parts = [ARTICLE.sub("", part) for part in PARTS.split(sentence["list"])]
        if len(parts) > 1 and all(PAPER.search(folded(part)) for part in parts):
            yield from map(piece.saying, parts)


def _after_address(section: Section) -> list[Piece]:
    """What an unknown heading lists below the address to send it to."""
    pieces = section.pieces
    said = (number for number, piece in enumerate(pieces) if _asks_by_date(piece))
    return pieces[next(said, len(pieces)) :]


def _asks_by_date(piece: Piece) -> bool:
    return bool(EMAIL.search(piece.text) and UNTIL.search(folded(piece.text)))
