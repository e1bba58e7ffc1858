"""Identifiers that stay: the same words of the same post have the same one in every export."""

import json
from collections import Counter
from uuid import UUID, uuid5

from evaluations.competencies.reading.wording import folded

NAMESPACE = UUID("6d1f1f0e-5c0b-5a57-9f57-2d8a3a2b7c41")
"""Ours; it never changes."""


class Identifiers:
    """UUIDv5 of (organisation, post, kind, words); words said twice are counted."""

    def __init__(self, organization: str, post: str) -> None:
        self.owner = (folded(organization), folded(post))
        self.said: Counter[tuple[str, ...]] = Counter()

    def of(self, kind: str, *texts: str) -> str:
        name = (*self.owner, kind, *map(folded, texts))
        self.said[name] += 1
        return named(*name, *([str(self.said[name])] if self.said[name] > 1 else []))


def named(*texts: str) -> str:
    return str(uuid5(NAMESPACE, json.dumps(texts, ensure_ascii=False)))


def uri_of(identifier: str) -> str:
    """An address that claims no server."""
    return f"urn:uuid:{identifier}"
