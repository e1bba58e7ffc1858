"""Plain text whose columns are aligned by spaces: a page printed in letters of one width."""

import re
from collections.abc import Sequence

from evaluations.competencies.reading.blocks import Block
from evaluations.competencies.reading.formats.lines import Line
from evaluations.competencies.reading.formats.printed.bands import Band, table_at
from evaluations.competencies.reading.formats.printed.paragraphs import Setting
from evaluations.competencies.reading.formats.printed.rows import blocks_of_band, is_head
from evaluations.competencies.reading.formats.printed.splits import split_at
from evaluations.competencies.reading.formats.printed.words import PrintedLine, Word

WIDTH, SIZE, PITCH = 6.0, 10.0, 12.0
"""Points: of a letter, of the letters' height, from line to line."""
DIVIDED = re.compile(r"\S {3,}\S")
FEWEST = 3
"""Fewer lines under one another are no table, unless the first names columns."""


def with_tables(lines: Sequence[Line]) -> list[Line | Block]:
    """The lines, and blocks in place of those that are a table."""
    setting = Setting(SIZE, frozenset(), [(line.place.page, _top(line)) for line in lines])
    found: list[Line | Block] = []
    start = 0
    while start < len(lines):
        band = _table_at(lines, start)
        if band:
            found += blocks_of_band(band, setting)
            start = lines.index(_last(band, lines), start)
        else:
            found.append(lines[start])
        start += 1
    return found


def _table_at(lines: Sequence[Line], start: int) -> Band | None:
    if not DIVIDED.search(lines[start].text.strip()):
        return None
    run: list[PrintedLine] = []
    for line in lines[start:]:
        if not (line.is_plain or line.is_blank):
            break
        run += [_printed(line)] if line.is_plain else []
    band = table_at(run) if run else None
    if band is None:
        return None
    return band if is_head(split_at(run[0], band.gutters[0])) or len(band.lines) >= FEWEST else None


def _last(band: Band, lines: Sequence[Line]) -> Line:
    end = band.lines[-1]
    return next(one for one in lines if one.place.page == end.page and _top(one) == end.top)


def _printed(line: Line) -> PrintedLine:
    words = [_word(found, _top(line)) for found in re.finditer(r"\S+", line.text)]
    return PrintedLine(tuple(words), line.place.page)


def _word(found: re.Match[str], top: float) -> Word:
    left, right = found.start() * WIDTH, found.end() * WIDTH
    return Word(found[0], left, right, top, top + SIZE, SIZE, is_bold=False)


def _top(line: Line) -> float:
    return line.place.line * PITCH
