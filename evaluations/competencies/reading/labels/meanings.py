"""What the words of a label speak of, by the patterns of the lexicon."""

import re
from functools import lru_cache

from evaluations.competencies.reading.labels.lexicon import IN_COMPETENCY, LABELS, QUALIFIER, Topic
from evaluations.competencies.reading.wording import folded_label

LONGEST = 90
"""A label is at most this many characters long."""

EITHER = re.compile(r"\s*/\s*|\s+(?:o|or)\s+")
"""Two names for the same field: "Puesto o cargo", "Department / Team"."""

BOTH = re.compile(r",\s+|\s+(?:y|e|and|&)\s+")
"""One heading for the fields below it: "Escolaridad y experiencia"."""

Patterns = dict[Topic, re.Pattern[str]]

_PATTERNS = {
    topic: re.compile(rf"(?:{pattern})(?:,? (?:[oy] )?{QUALIFIER})*")
    for topic, pattern in LABELS.items()
}
_OUTSIDE = {topic: found for topic, found in _PATTERNS.items() if topic not in IN_COMPETENCY}
_INSIDE = {topic: found for topic, found in _PATTERNS.items() if topic in IN_COMPETENCY}


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
        topics = {_matched(part, patterns) for part in parts}
        one = topics.pop() if len(topics) == 1 else Topic.OTHER
        found = None if None in topics else one
    return found


def _matched(bare: str, patterns: Patterns) -> Topic | None:
    return next((topic for topic, pattern in patterns.items() if pattern.fullmatch(bare)), None)
