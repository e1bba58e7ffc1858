"""The log of a document's changes: its rows tell of versions, and are no fields of the document."""

import re
from collections.abc import Sequence

from evaluations.competencies.reading.blocks import Piece, Row
from evaluations.competencies.reading.labels.labels import topic_of
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.outline.sections import Section
from evaluations.competencies.reading.wording import folded_label, word_count

LONGEST_HEAD = 6
NUMBER = re.compile(r"no|num|numero|#|n|number|item|v")
CHANGE = re.compile(
    r".*\b(?:cambios?|modificacion(?:es)?|motivo|descripcion|detalle|justificacion|naturaleza|"
    r"actualizacion(?:es)?|changes?|amendments?|description|reason|summary|details?|comments?|"
    r"observaciones|resumen)\b.*"
)
"""What the column is called that says what was changed."""
PLAINLY = re.compile(r".*\b(?:cambios?|modificacion(?:es)?|changes?|amendments?)\b.*")
"""What says so even where the versions are only called "No."."""
DATE = re.compile(r"(?:fecha|date|vigencia)\b.*|.*\bdate")


def is_log_head(row: Row) -> bool:
    """Whether the row heads a log of changes ("Versión | Fecha | Descripción del cambio")."""
    texts = [row.text(number) for number in row.filled]
    if len(texts) < 2 or any(word_count(text) > LONGEST_HEAD for text in texts):
        return False
    if any(sign.isdigit() for text in texts for sign in text):
        return False
    versions = [text for text in texts if _counts(text)]
    others = [folded_label(text) for text in texts if text not in versions]
    is_dated = any(map(DATE.fullmatch, others))
    if any(topic_of(text) is Topic.REVISION for text in versions):
        return any(map(CHANGE.fullmatch, others)) or (is_dated and len(texts) > 2)
    return bool(versions) and is_dated and any(map(PLAINLY.fullmatch, others))


def last_revision(sections: Sequence[Section]) -> Piece | None:
    """The last version that the log of changes tells of."""
    rows = [row for row in _log(sections) if row.filled]
    if not rows or not is_log_head(rows[0]):
        return None
    column = next((n for n in rows[0].filled if _counts(rows[0].text(n))), rows[0].filled[0])
    said = [
        row.cells[column][0] for row in rows[1:] if column < len(row.cells) and row.cells[column]
    ]
    return max(said, key=_order, default=None)


def _log(sections: Sequence[Section]) -> list[Row]:
    logs = [one for one in sections if one.topic is Topic.CHANGES]
    return [block for one in logs[:1] for block in one.blocks if isinstance(block, Row)]


def _counts(head: str) -> bool:
    bare = folded_label(head)
    is_revision = topic_of(head) is Topic.REVISION and not DATE.fullmatch(bare)
    return is_revision or bool(NUMBER.fullmatch(bare))


def _order(piece: Piece) -> tuple[int, ...]:
    """Versions by their numbers; letters by their place in the alphabet."""
    numbers = tuple(int(number) for number in re.findall(r"\d{1,9}", piece.text))
    return numbers or tuple(map(ord, piece.text[:1].upper()))
