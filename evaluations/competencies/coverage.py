"""Which lines of a source say something that its reading does not: what a reader may have lost."""

from collections import Counter
from collections.abc import Iterator, Sequence

from evaluations.competencies.content import Content
from evaluations.competencies.corrections import leaves_of
from evaluations.competencies.reading.wording import folded

FEWEST_WORDS = 4
"""Of a line that can hold a behaviour; fewer are headings, labels and numbers."""
MOSTLY = 0.5
"""From this share of its letters a line is in the reading."""
SHORTEST_RUN = 6
"""Letters: less stands in any text by chance."""
NOT_READ = ("warnings", "settled")


def letters(text: str) -> str:
    return "".join(sign for sign in folded(text) if sign.isalnum())


def lines_left_out(source: str, content: Content) -> frozenset[int]:
    """The numbers (from 1) of the lines whose words stand nowhere in the content.

    Short lines and those that pages repeat are left aside.
    """
    read = words_read(content)
    lines = [line.split() for line in source.split("\n")]
    repeated = repeated_lines(lines)
    return frozenset(
        number
        for number, words in enumerate(lines, 1)
        if sum(map(is_word, words)) >= FEWEST_WORDS
        and without_numbers(words) not in repeated
        and share_read(words, read) < MOSTLY
    )


def is_word(word: str) -> bool:
    """Neither a number nor a bullet."""
    return any(sign.isalpha() for sign in word)


def words_read(content: Content) -> str:
    """Every text of the content, each on a line of its own, as bare letters."""
    said = leaves_of(content.model_copy(update=dict.fromkeys(NOT_READ, ())))
    return "\n".join(letters(text) for text in said.values() if isinstance(text, str))


def repeated_lines(lines: Sequence[Sequence[str]]) -> set[str]:
    """What stands on several pages: the heads and the feet of a document."""
    times = Counter(without_numbers(words) for words in lines)
    return {line for line, count in times.items() if count > 1}


def without_numbers(words: Sequence[str]) -> str:
    return "".join(sign for sign in " ".join(words) if not sign.isdigit())


def share_read(words: Sequence[str], read: str) -> float:
    """How much of a line stands in the content, by letters (0–1)."""
    bare = [letters(word) for word in words]
    total = sum(map(len, bare))
    return sum(map(len, runs(bare, read))) / total if total else 1.0


def runs(words: Sequence[str], read: str) -> Iterator[str]:
    """The longest pieces of a line that stand in the content, from left to right."""
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and "".join(words[start : end + 1]) in read:
            end += 1
        run = "".join(words[start:end])
        if len(run) >= SHORTEST_RUN:
            yield run
        start = max(end, start + 1)
