import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evaluations.documents.canonical import canonical, record_of, sha256_of
from evaluations.documents.record import ReviewRecord
from evaluations.documents.sealing import seal
from evaluations.errors import NotAllowed
from tests.documents import records

ZONES = st.sampled_from([UTC, timezone(timedelta(hours=-6))])
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
st.register_type_strategy(str, texts)
st.register_type_strategy(Decimal, st.decimals(-(10**6), 10**6, places=2))
st.register_type_strategy(datetime, st.datetimes(timezones=ZONES))


@given(st.from_type(ReviewRecord))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_record_comes_back_from_its_data(record: ReviewRecord) -> None:
    assert record_of(canonical(_scorable(record))) == _scorable(record)


@pytest.mark.parametrize(
    "make", [records.probation, records.annual, records.minimal, records.hostile]
)
def test_the_same_record_gives_the_same_data(make) -> None:
    assert canonical(make()) == canonical(record_of(canonical(make())))


def test_the_data_have_sorted_keys_and_no_spaces_and_are_not_escaped() -> None:
    data = canonical(records.probation())

    assert data.startswith('{"format":"evaluations-review/1","review":{"acknowledgement":')
    assert "Promotoría" in data


def test_decimals_are_text_without_exponent() -> None:
    record = records.minimal()

    data = json.loads(canonical(record))

    assert data["review"]["weights"] == {"competencies": "100", "goals": "0", "self_rating": "0"}


def test_one_other_letter_gives_another_hash() -> None:
    data = canonical(records.probation())

    assert sha256_of(data) != sha256_of(data.replace("Emilio", "Emilia"))


def test_sealing_gives_the_data_and_their_hash() -> None:
    sealed = seal(records.probation())

    assert (sealed.data, sealed.sha256) == (canonical(records.probation()), sha256_of(sealed.data))


def test_a_draft_is_not_sealed() -> None:
    with pytest.raises(NotAllowed):
        seal(records.minimal())


def _scorable(record: ReviewRecord) -> ReviewRecord:
    """Goals of an unknown kind have no figures to write down."""
    return replace(record, goals=tuple(replace(goal, kind="threshold") for goal in record.goals))
