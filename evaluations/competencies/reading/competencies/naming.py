"""What names a competency: short words, with what may be said about it in the same breath."""

import re
from dataclasses import dataclass, replace

from evaluations.competencies.reading.blocks import Kind, Piece
from evaluations.competencies.reading.competencies.levels import is_said_level, split_level
from evaluations.competencies.reading.markers import split_marker
from evaluations.competencies.reading.wording import folded, word_count

LONGEST_NAME = 9
"""A name has at most so many words."""

CONTINUED = re.compile(
    r"\s*[(\[–—-]{1,4}\s*cont(?:in[uú]a(?:ci[oó]n)?|inued|'d|\.)(?:\s[^()\[\]]{0,60})?[)\]]?\s*$",
    re.IGNORECASE,
)
OPTIONAL = re.compile(r"\s*[(\[](?:deseable|opcional|desirable|optional)[)\]]\s*$", re.IGNORECASE)
WEIGHT = re.compile(
    r"\s*[(\[–—,:-]{0,4}\s*(?:(?:peso|ponderaci[oó]n|weight)\s*:?\s*(\d{1,3}(?:[.,]\d+)?(?:\s*%)?)|"
    r"(?<![\d.,])(\d{1,3}(?:[.,]\d+)?\s*%))\s*[)\]]?\s*$",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"(?:competencia|habilidad|capacidad|competency|skill)\s+(?:n[o°]\.?\s*)?(?:\d{1,2}|[ivx]+)\s*[.:)–—-]*\s*",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"(?:[A-Z]{1,3}[.\-]?\d{1,2}(?:\.\d{1,2})*|\d{1,2}(?:\.\d{1,2})+|"
    r"(?:[A-Za-z]|\d{1,2}|[IVX]{1,4})(?=\s?[.)\]:]))\s*[.)\]:–—-]*\s+(?=[^\W\d_])"
)
"""What counts names, by whatever scheme ("E.1", "4.2.1", "C1.", "CG-02", "a.", "1)")."""
DEFINITION = re.compile(
    r"(?:es (?:la|el|una?|poder)|implica|consiste|se refiere|capacidad|habilidad|facultad|aptitud|"
    r"disposicion|conjunto de|actitud|ability|capacity|the (?:ability|capacity)|refers|involves|"
    r"hace referencia|grado en|competencia (?:que|para)|significa|supone)\b"
)
SPLIT = re.compile(r"\s*:\s+|\s+[–—]\s+|\s+-\s+|\s*(?:(?:\.\s?){3,}|…+|_{3,})\s*")
"""What stands between a name and what is said of it; leaders too ("Orden ........ Nivel 4")."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name and what stands with it on the same line."""

    name: Piece
    rest: Piece | None = None
    level: Piece | None = None
    weight: Piece | None = None
    required: bool = True


def is_name(piece: Piece) -> bool:
    """Whether the piece as a whole can be the name of a competency."""
    text = piece.text.rstrip(":")
    loud = piece.kind is Kind.HEADING or piece.strong
    ends = ",;" if loud else ".,;"
    return word_count(text) <= LONGEST_NAME and len(text) <= 90 and text[-1:] not in ends


def named(piece: Piece) -> Named:
    """The name a piece is, with its level, weight and option taken off into fields of their own."""
    text = without_number(CONTINUED.sub("", piece.text)) or piece.text
    if piece.kind is Kind.HEADING:
        text = split_marker(text)[1]
    weight = None
    optional = OPTIONAL.search(text)
    text = OPTIONAL.sub("", text)
    if (found := WEIGHT.search(text)) and found.start():
        weight, text = piece.saying(found[1] or found[2]), text[: found.start()]
    head, level = split_level(piece.saying(text))
    return Named(piece.saying(head.text.strip(" .:;–—-")), None, level, weight, optional is None)


def without_number(text: str) -> str:
    """The text without what counts it: "Competencia 1:", "E.1", "2)"."""
    bare = NUMBERED.sub("", text, count=1) if NUMBERED.match(text) else text
    found = COUNTED.match(bare)
    return bare[found.end() :] if found else bare


def split_name(piece: Piece) -> Named | None:
    """A name with something after it ("Comunicación: escucha; explica."); None if there is none."""
    if WEIGHT.search(piece.text) and ":" not in WEIGHT.sub("", without_number(piece.text)):
        return None
    for head, rest in _halves(piece):
        if rest and is_said_level(head) and is_name(piece.saying(rest)):
            return replace(named(piece.saying(rest)), level=piece.saying(head))
        if rest and is_name(piece.saying(head)) and head[:1].isalpha():
            name = named(piece.saying(head))
            return Named(name.name, piece.saying(rest), name.level, name.weight, name.required)
    return None


def has_lead_name(piece: Piece) -> bool:
    """Whether the piece begins with a bold name of its own."""
    return bool(piece.lead) and split_name(piece) is not None


def is_weight(text: str) -> bool:
    return bool(re.fullmatch(r"\d{1,3}(?:[.,]\d+)?\s*(?:%|puntos|pts\.?)", text.strip()))


def is_definition(text: str) -> bool:
    """Whether the text says what a competency is, rather than what a person does."""
    return bool(DEFINITION.match(folded(text)))


def _halves(piece: Piece) -> list[tuple[str, str]]:
    halves = []
    if piece.lead:
        lead = without_number(piece.lead.strip(" :.–—-"))
        halves.append((lead, piece.text[len(piece.lead) :].lstrip(" :.–—-")))
    parts = SPLIT.split(without_number(piece.text), maxsplit=1)
    if len(parts) == 2:
        halves.append((parts[0].strip(), parts[1].strip()))
    return halves
