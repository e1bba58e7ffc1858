"""When two wordings are the same, and how alike they are (RULES §1: words are kept as written)."""

from hashlib import sha256

from rapidfuzz.fuzz import ratio

from evaluations.competencies.reading.wording import folded

ALIKE = 82
"""From this percentage two wordings are shown to a person as perhaps the same."""


def key_of(text: str) -> str:
    """The same for texts that differ in accents, case, white space or end punctuation only."""
    return sha256(folded(text).encode()).hexdigest()


def likeness(one: str, other: str) -> int:
    """How alike two wordings are, in percent; 100 is the same once folded."""
    return int(ratio(folded(one), folded(other)))
