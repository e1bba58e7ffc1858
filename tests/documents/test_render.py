import asyncio
import os

import pytest

from evaluations.documents import process
from evaluations.documents.canonical import canonical
from evaluations.documents.render import render_pdf, stop_rendering, warm_up
from evaluations.errors import Invalid, Unavailable
from tests.documents import records
from tests.documents.test_figures import with_a_blank

DATA = canonical(records.minimal())


def rendered(data: str, language: str = "es") -> bytes:
    return asyncio.run(render_pdf(data, language))


def test_two_processes_give_the_same_bytes() -> None:
    data = canonical(records.probation())

    first, again = rendered(data), rendered(data)
    stop_rendering()
    elsewhere = rendered(data)

    assert first == again == elsewhere


def test_two_documents_are_rendered_side_by_side() -> None:
    async def both() -> list[bytes]:
        return await asyncio.gather(render_pdf(DATA), render_pdf(DATA, "en"))

    spanish, english = asyncio.run(both())

    assert spanish.startswith(b"%PDF-1.7")
    assert spanish != english


def test_a_document_that_takes_too_long_is_given_up_and_the_next_one_works(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(process, "SECONDS", 0.01)
    with pytest.raises(Unavailable, match="tiempo"):
        rendered(canonical(records.annual()))
    monkeypatch.undo()

    assert rendered(DATA).startswith(b"%PDF")


def test_a_process_that_dies_is_replaced() -> None:
    with pytest.raises(Unavailable):
        rendered("no data at all")

    assert rendered(DATA).startswith(b"%PDF")


def test_data_without_a_result_are_refused_with_the_place() -> None:
    with pytest.raises(Invalid, match=r"competencies\[0\]"):
        rendered(canonical(with_a_blank(records.minimal())))


def test_a_process_can_be_started_beforehand() -> None:
    stop_rendering()

    asyncio.run(warm_up())

    assert rendered(DATA).startswith(b"%PDF")


def test_ctrl_c_reaches_the_program_and_not_its_render_processes() -> None:
    one = process.RenderProcess()
    try:
        assert os.getpgid(one._process.pid) != os.getpgrp()
    finally:
        one.stop()
