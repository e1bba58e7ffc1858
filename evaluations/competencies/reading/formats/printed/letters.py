"""Words that a PDF prints in parts: spaced letters, small capitals, a note's raised number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from evaluations.competencies.reading.formats.printed.words import Word
from evaluations.competencies.reading.markers import split_marker

TOUCHING = 0.08
"""Font sizes between two parts of one word, at most: they differ in font or size alone."""
SPACED = 0.6
"""Font sizes between the letters of a spaced word, at most."""
FEWEST = 4
"""Fewer single letters in a row are no spaced heading."""
KERNED = 2
"""Letters such as "VA" may stand so close that no space shows between them."""
NOTE = re.compile(r"\(?[\d*†‡]{1,3}\)?|[¹²³⁴-⁹]+")
RAISED = 0.2
"""Font sizes that a note's number stands above the foot of its word."""


def whole_words(line: Sequence[Word]) -> list[Word]:
    """The words of a line, left to right, as they are read."""
    touching = [_one(part) for part in _touching(_without_notes(line))]
    return [word for run in _runs(touching) for word in _spelled(run)]


def _without_notes(line: Sequence[Word]) -> list[Word]:
    """Without the raised numbers that refer to a footnote."""
    kept: list[Word] = []
    for word in line:
        if not (kept and _refers_to_note(kept[-1], word)):
            kept.append(word)
    return kept


def _refers_to_note(before: Word, word: Word) -> bool:
    is_near = word.x0 - before.x1 <= SPACED / 2 * before.size
    is_raised = before.bottom - word.bottom >= RAISED * before.size
    return bool(NOTE.fullmatch(word.text)) and is_near and is_raised and word.size < before.size


def _touching(line: Sequence[Word]) -> Iterator[list[Word]]:
    """The words in groups that no space divides; a bullet stays apart."""
    group: list[Word] = []
    for word in line:
        if group and not _is_same_word(group, word):
            yield group
            group = []
        group.append(word)
    if group:
        yield group


def _is_same_word(group: Sequence[Word], word: Word) -> bool:
    last = group[-1]
    gap = word.x0 - last.x1
    is_marker = len(group) == 1 and bool(split_marker(f"{last.text} x")[0])
    return abs(gap) <= TOUCHING * min(word.size, last.size) and not is_marker


def _one(parts: Sequence[Word]) -> Word:
    first = parts[0]
    if len(parts) == 1:
        return first
    return replace(
        first,
        text="".join(part.text for part in parts),
        x1=parts[-1].x1,
        top=min(part.top for part in parts),
        bottom=max(part.bottom for part in parts),
        size=max(part.size for part in parts),
        is_bold=first.is_bold,
    )


def _runs(line: Sequence[Word]) -> Iterator[list[Word]]:
    """The words in groups: spaced single letters together, every other word alone."""
    run: list[Word] = []
    for word in line:
        if run and not _is_spaced(run[-1], word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _is_spaced(last: Word, word: Word) -> bool:
    is_letters = max(len(last.text), len(word.text)) <= KERNED
    is_alike = abs(last.size - word.size) < 0.1
    return is_letters and is_alike and word.x0 - last.x1 <= 2.5 * SPACED * word.size


def _spelled(run: Sequence[Word]) -> list[Word]:
    """The words that spaced letters spell: the gap between words is the wider one."""
    gaps = [word.x0 - last.x1 for last, word in pairwise(run)]
    letters = sum(len(word.text) == 1 and word.text.isalpha() for word in run)
    if len(run) < FEWEST or letters < 0.6 * len(run) or median(gaps) > SPACED * run[0].size:
        return list(run)
    words: list[list[Word]] = [[run[0]]]
    for gap, word in zip(gaps, run[1:], strict=True):
        if gap > 1.6 * median(gaps):
            words.append([])
        words[-1].append(word)
    return [_one(word) for word in words]
