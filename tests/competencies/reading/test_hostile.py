"""Files written to harm: read for what they say or refused with a sentence, and nothing fetched."""

import resource
import time

import pytest

from evaluations.competencies.reading import UnreadableProfile, read_in_child, read_profile, sandbox
from tests.competencies.reading.hostile_cases import EITHER, HEAVY, READ, REFUSED


@pytest.mark.parametrize("case", READ)
def test_what_can_be_read_is_read_and_nothing_more(case: str) -> None:
    make, name = READ[case]

    reading = read_profile(make(), name)

    assert reading.functions or reading.competencies
    assert "root:" not in str(reading)


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_read_is_refused_by_its_own_name(case: str) -> None:
    make, name, sentence = REFUSED[case]
    data = make()
    started = time.process_time()

    with pytest.raises(UnreadableProfile, match=sentence) as refusal:
        read_profile(data, name)

    assert "\n" not in str(refusal.value)
    assert time.process_time() - started < 5


@pytest.mark.parametrize("case", HEAVY)
def test_what_would_take_for_ever_is_stopped(case: str) -> None:
    make, name = HEAVY[case]
    data = make()

    with pytest.raises(UnreadableProfile) as refusal:
        read_in_child(data, name, seconds=3, memory_mb=512)

    assert refusal.value.message == sandbox.TOO_HEAVY


@pytest.mark.parametrize("case", EITHER)
def test_what_goes_deep_ends_in_a_reading_or_a_sentence(case: str) -> None:
    make, name = EITHER[case]
    data = make()
    before = _spent()

    said = sentence_of(data, name)

    assert said != sandbox.FAILED
    assert _spent() - before < 10


def sentence_of(data: bytes, name: str) -> str:
    """Why a child refuses the file; nothing for one that it reads."""
    try:
        read_in_child(data, name, seconds=10)
    except UnreadableProfile as refusal:
        return refusal.message
    return ""


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
