"""The two real job descriptions, read exactly and with nothing invented."""

from typing import Any

import pytest

from evaluations.competencies.reading import Place, as_json, read_profile
from tests.competencies.reading.rendering import BORDERED, HYPHENATED, as_docx, as_pdf
from tests.competencies.reading.strings import printed_strings, squashed

Seed = tuple[bytes, dict[str, Any]]


def test_every_field_of_a_seed_is_read_as_expected(seed: Seed) -> None:
    source, expected = seed

    assert as_json(read_profile(source, "puesto.txt")) == expected


def test_no_string_of_a_reading_is_invented(seed: Seed) -> None:
    source, expected = seed
    joined_across_pages = set(printed_strings(expected))

    reading = as_json(read_profile(source, "puesto.txt"))

    text = squashed(source.decode())
    missing = {one for one in printed_strings(reading) if squashed(one) not in text}
    assert missing <= joined_across_pages


def test_each_string_knows_the_line_it_stands_on(seed: Seed) -> None:
    source, _ = seed

    reading = read_profile(source, "puesto.txt")

    for number, competency in enumerate(reading.competencies):
        place = reading.places[f"/competencies/{number}/name"]
        assert competency.name in reading.source_text[place.line - 1]
    assert reading.places["/title"].page == 1
    assert all(isinstance(place, Place) for place in reading.places.values())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_the_encoding_of_the_text_does_not_matter(seed: Seed, encoding: str) -> None:
    source, expected = seed
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")

    data = mark + source.decode().encode(encoding)

    assert as_json(read_profile(data, "puesto.txt")) == expected


@pytest.mark.parametrize(
    "css", [(), (BORDERED,), (HYPHENATED,), (BORDERED, HYPHENATED)], ids=lambda css: f"{len(css)}"
)
def test_a_seed_printed_as_pdf_reads_the_same(seed: Seed, css: tuple[str, ...]) -> None:
    _, expected = seed

    reading = as_json(read_profile(as_pdf(expected, *css), "puesto.pdf"))

    same = ("title", "objective", "functions", "competencies", "contract_type", "probation_days")
    assert {key: reading[key] for key in same} == {key: expected[key] for key in same}
    assert (reading["document_key"], reading["revision"]) == ("RH-07", "3")


def test_a_seed_printed_as_docx_reads_the_same(seed: Seed) -> None:
    _, expected = seed

    reading = as_json(read_profile(as_docx(expected), "puesto.docx"))

    same = ("title", "objective", "functions", "competencies", "contract_type", "probation_days")
    assert {key: reading[key] for key in same} == {key: expected[key] for key in same}
    assert (reading["document_key"], reading["revision"]) == ("RH-07", "3")
