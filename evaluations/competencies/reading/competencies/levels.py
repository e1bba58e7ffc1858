"""Levels of a competency: how they are written, ticked among several, or joined to other words."""

import re

from evaluations.competencies.reading.blocks import Kind, Piece
from evaluations.competencies.reading.wording import folded

WORDS = (
    r"basico|intermedio|avanzado|expert[oa]|alto|medio|bajo|medio[- ]alto|medio[- ]bajo|muy alto|"
    r"superior|inicial|dominio|optimo|elemental|competente|sobresaliente|minimo|maximo|"
    r"basic|intermediate|advanced|high|medium|low|proficient|practitioner|"
    r"expert|competent|developing|foundation|awareness|working|leading|master"
)
MARK = r"[nl][1-9]|[a-e]|[1-9]|i{1,3}|iv|v"
NUMBERED = r"(?:nivel|grado|level|grade)(?: (?:de dominio|requerido|esperado|exigido|deseado))?"
LEVELS = re.compile(
    rf"(?:{NUMBERED}\s*:?\s*)?(?:{WORDS}|{MARK})(?:\s*\(.{{1,30}}\)|\s*(?:/|de|of)\s*\d)?"
)
SAID = re.compile(NUMBERED + r"\b")
DRAWN = re.compile(r"\s+([★☆✩✭⭐●○◉◯⚫⚪■□]{3,7})\s*$")
STARS = re.compile(r"[★☆✩✭⭐●○◉◯⚫⚪■□]{3,7}")
"""A level drawn as so many signs out of all."""

LEVEL_WORDS = re.compile(
    rf"(?:(?:nivel|grado|level) )?(?:{WORDS}|en (?:formacion|desarrollo)|suficiente|insuficiente|"
    r"solid[oa]|ejemplar|no aplica|n/a)\b(?=\s*[:=.,–—-]|\s\(|$)"
)
"""A level that its meaning may follow, as it does in a scale ("Básico: aprende")."""
MARKED = re.compile(rf"^(?:{MARK})[\s.:=)]+")
BETWEEN = re.compile(r"\s*[,;/|·–—-]\s*|\s+(?:y|e|and|&)\s+")
WRITTEN = re.compile(
    r"\s*[(\[–—,:|·•/-]{1,4}\s*((?:nivel|grado|level)(?:\s+de\s+dominio)?\s*:?\s*[\wáéíóúñ]+)\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_VALUE = (
    r"(?:[Bb][aá]sico|[Ii]ntermedio|[Aa]vanzado|[Ee]xperto|[Aa]lto|[Mm]edio|[Bb]ajo|"
    r"[Bb]asic|[Ii]ntermediate|[Aa]dvanced|[Ee]xpert|[A-E]|[1-9]|I{1,3}|IV|V)"
)
_NIVEL = r"(?:[Nn]ivel|[Gg]rado|[Ll]evel|NIVEL|GRADO|LEVEL)"
BESIDE = re.compile(rf"\s+({_NIVEL}\s*:?\s*{_VALUE})\s*$")
"""A level after the name without any sign between ("Aprendizaje Nivel 2")."""
IN_BRACKETS = re.compile(r"\s*[(\[]\s*([^()\[\]]{1,25})\s*[)\]]\s*$")
"""A level in parentheses after the name ("Negociación (Avanzado)")."""
BEFORE = re.compile(
    rf"({_NIVEL}\s*:?\s*{_VALUE})(?:\s*[.:;–—-]+\s*|\s+)"
    r"(?=[A-ZÁÉÍÓÚÑ¿\"“«])"
)
"""A level at the beginning of a definition ("Nivel 2. Busca mejores formas")."""

CHOSEN = "●◉⦿⚫■☒☑✓✔✗✘◼🗹🔘"
OPEN = "○◯⚪□☐◻❍"
_BOX = rf"[{CHOSEN}{OPEN}]|\([xX ]?\)|\[[xX ]?\]"
OPTIONS = re.compile(rf"({_BOX})\s*([^{CHOSEN}{OPEN}()\[\]]{{1,30}})")


def is_level(text: str) -> bool:
    return bool(LEVELS.fullmatch(folded(text)) or STARS.fullmatch("".join(text.split())))


def is_said_level(text: str) -> bool:
    """Whether it says that it is a level ("Nivel 3")."""
    return is_level(text) and bool(SAID.match(folded(text)))


def is_level_line(piece: Piece) -> bool:
    """Whether a line under a name is its level: said so ("Nivel 3"), or drawn, or a quiet word."""
    is_loud = piece.strong or piece.kind is Kind.HEADING
    is_quiet = not (is_loud or piece.is_item) or bool(STARS.match(piece.text))
    return is_said_level(piece.text) or (is_quiet and is_level(piece.text))


def lists_levels(text: str) -> bool:
    """Whether every part of it is a level's name ("básico, intermedio y avanzado")."""
    parts = [part.strip(" .") for part in BETWEEN.split(folded(text))]
    named = [MARKED.sub("", part, count=1) for part in parts]
    return len(parts) > 1 and all(map(LEVEL_WORDS.fullmatch, named))


def is_drawn(text: str) -> bool:
    return bool(STARS.fullmatch(text.strip()))


def split_level(piece: Piece) -> tuple[Piece, Piece | None]:
    """A name without the level written after it, and the level."""
    for pattern in (WRITTEN, BESIDE, DRAWN, IN_BRACKETS):
        found = pattern.search(piece.text)
        if found and found.start() and (pattern is not IN_BRACKETS or is_level(found[1])):
            return piece.saying(piece.text[: found.start()]), piece.saying(found[1])
    return piece, None


def leading_level(piece: Piece) -> tuple[Piece | None, Piece]:
    """The level a definition begins with, and the definition."""
    found = BEFORE.match(piece.text)
    if not found:
        return None, piece
    return piece.saying(found[1]), piece.saying(piece.text[found.end() :])


def is_choice(text: str) -> bool:
    """Whether it offers levels of which one is marked."""
    options = [words for _, words in OPTIONS.findall(text)]
    return len(options) > 1 and all(map(is_level, options))


def chosen_level(piece: Piece) -> Piece | None:
    """The one that is marked among options ("○ Básico ● Intermedio"); None unless it is one."""
    options = OPTIONS.findall(piece.text)
    marked = [words.strip() for sign, words in options if sign.strip("()[] ") not in {*OPEN, ""}]
    return piece.saying(marked[0]) if len(options) > 1 and len(marked) == 1 else None
