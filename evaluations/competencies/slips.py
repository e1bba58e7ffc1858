"""What a slip of the pen is: the same sentence, better spelled (never another meaning)."""

import re
from collections import Counter
from difflib import SequenceMatcher

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from evaluations.competencies.reading.wording import FUNCTION_WORDS, folded

MOST_WORDS = 3
LEAST_ALIKE = 85
LEAST_ALIKE_WORD = 70
"""In percent: of the whole text, and of each word with the one that it becomes."""
WORD = re.compile(r"\w+")
NEGATIONS = frozenset(
    "no ni nunca jamas sin nadie nada ninguna ninguno ningun tampoco excepto salvo solo solamente"
    " siempre not never without none only always".split()
)


def is_slip(before: str, after: str) -> bool:
    """At most three words spelled otherwise, or small words put in or left out.

    Accents, case and punctuation are free. What denies, limits or counts stays as it is.
    """
    old, new = words_in(before), words_in(after)
    if meaning(old) != meaning(new) or ratio(" ".join(old), " ".join(new)) < LEAST_ALIKE:
        return False
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    exchanged = [(old[i:j], new[k:m]) for tag, i, j, k, m in steps if tag != "equal"]
    changed = sum(max(len(gone), len(come)) for gone, come in exchanged)
    return changed <= MOST_WORDS and all(is_misspelling(*pair) for pair in exchanged)


def words_in(text: str) -> list[str]:
    return WORD.findall(folded(text))


def meaning(words: list[str]) -> Counter[str]:
    """The words whose coming or going changes what is asked: numbers too."""
    return Counter(
        word for word in words if word in NEGATIONS or any(sign.isdigit() for sign in word)
    )


def is_misspelling(gone: list[str], come: list[str]) -> bool:
    """One word for another that is spelled almost alike, or none where only a small one stood."""
    if not gone or not come:
        return FUNCTION_WORDS.issuperset((*gone, *come))
    one, other = "".join(gone), "".join(come)
    return ratio(one, other) >= LEAST_ALIKE_WORD or is_transposed(one, other)


def is_transposed(one: str, other: str) -> bool:
    """Whether two neighbouring letters changed places, as in "qeu" for "que"."""
    return sorted(one) == sorted(other) and OSA.distance(one, other) == 1
