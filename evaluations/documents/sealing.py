"""Sealing: a record becomes canonical data and their hash, which nothing changes afterwards."""

from dataclasses import dataclass

from evaluations.documents.canonical import canonical, sha256_of
from evaluations.documents.record import ReviewRecord
from evaluations.errors import NotAllowed


@dataclass(frozen=True)
class Seal:
    """Canonical data and the SHA-256 of their UTF-8 bytes, in hex."""

    data: str
    sha256: str


def seal(record: ReviewRecord) -> Seal:
    """Raises NotAllowed for a draft, which has no moment of sealing."""
    if record.sealed_at is None:
        raise NotAllowed("Un borrador no se sella: falta la fecha y hora del sellado.")
    data = canonical(record)
    return Seal(data, sha256_of(data))
