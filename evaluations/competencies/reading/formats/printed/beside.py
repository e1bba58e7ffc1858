"""Lists and cards side by side without borders: each column is read down, not row by row."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile, zip_longest

from evaluations.competencies.reading.blocks import Kind, Piece
from evaluations.competencies.reading.formats.printed.bands import Band
from evaluations.competencies.reading.formats.printed.gutters import cells_of
from evaluations.competencies.reading.formats.printed.paragraphs import LARGER, Column, Setting
from evaluations.competencies.reading.formats.printed.splits import split_at
from evaluations.competencies.reading.formats.printed.words import PrintedLine
from evaluations.competencies.reading.labels.labels import inner_topic_of, topic_of
from evaluations.competencies.reading.wording import word_count

FEWEST = 4.5
"""Words that what stands in a column's list has on average; names in a first column are shorter."""


def parts_of(band: Band, setting: Setting) -> Iterator[Band]:
    """The band divided above headings that stand over all of its columns."""
    part: list[PrintedLine] = []
    for line in band.lines:
        if part and _stands_over(line, band, setting):
            yield replace(band, lines=part)
            part = []
        part.append(line)
    yield replace(band, lines=part)


def parts_beside(
    lines: Sequence[PrintedLine], gutter: float, run: tuple[int, int], setting: Setting
) -> Iterator[tuple[int, int]]:
    """Where in the run of lines lists or cards stand on both sides of the gutter."""
    start = run[0]
    for part in parts_of(Band([*lines[run[0] : run[1]]], (gutter,)), setting):
        filled = [n for n, line in enumerate(part.lines) if split_at(line, gutter).right]
        if filled:
            inner = replace(part, lines=part.lines[filled[0] : filled[-1] + 1])
            below = part.lines[filled[-1] + 1 :]
            if columns_beside(inner, setting):
                more = _end_of_column(inner, below, setting)
                yield start + filled[0], start + filled[-1] + 1 + len(more)
        start += len(part.lines)


def with_ends(bands: Sequence[Band], setting: Setting) -> Iterator[Band]:
    """The bands, a first column that is longer than those beside it whole."""
    taken = 0
    for band, below in zip_longest(bands, bands[1:]):
        rest = replace(band, lines=band.lines[taken:])
        taken = 0
        if rest.gutters and below and not below.gutters:
            more = _end_of_column(rest, below.lines, setting)
            taken = len(more)
            rest = replace(rest, lines=[*rest.lines, *more])
        if rest.lines:
            yield rest


def _end_of_column(band: Band, below: Sequence[PrintedLine], setting: Setting) -> list[PrintedLine]:
    lines = list(takewhile(lambda line: _may_end_column(line, band, setting), below))
    is_near = bool(lines) and lines[0].top - band.lines[-1].bottom <= lines[0].size
    while lines and lines[-1].is_bold:
        lines.pop()
    *_, last = parts_of(band, setting)
    return lines if is_near and columns_beside(last, setting) else []


def _may_end_column(line: PrintedLine, band: Band, setting: Setting) -> bool:
    is_heading = line.size >= LARGER * setting.size or topic_of(line.text)
    return line.x1 <= band.gutters[0] and not is_heading


def columns_beside(band: Band, setting: Setting) -> list[list[Piece]]:
    """What each column says, if every one is a list or a card of its own; else nothing."""
    columns = [list(_column(band, number)) for number in range(len(band.gutters) + 1)]
    if not all(columns) or _is_headed(band):
        return []
    read = [Column(lines, setting).pieces() for lines in columns]
    return read if stand_alone(read) else []


def stand_alone(columns: Sequence[Sequence[Piece]]) -> bool:
    """Whether all columns are lists, or all are titles each with a text under it."""
    lists = [any(piece.is_item for piece in column) for column in columns]
    is_titled = all(_is_loud(column[0]) and not _names_column(column[0]) for column in columns)
    return (all(lists) or (is_titled and not any(lists))) and all(map(_stands_alone, columns))


def _names_column(piece: Piece) -> bool:
    return (topic_of(piece.text) or inner_topic_of(piece.text)) is not None


def _stands_over(line: PrintedLine, band: Band, setting: Setting) -> bool:
    """Whether a heading in the first column has nothing beside it, above or below."""
    if line.size < LARGER * setting.size or split_at(line, band.gutters[0]).right:
        return False
    others = [one for one in band.lines if split_at(one, band.gutters[0]).right]
    return all(abs(one.top - line.top) > 1.2 * line.size for one in others)


def _column(band: Band, number: int) -> Iterator[PrintedLine]:
    for line in band.lines:
        if words := cells_of(line, band.gutters)[number]:
            yield PrintedLine(words, line.page)


def _is_headed(band: Band) -> bool:
    """Whether its first line names the columns of a table."""
    cells = [PrintedLine(cell, 1) for cell in cells_of(band.lines[0], band.gutters) if cell]
    heads = [chunk.text for cell in cells for chunk in cell.chunks]
    known = sum(bool(topic_of(head) or inner_topic_of(head)) for head in heads)
    return known > 1 and 2 * known >= len(heads)


def _stands_alone(pieces: Sequence[Piece]) -> bool:
    """Whether a column is a list, or titles each with a text under it."""
    items = [piece for piece in pieces if piece.is_item]
    texts = items or [piece for piece in pieces if not _is_loud(piece)]
    is_text = sum(word_count(piece.text) for piece in texts) >= FEWEST * max(1, len(texts))
    return is_text and (bool(items) or _alternates(pieces))


def _alternates(pieces: Sequence[Piece]) -> bool:
    """Whether no title is without a text."""
    return not any(_is_loud(a) and _is_loud(b) for a, b in pairwise([*pieces, pieces[0]]))


def _is_loud(piece: Piece) -> bool:
    return piece.strong or piece.kind is Kind.HEADING
