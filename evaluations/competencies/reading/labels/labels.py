"""Whether a piece of text is a label of the lexicon, and what value stands after it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from evaluations.competencies.reading.blocks import Kind, Piece
from evaluations.competencies.reading.labels.lexicon import (
    BARE_BANDS,
    CHIEF_WORDS,
    COMPETENCIES,
    NAMES_TOO,
    QUALIFIER,
    WEAK,
    Topic,
)
from evaluations.competencies.reading.labels.meanings import LONGEST, inner_topic_of, topic_of
from evaluations.competencies.reading.wording import folded_label, is_capitals, word_count

__all__ = [
    "Label",
    "band_label_of",
    "heading_label_of",
    "inner_label_of",
    "inner_topic_of",
    "is_bare_band",
    "label_of",
    "topic_of",
]

LONGEST_BAND = 4
SEPARATORS = (
    re.compile(r"\s*[:：]\s*"),
    re.compile(r"\s*(?:\.{3,}|…+|_{3,})\s*"),
    re.compile(r"\s+[–—-]\s+"),
)
"""What divides a label from its value; a dash also stands between other words."""

DESCRIBING = frozenset({Topic.BEHAVIOURS, Topic.DEFINITION, Topic.NEGATIVE})
"""What no competency is called, not even in a list or under a table's head."""
SAID = DESCRIBING | {Topic.LEVEL, Topic.WEIGHT}
"""What is said about a competency, and is hardly the name of one."""

TopicOf = Callable[[str], Topic | None]

_NAMES_TOO = re.compile(rf"(?:{NAMES_TOO})(?:,? {QUALIFIER})*")
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


def is_bare_band(words: str) -> bool:
    """Whether the words name a pay band where nothing else does ("Nivel")."""
    return bool(_BANDS.fullmatch(folded_label(words)))


def _band(words: str) -> Topic | None:
    return Topic.PAY_BAND if is_bare_band(words) else None


def inner_label_of(piece: Piece) -> Label | None:
    """The same for what is said about one competency ("Nivel: 3", "Conductas observables")."""
    return _found(piece, inner_topic_of)


def is_sub_label(piece: Piece) -> bool:
    """Whether it only says what of a competency comes next ("Conductas observables"): no name."""
    label = inner_label_of(piece)
    if label is None or label.topic not in SAID or (piece.is_item and label.value):
        return False
    return label.topic in DESCRIBING or label.has_colon


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
