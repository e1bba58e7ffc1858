"""A sample of the spoilt documents (`fuzz.py` reads them by thousands), and that it would tell."""

from dataclasses import replace

import pytest

from evaluations.competencies.reading import read_profile
from tests.competencies.reading import fuzz
from tests.competencies.reading.corpus import quick_sources, sources

SEED = 3
BATCHES = range(8)
EACH = 25


@pytest.mark.parametrize("batch", BATCHES)
def test_spoilt_documents_are_read_or_refused_and_nothing_is_invented(batch: int) -> None:
    faults = []
    for number in range(batch * EACH, (batch + 1) * EACH):
        source, data = fuzz.case(number, SEED, quick_sources())
        outcome = fuzz.outcome_of(data, f"caso.{source.ending}")
        faults += [(number, source.name, outcome)] if outcome.is_fault else []

    assert faults == []


@pytest.mark.parametrize("number", range(8))
def test_a_spoilt_pdf_is_read_or_refused(number: int) -> None:
    source, data = fuzz.case(number, SEED, [one for one in sources() if one.ending == "pdf"][:2])

    assert not fuzz.outcome_of(data, f"caso.{source.ending}").is_fault


def test_a_case_is_the_same_every_time() -> None:
    assert fuzz.case(7, SEED, quick_sources()) == fuzz.case(7, SEED, quick_sources())


def test_the_search_tells_an_invented_word() -> None:
    source = b"Funciones\n- Contar ballenas."
    reading = replace(read_profile(source, "p.txt"), functions=("Contar ballenas azules.",))

    assert fuzz.invented(reading, source, "p.txt") == ["Contar ballenas azules."]


def test_the_search_tells_a_crash_and_a_time_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*_: object) -> None:
        while True:
            pass

    monkeypatch.setattr(fuzz, "read_profile", lambda *_: 1 // 0)
    assert fuzz.outcome_of(b"x", "p.txt").kind == "crash"

    monkeypatch.setattr(fuzz, "SECONDS", 0.05)
    monkeypatch.setattr(fuzz, "read_profile", endless)
    assert fuzz.outcome_of(b"x", "p.txt").kind == "time-out"
