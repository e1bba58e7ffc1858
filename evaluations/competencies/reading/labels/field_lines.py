"""Lines with several fields on them."""

import re

from evaluations.competencies.reading.blocks import Piece
from evaluations.competencies.reading.labels.labels import label_of
from evaluations.competencies.reading.labels.lexicon import Topic

BETWEEN_FIELDS = re.compile(
    r"\s+[·|•/–—-]\s+|;\s+|\s+(?=(?:Clave|C[oó]digo|Revisi[oó]n|Versi[oó]n|Fecha|P[aá]gina|Anexo|Code)\b[^:]{0,20}:)"
)

DIVIDERS = re.compile(r"\s+[·|•]\s+")
"""Signs that stand between fields and in no value."""
SENTENCES = re.compile(r"(?<=[\w)%])\.\s+(?=[A-ZÁÉÍÓÚÑ])")
SHORT = frozenset(
    {
        Topic.TITLE,
        Topic.UNIT,
        Topic.REPORTS_TO,
        Topic.CONTRACT_TYPE,
        Topic.PAY_BAND,
        Topic.GROSS_SALARY,
    }
)
"""Fields that one sentence says whole."""


def fields_in(piece: Piece) -> list[Piece]:
    """A line with several fields on it ("Clave: V-02 · Revisión: 4") as a piece for each."""
    if piece.text.count(":") < 2:
        return [piece]
    parts = DIVIDERS.split(piece.text)
    if sum(_is_field(piece.saying(part)) for part in parts) > 1:
        return [field for part in parts for field in fields_in(piece.saying(part))]
    parts = BETWEEN_FIELDS.split(piece.text)
    fields = [piece.saying(part) for part in parts]
    if len(parts) > 1 and all(map(_is_field, fields)):
        return fields
    return [piece] if piece.is_item else _sentences(piece)


def _sentences(piece: Piece) -> list[Piece]:
    """A paragraph of fields ("Sueldo: 900 €. Contrato: fijo. …"), each with what it says."""
    fields: list[Piece] = []
    for sentence in map(piece.saying, SENTENCES.split(piece.text)):
        if fields and not _is_field(sentence) and not _is_whole(fields[-1]):
            fields[-1] = piece.saying(f"{fields[-1].text}. {sentence.text}")
        else:
            fields.append(sentence)
    return fields if _is_field(fields[0]) and sum(map(_is_field, fields)) > 1 else [piece]


def _is_whole(field: Piece) -> bool:
    label = label_of(field)
    return label is None or label.topic in SHORT


def _is_field(piece: Piece) -> bool:
    label = label_of(piece)
    return label is not None and label.has_colon
