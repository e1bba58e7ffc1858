"""Whether a piece of text is a label of the lexicon, and what value stands after it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from evaluations.competencies.reading.blocks import Piece
from evaluations.competencies.reading.lexicon import (
    COMPETENCIES,
    IN_COMPETENCY,
    LABELS,
    NAMES_TOO,
    QUALIFIER,
    WEAK,
    Topic,
)
from evaluations.competencies.reading.wording import folded_label

LONGEST = 90
"""A label is at most this many characters long."""

SEPARATORS = (re.compile(r"\s*[:：]\s*"), re.compile(r"\s*(?:\.{3,}|…+|_{3,})\s*|\s+[–—-]\s+"))

BETWEEN_FIELDS = re.compile(
    r"\s+[·|•/–—-]\s+|;\s+|\s+(?=(?:Clave|C[oó]digo|Revisi[oó]n|Versi[oó]n|Fecha|P[aá]gina|Anexo|Code)\b[^:]{0,20}:)"
)

Patterns = dict[Topic, re.Pattern[str]]
TopicOf = Callable[[str], Topic | None]

_PATTERNS = {
    topic: re.compile(rf"(?:{pattern})(?:,? {QUALIFIER})*") for topic, pattern in LABELS.items()
}
_NAMES_TOO = re.compile(rf"(?:{NAMES_TOO})(?:,? {QUALIFIER})*")
_OUTSIDE = {topic: found for topic, found in _PATTERNS.items() if topic not in IN_COMPETENCY}
_INSIDE = {topic: found for topic, found in _PATTERNS.items() if topic in IN_COMPETENCY}


@dataclass(frozen=True, slots=True)
class Label:
    """A label that was found: what it speaks of, as written, and the value beside it."""

    topic: Topic
    words: str
    value: str = ""
    has_colon: bool = False

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
    return next((topic for topic, pattern in patterns.items() if pattern.fullmatch(bare)), None)


def _found(piece: Piece, topic_of_words: TopicOf) -> Label | None:
    text = piece.text
    if topic := topic_of_words(text):
        return Label(topic, text, has_colon=text.endswith(":"))
    if piece.lead and (topic := topic_of_words(piece.lead)):
        return Label(topic, piece.lead, text[len(piece.lead) :].lstrip(" :.–—-"), has_colon=True)
    for number, separator in enumerate(SEPARATORS):
        parts = separator.split(text, maxsplit=1)
        if len(parts) == 2 and (topic := topic_of_words(parts[0])):
            return Label(topic, parts[0], parts[1], has_colon=number == 0)
    return None


def fields_in(piece: Piece) -> list[Piece]:
    """A line with several fields on it ("Clave: V-02 · Revisión: 4") as a piece for each."""
    if piece.text.count(":") < 2:
        return [piece]
    parts = BETWEEN_FIELDS.split(piece.text)
    labels = [_found(piece.saying(part), topic_of) for part in parts]
    if len(parts) < 2 or not all(label and label.has_colon for label in labels):
        return [piece]
    return [piece.saying(part) for part in parts]
