"""What a document says of itself: key, revision, annex."""

import re
from collections.abc import Iterator
from operator import itemgetter

from evaluations.competencies.reading.blocks import Document, Piece, pieces_in
from evaluations.competencies.reading.fields.facts import Facts, first_of
from evaluations.competencies.reading.labels.field_lines import fields_in
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.outline.changes import last_revision
from evaluations.competencies.reading.outline.sections import Section
from evaluations.competencies.reading.wording import folded_label, word_count

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
OWN = re.compile(r".*\b(?:documento|formato|perfil|ficha|cedula|doc(?:ument)?|form|jd)\b.*")
"""A label that says whose key it is: the document's."""
OF_POST = re.compile(
    r".*\b(?:puesto|cargo|empleo|plaza|vacante|posicion|presupuestal|convocatoria|oferta|concurso|"
    r"job|position|post|role|vacancy|requisition|opening)\b.*"
)
"""A key of the post or of its vacancy, which stands for the document's where that has none."""
OF_DATE = re.compile(r".*(?:fecha|vigen|vigor|date|since|from|actualizacion|emision|on$).*|issued")
"""A revision said by its date, where another label gives its number."""
PAGE = re.compile(
    r"(?:\s*[|·•–-])?\s*\b(?:p[aá]g(?:ina)?|page|hoja)\b\.?\s*\d*(?:\s*(?:de|of|/)\s*\d*)?$",
    re.IGNORECASE,
)
"""The count of pages behind a value in a header."""
DIVIDER = re.compile(r"\s+[|·•]\s+")
LATE = 2
"""The rank from which a key is taken only where no header has one."""
LONGEST_LINE = 12
"""Words of a line that may still be a header in the text itself."""


def beside(facts: Facts, topic: Topic) -> Piece | None:
    """The value of a control field: on the label's own line, or a key alone on the next one."""
    ranks = sorted(((_rank(one, facts), one) for one in facts.under(topic)), key=itemgetter(0))
    first = [one for rank, one in ranks if rank < LATE]
    rest = [one for rank, one in ranks if rank >= LATE]
    found = _beside(first) or _said_in_furniture(facts, topic) or _beside(rest)
    return found or (last_revision(facts.sections) if topic is Topic.REVISION else None)


def _rank(section: Section, facts: Facts) -> int:
    """Which of several keys or revisions is rather the document's; from `LATE` on, its header's."""
    bare = folded_label(section.label)
    if section.topic is Topic.REVISION:
        return 1 if OF_DATE.fullmatch(bare) else 0
    if OWN.fullmatch(bare):
        return 0
    is_of_post = bool(OF_POST.fullmatch(bare)) or _is_in_grade_grid(section, facts)
    return LATE if is_of_post else 1


def _is_in_grade_grid(section: Section, facts: Facts) -> bool:
    """Whether a bare number stands beside the grade: the post's class, no key."""
    value = first_of(section)
    if not value or not value.text.isdigit() or section not in facts.sections:
        return False
    at = facts.sections.index(section)
    near = facts.sections[max(0, at - 2) : at + 3]
    return any(one.topic is Topic.PAY_BAND for one in near)


def _beside(sections: list[Section]) -> Piece | None:
    for section in sections:
        value = first_of(section)
        text = DIVIDER.split(PAGE.sub("", value.text))[0].rstrip(" .") if value else ""
        if value and text and (_is_beside(section, value) or KEY.fullmatch(text)):
            return value.saying(text)
    return None


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
    for section in [*facts.sections[:1], *facts.under(Topic.DOCUMENT_KEY, Topic.REVISION)]:
        yield from (one for one in section.pieces if word_count(one.text) <= LONGEST_LINE)


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


def _is_beside(section: Section, value: Piece) -> bool:
    return section.heading is None or value.place.line == section.place.line
