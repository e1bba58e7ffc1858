"""Bullets printed as letters of a symbol font, or as codes that no letter stands for."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from evaluations.competencies.reading.formats.printed.words import Word, words_of
from evaluations.competencies.reading.markers import SIGNS

DINGBATS = ("wingding", "webding", "dingbat", "monotypesorts", "opensymbol", "bookshelfsymbol")
"""Fonts that hold signs alone."""
SYMBOL = "symbol"
"""A font of Greek letters and of signs of arithmetic, with a bullet or two."""
OF_SYMBOL = frozenset("·¨§-–")
AS_TICK = {"ü": "✓", "û": "✗", "þ": "☑", "ý": "☒", "¨": "☐", "o": "☐", "q": "☐"}
"""What these letters look like in Wingdings."""
LIKE_BULLETS = frozenset("vlnqwuoØ§üþ¨àèð¾°º¤")
"""What is left of such a bullet where its font was replaced by one of letters."""
PRIVATE = ("\ue000", "\uf8ff")
ALONE = 0.6
"""Font sizes without a word before a bullet, and from such a letter to its text, at least."""
FARTHEST = 4.0
"""Font sizes from a bullet to its text, at most."""
MOST = 500
"""Single signs that are looked at on a page: a drawing has more."""
SAME = 1.0
"""Points by which bullets of one list stand alike from their texts."""


@dataclass(frozen=True)
class _Sign:
    """A word of one sign that begins a line, or a cell, and its distance to the text after it."""

    word: Word
    font: str
    indent: float

    @property
    def key(self) -> tuple[str, int]:
        return self.word.text, round(self.indent / SAME)


def words_with_bullets(found: Iterable[dict[str, Any]]) -> list[Word]:
    """Our words from those of pdfplumber, such signs as the bullets or ticks they look like."""
    printed = [(word, str(one["fontname"]).lower()) for one in found for word in words_of([one])]
    words = [word for word, _ in printed]
    single = [(word, font) for word, font in printed if _may_be_sign(word.text, font)][:MOST]
    signs = [
        _Sign(word, font, indent)
        for word, font in single
        if (indent := _indent(word, words)) is not None
    ]
    often = Counter(sign.key for sign in signs)
    shown = {id(one.word): _shown(one, is_list=often[one.key] > 1) for one in signs}
    return [replace(word, text=shown.get(id(word), word.text)) for word in words]


def _may_be_sign(text: str, font: str) -> bool:
    is_sign = text in LIKE_BULLETS or not text.isalnum() or _is_of(font, DINGBATS)
    return len(text) == 1 and is_sign


def _indent(word: Word, words: Sequence[Word]) -> float | None:
    """From the sign's left edge to its text; None where it is not the first of a line or cell."""
    beside = [one for one in words if one is not word and one.top <= word.middle <= one.bottom]
    size = max((one.size for one in beside), default=word.size)
    if any(word.x0 - ALONE * size < one.x1 <= word.x0 + SAME for one in beside):
        return None
    after = min((one.x0 for one in beside if one.x0 >= word.x1 - SAME), default=word.x0)
    return after - word.x0


def _shown(sign: _Sign, *, is_list: bool) -> str:
    """The bullet, or tick, that is seen on paper."""
    text, size = sign.word.text, sign.word.size
    gap = sign.indent - (sign.word.x1 - sign.word.x0)
    if text in SIGNS:
        return text
    if _is_of(sign.font, DINGBATS):
        return AS_TICK.get(text, "•") if gap < FARTHEST * size else text
    is_wide = ALONE * size <= gap <= FARTHEST * size
    is_symbol = SYMBOL in sign.font and text in OF_SYMBOL
    if is_symbol or _is_private(text) or (is_list and is_wide and text in LIKE_BULLETS):
        return "•" if gap <= FARTHEST * size else text
    return text


def _is_of(font: str, families: Iterable[str]) -> bool:
    return any(family in font for family in families)


def _is_private(text: str) -> bool:
    first, last = PRIVATE
    return first <= text <= last
