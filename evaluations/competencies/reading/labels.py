"""Whether a piece of text is a label of the lexicon, and what value stands after it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from evaluations.competencies.reading.blocks import Kind, Piece
from evaluations.competencies.reading.lexicon import (
    BARE_BANDS,
    CHIEF_WORDS,
    COMPETENCIES,
    IN_COMPETENCY,
    LABELS,
    NAMES_TOO,
    QUALIFIER,
    WEAK,
    Topic,
)
from evaluations.competencies.reading.wording import folded_label, is_capitals, word_count

LONGEST_BAND = 4
LONGEST = 90
"""A label is at most this many characters long."""

SEPARATORS = (
    re.compile(r"\s*[:：]\s*"),
    re.compile(r"\s*(?:\.{3,}|…+|_{3,})\s*"),
    re.compile(r"\s+[–—-]\s+"),
)
"""What divides a label from its value; a dash also stands between other words."""

BETWEEN_FIELDS = re.compile(
    r"\s+[·|•/–—-]\s+|;\s+|\s+(?=(?:Clave|C[oó]digo|Revisi[oó]n|Versi[oó]n|Fecha|P[aá]gina|Anexo|Code)\b[^:]{0,20}:)"
)

EITHER = re.compile(r"\s*/\s*|\s+(?:o|or)\s+")
"""Two names for the same field: "Puesto o cargo", "Department / Team"."""

BOTH = re.compile(r",\s+|\s+(?:y|e|and|&)\s+")
"""One heading for the fields below it: "Escolaridad y experiencia"."""

DIVIDERS = re.compile(r"\s+[·|•]\s+")
"""Signs that stand between fields and in no value."""

Patterns = dict[Topic, re.Pattern[str]]
TopicOf = Callable[[str], Topic | None]

_PATTERNS = {
    topic: re.compile(rf"(?:{pattern})(?:,? (?:[oy] )?{QUALIFIER})*")
    for topic, pattern in LABELS.items()
}
_NAMES_TOO = re.compile(rf"(?:{NAMES_TOO})(?:,? {QUALIFIER})*")
_OUTSIDE = {topic: found for topic, found in _PATTERNS.items() if topic not in IN_COMPETENCY}
_INSIDE = {topic: found for topic, found in _PATTERNS.items() if topic in IN_COMPETENCY}


_BANDS = re.compile(BARE_BANDS)
_CHIEF = {topic: re.compile(pattern) for topic, pattern in CHIEF_WORDS.items()}


@dataclass(frozen=True, slots=True)
class Label:
    """A label that was found: what it speaks of, as written, and the value beside it."""

    topic: Topic
    words: str
    value: str = ""
    has_colon: bool = False
    is_guess: bool = False
    """Whether only a word of it tells what it speaks of."""

    @property
    def is_weak(self) -> bool:
        """Whether the label is also an ordinary word."""
        return folded_label(self.words) in WEAK

    @property
    def speaks_of_competency(self) -> bool:
        """Whether inside a competencies section it is said about one ("Conductas", "Nivel")."""
        inner = inner_topic_of(self.words)
        return inner is Topic.BEHAVIOURS or bool(inner and self.topic not in COMPETENCIES)

    @property
    def may_name_competency(self) -> bool:
        """Whether the label could as well be the name of a competency."""
        return bool(_NAMES_TOO.fullmatch(folded_label(self.words)))


def label_of(piece: Piece) -> Label | None:
    """The label that the piece is or begins with ("Puesto", "Puesto: Analista")."""
    return _found(piece, topic_of)


def heading_label_of(piece: Piece) -> Label | None:
    """What a heading speaks of by its chief word ("Marco de competencias institucional")."""
    bare = folded_label(piece.text)
    is_loud = piece.kind is Kind.HEADING or piece.strong or is_capitals(piece.text)
    if not is_loud or len(bare) > LONGEST or piece.text.endswith((".", ";", ",")):
        return None
    topic = next((one for one, chief in _CHIEF.items() if chief.fullmatch(bare)), None)
    return Label(topic, piece.text, is_guess=True) if topic else None


def band_label_of(piece: Piece) -> Label | None:
    """A pay band that is only called "Nivel" or "Grado", with its short value."""
    label = _found(piece, _band)
    return label if label and label.value and word_count(label.value) <= LONGEST_BAND else None


def _band(words: str) -> Topic | None:
    return Topic.PAY_BAND if _BANDS.fullmatch(folded_label(words)) else None


def inner_label_of(piece: Piece) -> Label | None:
    """The same for what is said about one competency ("Nivel: 3", "Conductas observables")."""
    return _found(piece, inner_topic_of)


@lru_cache(maxsize=4096)
def topic_of(words: str) -> Topic | None:
    """What a document's label speaks of; None for words that are no label."""
    return _topic(words, _OUTSIDE)


@lru_cache(maxsize=4096)
def inner_topic_of(words: str) -> Topic | None:
    """What a label inside a competency, or above a column of competencies, speaks of."""
    return _topic(words, _INSIDE)


def _topic(words: str, patterns: Patterns) -> Topic | None:
    bare = folded_label(words[: 2 * LONGEST])
    if not bare or len(bare) > LONGEST:
        return None
    found = _matched(bare, patterns)
    if found is None and (parts := EITHER.split(bare))[1:]:
        topics = {_matched(part, patterns) for part in parts}
        found = topics.pop() if len(topics) == 1 else None
    if found is None and patterns is _OUTSIDE and (parts := BOTH.split(bare))[1:]:
        found = Topic.OTHER if all(_matched(part, patterns) for part in parts) else None
    return found


def _matched(bare: str, patterns: Patterns) -> Topic | None:
    return next((topic for topic, pattern in patterns.items() if pattern.fullmatch(bare)), None)


def _found(piece: Piece, topic_of_words: TopicOf) -> Label | None:
    text = piece.text
    is_whole = ":" not in text.rstrip(": ")
    if is_whole and (topic := topic_of_words(text)):
        return Label(topic, text, has_colon=text.endswith(":"))
    if piece.lead and (topic := topic_of_words(piece.lead)):
        return Label(topic, piece.lead, text[len(piece.lead) :].lstrip(" :.–—-"), has_colon=True)
    for number, separator in enumerate(SEPARATORS):
        parts = separator.split(text, maxsplit=1)
        if len(parts) == 2 and (topic := topic_of_words(parts[0])):
            return Label(topic, parts[0], parts[1], has_colon=number < 2)
    topic = None if is_whole else topic_of_words(text)
    return Label(topic, text) if topic else None


def fields_in(piece: Piece) -> list[Piece]:
    """A line with several fields on it ("Clave: V-02 · Revisión: 4") as a piece for each."""
    if piece.text.count(":") < 2:
        return [piece]
    parts = DIVIDERS.split(piece.text)
    if sum(_is_field(piece.saying(part)) for part in parts) > 1:
        return [field for part in parts for field in fields_in(piece.saying(part))]
    parts = BETWEEN_FIELDS.split(piece.text)
    fields = [piece.saying(part) for part in parts]
    return fields if len(parts) > 1 and all(map(_is_field, fields)) else [piece]


def _is_field(piece: Piece) -> bool:
    label = _found(piece, topic_of)
    return label is not None and label.has_colon
