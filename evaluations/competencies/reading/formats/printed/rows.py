"""The rows of a table without borders, by its left column and the distances of its lines."""

from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from evaluations.competencies.reading.blocks import Block, Cell, row_or_pieces
from evaluations.competencies.reading.formats.printed.bands import Band
from evaluations.competencies.reading.formats.printed.beside import columns_beside, parts_of
from evaluations.competencies.reading.formats.printed.centred import centred_rows
from evaluations.competencies.reading.formats.printed.gutters import cells_of
from evaluations.competencies.reading.formats.printed.paragraphs import Column, Setting
from evaluations.competencies.reading.formats.printed.sides import had_room, is_field
from evaluations.competencies.reading.formats.printed.splits import Split, split_at
from evaluations.competencies.reading.formats.printed.words import PrintedLine
from evaluations.competencies.reading.labels.labels import inner_topic_of, topic_of
from evaluations.competencies.reading.wording import breaks_off, starts_low

LARGEST_PITCH = 1.5
"""Font sizes from one line of a paragraph to the next, at most."""


def blocks_of_band(band: Band, setting: Setting) -> Iterator[Block]:
    """A row for each of the table's; columns that are lists of their own one after the other."""
    for part in parts_of(band, setting):
        columns = columns_beside(part, setting)
        for pieces in columns:
            yield from pieces
        if not columns:
            yield from _rows(part, setting)


def lists_fields(band: Band) -> bool:
    """Whether labels stand left of the gutter, more than one."""
    left = [split_at(line, band.gutters[0]).left for line in band.lines]
    return sum(is_field(one) for one in left if one) > 1


def _rows(band: Band, setting: Setting) -> Iterator[Block]:
    """What fills the first column alone is a paragraph."""
    for row in rows_of(band):
        lines = [line for split in row for line in (split.left, split.right) if line]
        cells = [
            _cell(lines, band.gutters, number, setting) for number in range(len(band.gutters) + 1)
        ]
        first = next(piece for cell in cells for piece in cell)
        yield from row_or_pieces(cells, first.place)


def _cell(
    lines: list[PrintedLine], gutters: tuple[float, ...], number: int, setting: Setting
) -> Cell:
    parts = [(cells_of(line, gutters)[number], line.page) for line in lines]
    return tuple(Column([PrintedLine(*part) for part in parts if part[0]], setting).pieces())


def rows_of(band: Band) -> list[list[Split]]:
    """The rows of a table without borders, each as its lines."""
    gutter = band.gutters[0]
    splits = [split_at(line, gutter) for line in band.lines]
    if centred := centred_rows(splits):
        return centred
    steps = [b.top - a.top for a, b in pairwise(splits)]
    size = max((line.size for line in band.lines), default=0)
    pitch = min(median(steps), 1.5 * min(steps), LARGEST_PITCH * size) if steps else 0
    rows: list[list[Split]] = []
    for split in splits:
        if rows and not _opens_row(rows[-1], split, gutter, pitch):
            rows[-1].append(split)
        else:
            rows.append([split])
    return rows


def _opens_row(row: list[Split], split: Split, gutter: float, pitch: float) -> bool:
    last = row[-1]
    is_apart = bool(pitch) and split.top - last.top > 1.35 * pitch
    if split.left is None:
        return False
    if is_head(last) or is_head(split):
        return True
    if is_apart or last.left is None:
        return not (_is_low(split.left) and not is_apart)
    if starts_low(split.left.text) or (breaks_off(last.left.text) and not is_field(last.left)):
        return False
    is_next = last.left.text.endswith(":") and split.left.text.endswith(":")
    return is_next or had_room(last.left, split.left, gutter) or is_field(split.left)


def is_head(split: Split) -> bool:
    """Whether both sides only name columns ("Competencia | Conductas")."""
    if not (split.left and split.right):
        return False
    parts = [chunk.text for chunk in (*split.left.chunks, *split.right.chunks)]
    return all(topic_of(one) or inner_topic_of(one) for one in parts)


def _is_low(line: PrintedLine) -> bool:
    return starts_low(line.text)
