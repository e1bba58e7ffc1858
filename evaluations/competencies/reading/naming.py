"""What names a competency: short words, with what may be said about it in the same breath."""

import re
from dataclasses import dataclass

from evaluations.competencies.reading.blocks import Kind, Piece
from evaluations.competencies.reading.markers import split_marker
from evaluations.competencies.reading.wording import folded, word_count

LONGEST_NAME = 9
"""A name has at most so many words."""

CONTINUED = re.compile(
    r"\s*[(\[–—-]+\s*cont(?:in[uú]a(?:ci[oó]n)?|inued|'d|\.)(?:\s[^()\[\]]*)?[)\]]?\s*$",
    re.IGNORECASE,
)
OPTIONAL = re.compile(r"\s*[(\[](?:deseable|opcional|desirable|optional)[)\]]\s*$", re.IGNORECASE)
WEIGHT = re.compile(
    r"\s*[(\[–—,:-]*\s*(?:(?:peso|ponderaci[oó]n|weight)\s*:?\s*(\d{1,3}(?:[.,]\d+)?(?:\s*%)?)|"
    r"(?<![\d.,])(\d{1,3}(?:[.,]\d+)?\s*%))\s*[)\]]?\s*$",
    re.IGNORECASE,
)
LEVEL = re.compile(
    r"\s*[(\[–—,:-]+\s*((?:nivel|grado|level)(?:\s+de\s+dominio)?\s*:?\s*[\wáéíóúñ]+)\s*[)\]]?\s*$",
    re.IGNORECASE,
)
LEVEL_ALONE = re.compile(r"\s*[(\[]\s*([^()\[\]]{1,25})\s*[)\]]\s*$")
"""A level in parentheses after the name ("Negociación (Avanzado)")."""
NUMBERED = re.compile(
    r"(?:competencia|habilidad|capacidad|competency|skill)\s+(?:n[o°]\.?\s*)?(?:\d{1,2}|[ivx]+)\s*[.:)–—-]*\s*",
    re.IGNORECASE,
)
LEVELS = re.compile(
    r"(?:(?:nivel|grado|level)\s*:?\s*)?(?:basico|intermedio|avanzado|expert[oa]|alto|medio|bajo|"
    r"superior|inicial|dominio|basic|intermediate|advanced|high|medium|low|proficient|practitioner|"
    r"expert|competent|developing|foundation|awareness|working|leading|master|elemental|competente|"
    r"[a-e]|[1-7]|i{1,3}|iv)"
    r"(?:\s*\(.{1,30}\)|\s*/\s*\d)?"
)
DEFINITION = re.compile(
    r"(?:es (?:la|el|una?|poder)|implica|consiste|se refiere|capacidad|habilidad|facultad|aptitud|"
    r"disposicion|conjunto de|actitud|ability|capacity|the (?:ability|capacity)|refers|involves|"
    r"hace referencia|grado en|competencia (?:que|para)|significa|supone)\b"
)
SPLIT = re.compile(r"\s*:\s+|\s+[–—]\s+|\s+-\s+")


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
    text = NUMBERED.sub("", CONTINUED.sub("", piece.text), count=1) or piece.text
    if piece.kind is Kind.HEADING:
        text = split_marker(text)[1]
    level = weight = None
    optional = OPTIONAL.search(text)
    text = OPTIONAL.sub("", text)
    if (found := WEIGHT.search(text)) and found.start():
        weight, text = piece.saying(found[1] or found[2]), text[: found.start()]
    if ((found := LEVEL.search(text)) and found.start()) or (
        (found := LEVEL_ALONE.search(text)) and found.start() and is_level(found[1])
    ):
        level, text = piece.saying(found[1]), text[: found.start()]
    return Named(piece.saying(text.strip(" .:;–—-")), None, level, weight, optional is None)


def split_name(piece: Piece) -> Named | None:
    """A name with something after it ("Comunicación: escucha; explica."); None if there is none."""
    if WEIGHT.search(piece.text) and ":" not in WEIGHT.sub("", NUMBERED.sub("", piece.text)):
        return None
    for head, rest in _halves(piece):
        if rest and is_name(piece.saying(head)) and head[:1].isalpha():
            name = named(piece.saying(head))
            return Named(name.name, piece.saying(rest), name.level, name.weight, name.required)
    return None


def has_lead_name(piece: Piece) -> bool:
    """Whether the piece begins with a bold name of its own."""
    return bool(piece.lead) and split_name(piece) is not None


def is_level(text: str) -> bool:
    return bool(LEVELS.fullmatch(folded(text)))


def is_weight(text: str) -> bool:
    return bool(re.fullmatch(r"\d{1,3}(?:[.,]\d+)?\s*(?:%|puntos|pts\.?)", text.strip()))


def is_definition(text: str) -> bool:
    """Whether the text says what a competency is, rather than what a person does."""
    return bool(DEFINITION.match(folded(text)))


def _halves(piece: Piece) -> list[tuple[str, str]]:
    halves = []
    if piece.lead:
        halves.append((piece.lead.strip(" :.–—-"), piece.text[len(piece.lead) :].lstrip(" :.–—-")))
    parts = SPLIT.split(NUMBERED.sub("", piece.text, count=1), maxsplit=1)
    if len(parts) == 2:
        halves.append((parts[0].strip(), parts[1].strip()))
    return halves
