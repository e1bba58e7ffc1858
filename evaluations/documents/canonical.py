"""A record as canonical JSON (RFC 8785: sorted keys, no spaces, UTF-8), and back.

Decimals are text and days are ISO 8601, so no reader has to guess. Beside the record stands
`score`: the very input of `evaluations score`, from which anyone recomputes what is printed.
"""

import json
from collections.abc import Mapping
from hashlib import sha256

from evaluations.documents.plain import from_plain, to_plain
from evaluations.documents.profile_record import ProfileRecord
from evaluations.documents.record import ReviewRecord
from evaluations.documents.score import score_data

FORMAT = "evaluations-review/1"
PROFILE_FORMAT = "evaluations-profile-document/1"


def canonical(record: ReviewRecord) -> str:
    """The same record always gives the same text."""
    return _text({"format": FORMAT, "review": record, "score": score_data(record)})


def canonical_profile(record: ProfileRecord) -> str:
    """The same of a profile's version, for whom it was made."""
    return _text({"format": PROFILE_FORMAT, "profile": record})


def format_of(data: str) -> str:
    """What kind of document canonical JSON is."""
    return str(json.loads(data)["format"])


def record_of(data: str) -> ReviewRecord:
    """The record that canonical JSON was made of."""
    return from_plain(ReviewRecord, json.loads(data)["review"])


def profile_record_in(data: str) -> ProfileRecord:
    return from_plain(ProfileRecord, json.loads(data)["profile"])


def sha256_of(data: str) -> str:
    """In hex, of the UTF-8 bytes."""
    return sha256(data.encode()).hexdigest()


def _text(document: Mapping[str, object]) -> str:
    return json.dumps(to_plain(document), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
