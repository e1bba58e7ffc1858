"""What a document says of itself: key, revision, annex, who approved it."""

import re
from collections.abc import Iterable, Iterator

from evaluations.competencies.reading.blocks import Document, Piece, Row, pieces_in
from evaluations.competencies.reading.facts import Facts, first_of
from evaluations.competencies.reading.labels import fields_in, topic_of
from evaluations.competencies.reading.lexicon import Topic
from evaluations.competencies.reading.sections import Section
from evaluations.competencies.reading.wording import word_count

KEY = re.compile(r"[\w./–-]*\d[\w./–-]*")
CODE = re.compile(r"(?!NOM-|NMX-|ISO)(?=.*\d)[A-Z]{2,}[A-Z0-9]*(?:[-/][A-Z0-9]+)+")
"""A document's code, as organisations form them; those of standards are others."""
UNPUNCTUATED = {
    Topic.DOCUMENT_KEY: re.compile(
        r"\b(?:clave|c[oó]d(?:igo)?|folio|(?:document|post|job) (?:no|number|code|ref)|ref)\b\.?"
        r"\s*:?\s*(?:n[o°]\.?\s*)?([\w./–-]*\d[\w./–-]*)",
        re.IGNORECASE,
    ),
    Topic.REVISION: re.compile(
        r"\b(?:revisi[oó]n|versi[oó]n|rev|ver)\b\.?\s*:?\s*(?:n[o°]\.?\s*)?"
        r"((?:\d|[A-Z]\b|(?:ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic|jan|apr|aug|dec))"
        r"[^|/·•]{0,24}?)\s*(?:$|[|/·•]|\s[–—-]\s|\s(?:p[aá]g|page|hoja|clave|c[oó]digo|rh\b))",
        re.IGNORECASE,
    ),
}
"""What headers and footers say with only a space between label and value."""
ANNEX = re.compile(
    r"(?:anexo|annex|appendix|ap[eé]ndice)\s+(?:\d+|[IVX]+|[A-Z])\b.{0,80}", re.IGNORECASE
)
LONGEST_NAME = 8
_POST = (
    r"(?:Sub)?(?:[Dd]irec(?:tor|ción)|Gerente|Gerencia|Jef[ea]|Jefatura|"
    r"Coordina|Secretari|President|Titular|Responsable|Representante|Apoderad|Encargad|Administrador|"
    r"Head|Manager|Chief|Assistant|Deputy|Executive|Vice|Rector|Alcalde|Comisari)"
)
POST = re.compile(rf",\s+|(?<=[a-záéíóúñ.]\s)\s*(?={_POST})")
"""Where a name ends and the post begins: at a comma, or at the word for the post."""
NAME_AND_POST = re.compile(rf"[^,]+,\s+{_POST}.*")
LAST_LINES = 8
"""How far from a document's end it is signed."""


def beside(facts: Facts, topic: Topic) -> Piece | None:
    """The value of a control field: on the label's own line, or a key alone on the next one."""
    for section in facts.under(topic):
        value = first_of(section)
        if value and (_is_beside(section, value) or KEY.fullmatch(value.text)):
            return value.saying(value.text.rstrip(" ."))
    return _said_in_furniture(facts, topic)


def _said_in_furniture(facts: Facts, topic: Topic) -> Piece | None:
    """A header may say it without a colon ("Código RH-07 / Versión 3")."""
    printed = list(_printed_around(facts))
    for piece in printed:
        if found := UNPUNCTUATED[topic].search(piece.text):
            return piece.saying(found[1].rstrip(" ."))
    codes = (_bare_code(piece) for piece in printed if topic is Topic.DOCUMENT_KEY)
    return next((code for code in codes if code), None)


def _printed_around(facts: Facts) -> Iterator[Piece]:
    for section in facts.furniture:
        yield from [section.heading] if section.heading else []
        yield from section.pieces


def _bare_code(piece: Piece) -> Piece | None:
    """A code that a header gives by itself ("Museo | RH-DO-07 | Página 1")."""
    codes = [word for word in piece.text.split() if CODE.fullmatch(word)]
    return piece.saying(codes[0]) if codes else None


def has_label(facts: Facts, topic: Topic) -> bool:
    return bool(facts.under(topic))


def annex_of(document: Document) -> Piece | None:
    """ "Anexo 1 al Contrato…", as a line of its own; annexes that follow the text are others."""
    around = [part for piece in document.furniture for part in fields_in(piece)]
    printed = [piece for piece in around if ANNEX.fullmatch(piece.text)]
    inside = [piece for piece in pieces_in(document.blocks) if ANNEX.fullmatch(piece.text)]
    has_several = len({piece.text for piece in inside}) > 1
    return next(iter([*printed, *(() if has_several else inside)]), None)


def approval(facts: Facts, document: Document) -> list[Piece]:
    """Name and post of the person who approved it; empty where nobody is named."""
    for section in facts.under(Topic.APPROVED_BY):
        if named := _name_and_title(section.pieces):
            return named
    return (
        _name_and_title(_in_cell(document))
        or _name_and_title(_under_column(document))
        or _above_label(document)
    )


def _is_beside(section: Section, value: Piece) -> bool:
    return section.heading is None or value.place.line == section.place.line


def _name_and_title(pieces: Iterable[Piece]) -> list[Piece]:
    lines = [piece for piece in pieces if piece.text.strip("_ -")][:2]
    is_both = bool(lines) and bool(NAME_AND_POST.fullmatch(lines[0].text))
    if (len(lines) == 1 or is_both) and (found := POST.search(lines[0].text)):
        name, title = lines[0].text[: found.start()], lines[0].text[found.end() :]
        lines = [lines[0].saying(name.rstrip()), lines[0].saying(title)]
    return lines if lines and word_count(lines[0].text) <= LONGEST_NAME else []


def _in_cell(document: Document) -> list[Piece]:
    """In a signature's cell, what stands below its "Aprobó"."""
    for row in (block for block in document.blocks if isinstance(block, Row)):
        for cell in row.cells:
            if len(cell) > 1 and topic_of(cell[0].text) is Topic.APPROVED_BY:
                return list(cell[1:])
    return []


def _above_label(document: Document) -> list[Piece]:
    """Above a last line "APROBÓ", the name and the post that stand under the line to sign on."""
    pieces = [block for block in document.blocks[-LAST_LINES:] if isinstance(block, Piece)]
    for number, piece in enumerate(pieces):
        signed = pieces[max(0, number - 3) : number]
        is_signed = any(not one.text.strip("_ -") for one in signed[:-1])
        if topic_of(piece.text) is Topic.APPROVED_BY and is_signed:
            return _name_and_title(signed)
    return []


def _under_column(document: Document) -> list[Piece]:
    """In a table of signatures, what stands under the head "Aprobó"."""
    column = None
    found: list[Piece] = []
    for row in (block for block in document.blocks if isinstance(block, Row)):
        heads = [number for number in row.filled if topic_of(row.text(number)) is Topic.APPROVED_BY]
        if heads and heads[0]:
            column = heads[0]
        elif column is not None and column < len(row.cells):
            found += row.cells[column]
    return found
