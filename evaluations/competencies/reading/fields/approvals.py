"""Who approved the document: name and post, wherever its signatures stand."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from evaluations.competencies.reading.blocks import Document, Piece, Row
from evaluations.competencies.reading.fields.facts import Facts
from evaluations.competencies.reading.fields.signatures import (
    is_signing,
    name_and_title,
    said_of_signer,
    signed,
)
from evaluations.competencies.reading.labels.labels import label_of, topic_of
from evaluations.competencies.reading.labels.lexicon import Topic

LAST_LINES = 8
"""How far from a document's end it is signed."""


def approval(facts: Facts, document: Document) -> list[Piece]:
    """Name and post of the person who approved it; empty where nobody is named."""
    found = (named for pieces in _signed(facts, document) if (named := name_and_title(pieces)))
    return next(found, [])


def _signed(facts: Facts, document: Document) -> Iterator[Sequence[Piece]]:
    rows = [block for block in document.blocks if isinstance(block, Row)]
    yield _along_row(rows)
    yield _in_flattened_grid(document.furniture)
    yield _in_flattened_grid([one for one in document.blocks if isinstance(one, Piece)])
    for section in facts.under(Topic.APPROVED_BY):
        yield section.pieces
    yield _in_following_fields(facts)
    yield _in_cell(rows)
    yield _under_column(rows)
    yield _above_label(document)


def _along_row(rows: Sequence[Row]) -> list[Piece]:
    """Beside "Aprobó", under heads such as "Cargo | Nombre | Firma"."""
    heads: list[str] = []
    for row in rows:
        said = [said_of_signer(row.text(number)) for number in range(len(row.cells))]
        if "name" in said and len(set(said)) > 1:
            heads = said
        elif heads and topic_of(row.text(0)) is Topic.APPROVED_BY:
            cells = dict(zip(heads, row.cells, strict=False))
            return [piece for part in ("name", "title") for piece in cells.get(part, ())]
    return []


def _in_flattened_grid(pieces: Sequence[Piece]) -> list[Piece]:
    """Labels after one another, then as many names, then as many posts."""
    start = 0
    for is_label, group in groupby(pieces, key=lambda one: is_signing(one.text)):
        run = list(group)
        approved = [at for at, one in enumerate(run) if topic_of(one.text) is Topic.APPROVED_BY]
        if is_label and len(run) > 1 and approved:
            first = start + approved[0] + len(run)
            return list(pieces[first : start + 3 * len(run) : len(run)])
        start += len(run)
    return []


def _in_following_fields(facts: Facts) -> list[Piece]:
    """Under "Aprobó" fields of its own: "Nombre: …", "Cargo: …"."""
    sections = facts.sections
    for number, section in enumerate(sections):
        if section.topic is Topic.APPROVED_BY and not signed(section.pieces):
            said = {
                said_of_signer(one.label): one.pieces for one in sections[number + 1 : number + 5]
            }
            if "name" in said:
                return [*said["name"][:1], *said.get("title", [])[:1]]
    return []


def _in_cell(rows: Sequence[Row]) -> list[Piece]:
    """In a signature's cell, what stands beside or below its "Aprobó"."""
    for row in rows:
        for cell in row.cells:
            lines = signed(cell)
            label = label_of(lines[0]) if lines else None
            if label and label.topic is Topic.APPROVED_BY and (label.value or len(lines) > 1):
                beside = [lines[0].saying(label.value)] if label.value else []
                return [*beside, *lines[1:]]
    return []


def _under_column(rows: Sequence[Row]) -> list[Piece]:
    """In a table of signatures, what stands under the head "Aprobó"."""
    column = None
    found: dict[str, list[Piece]] = {}
    for row in rows:
        heads = [number for number in row.filled if topic_of(row.text(number)) is Topic.APPROVED_BY]
        if heads and (heads[0] or _all_sign(row)):
            column, found = heads[0], {}
        elif column is not None and column < len(row.cells):
            said = said_of_signer(row.text(0)) if column else ""
            found.setdefault(said, []).extend(row.cells[column])
    parts = ("name", "", "title") if "name" in found else ("",)
    return [piece for part in parts for piece in found.get(part, [])]


def _all_sign(row: Row) -> bool:
    return len(row.filled) > 1 and all(is_signing(row.text(number)) for number in row.filled)


def _above_label(document: Document) -> list[Piece]:
    """Above a last line "APROBÓ", the name and the post that stand under the line to sign on."""
    pieces = [block for block in document.blocks[-LAST_LINES:] if isinstance(block, Piece)]
    for number, piece in enumerate(pieces):
        above = pieces[max(0, number - 3) : number]
        is_signed = any(not one.text.strip("_ -") for one in above[:-1])
        if topic_of(piece.text) is Topic.APPROVED_BY and is_signed:
            return above
    return []
