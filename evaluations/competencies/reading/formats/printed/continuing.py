"""Whether a printed line goes on with the paragraph or item of the lines above it."""

from dataclasses import dataclass, field

from evaluations.competencies.reading.blocks import Piece, Place
from evaluations.competencies.reading.formats.printed.words import PrintedLine, Word
from evaluations.competencies.reading.labels.labels import inner_label_of, label_of
from evaluations.competencies.reading.markers import BULLETS, split_marker
from evaluations.competencies.reading.pages.wrapping import opens_anew
from evaluations.competencies.reading.wording import (
    asks_for_more,
    breaks_off,
    is_capitals,
    is_finished,
    starts_low,
)

SLACK = 1.5
"""Points that letters of one line may begin apart."""
SENTENCE = 5
"""Words of a line that names nothing, at least."""


@dataclass
class Measure:
    """The margins of a column, its usual distance between lines, where its paragraphs begin."""

    left: float
    right: float
    pitch: float
    indents: set[int] = field(default_factory=set)

    def begins(self, line: PrintedLine) -> None:
        """Takes note of where a paragraph without a bullet begins."""
        if not split_marker(line.text)[0]:
            self.indents.add(round(line.x0))

    def hangs(self, group: list[PrintedLine], line: PrintedLine) -> bool:
        """Whether the line stands below a bullet's sentence, where no paragraph begins."""
        bullet, *text = group[0].words
        is_below = bool(text) and abs(line.x0 - text[0].x0) <= SLACK and bullet.text in BULLETS
        is_sentence = is_finished(group[-1].text) and len(text) >= SENTENCE
        return is_below and is_sentence and round(line.x0) not in self.indents


def goes_on(group: list[PrintedLine], line: PrintedLine, measure: Measure) -> bool:
    """Whether the line belongs to the paragraph of the lines before it."""
    last = group[-1]
    if split_marker(line.text)[0] and not breaks_off(last.text):
        return False
    is_middle = starts_low(line.text) and not is_finished(last.text)
    if (_is_label(line) and not is_middle) or _begins_anew(last, line):
        return False
    if asks_for_more(last.text) and not _is_whole_label(group[-1:]):
        return True
    if line.page == last.page and line.top - last.top > 1.35 * max(measure.pitch, last.size):
        return starts_low(line.text) and not is_finished(last.text)
    if (starts_low(line.text) and _is_open(group, line)) or measure.hangs(group, line):
        return True
    return _is_full(group, line.words[0], measure) and not _is_whole_label(group)


def _is_open(group: list[PrintedLine], line: PrintedLine) -> bool:
    """Whether the sentence may go on in small letters; after a colon, only below an item's text."""
    first, last = group[0], group[-1]
    hangs = bool(split_marker(first.text)[0]) and line.x0 > first.x0 + SLACK
    is_colon = last.text.endswith(":") and hangs
    return is_colon or not is_finished(last.text) or breaks_off(last.text)


def _begins_anew(last: PrintedLine, line: PrintedLine) -> bool:
    is_named = line.lead.endswith(":") and last.lead != last.text
    is_other = is_named or _looks_other(last, line) or _turns_to_capitals(last, line)
    return is_other or opens_anew(last.text, line.text)


def _is_full(group: list[PrintedLine], word: Word, measure: Measure) -> bool:
    """Whether the next line's first word had no room; a centred line, no item's, has two ends."""
    line, is_item = group[-1], bool(split_marker(group[0].text)[0])
    room = measure.right - line.x1
    indent = line.x0 - measure.left
    if not is_item and min(room, indent) > line.size and abs(room - indent) < line.size / 2:
        room += indent
    return word.x1 - word.x0 + 0.2 * word.size > room


def _looks_other(last: PrintedLine, line: PrintedLine) -> bool:
    if abs(last.size - line.size) > 0.6:
        return True
    return (
        last.is_bold != line.is_bold
        and (last.is_bold or line.words[0].is_bold)
        and not (starts_low(line.text) and not is_finished(last.text))
    )


def _turns_to_capitals(last: PrintedLine, line: PrintedLine) -> bool:
    """After a finished sentence, a line in capitals is a heading."""
    is_new = is_capitals(line.text) and not is_capitals(last.text)
    return is_new and is_finished(last.text) and len(line.words) > 1


def _is_label(line: PrintedLine) -> bool:
    piece = Piece(line.text, Place(0, 0))
    label = label_of(piece) or inner_label_of(piece)
    return label is not None and label.has_colon and not label.is_weak


def _is_whole_label(group: list[PrintedLine]) -> bool:
    label = label_of(Piece(group[0].text, Place(0, 0)))
    return len(group) == 1 and label is not None and not label.value
