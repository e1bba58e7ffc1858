"""Reading in a child process: the same reading, under limits, with no secrets."""

import asyncio
import io
import os
import subprocess
import sys

import pytest

from evaluations.competencies.reading import (
    SeveralRoles,
    UnreadableProfile,
    read_in_child,
    read_in_child_async,
    read_profile,
    sandbox,
)
from evaluations.competencies.reading import __main__ as child
from tests.competencies.reading.conftest import DATA

SOURCE = (DATA / "headings_and_bullets.md").read_bytes()


TWO_ROLES = (DATA / "two_roles.txt").read_bytes()


def test_a_child_gives_the_same_reading_as_this_process() -> None:
    assert read_in_child(SOURCE, "vivero.md") == read_profile(SOURCE, "vivero.md")


async def test_the_loop_is_not_blocked_while_a_child_reads() -> None:
    reading = asyncio.create_task(read_in_child_async(TWO_ROLES, "dos.txt", role="pianos"))
    await asyncio.sleep(0)

    assert not reading.done()
    assert await reading == read_profile(TWO_ROLES, "dos.txt", role="pianos")


def test_a_childs_refusal_arrives_with_its_sentence() -> None:
    with pytest.raises(UnreadableProfile, match=r"varios puestos .Afinación de Pianos"):
        read_in_child(TWO_ROLES, "dos.txt")


def test_an_empty_file_does_not_even_start_a_child() -> None:
    with pytest.raises(UnreadableProfile, match="vacío"):
        read_in_child(b"", "puesto.pdf")


async def test_a_child_that_takes_too_long_is_killed() -> None:
    with pytest.raises(UnreadableProfile, match="demasiado tiempo"):
        read_in_child(SOURCE, "vivero.md", seconds=0)
    with pytest.raises(UnreadableProfile, match="demasiado tiempo"):
        await read_in_child_async(SOURCE, "vivero.md", seconds=0)


def test_a_child_without_memory_answers_with_a_sentence() -> None:
    with pytest.raises(UnreadableProfile, match=r"demasiado tiempo|no se pudo leer"):
        read_in_child(SOURCE * 2000, "vivero.md", memory_mb=1)


def test_a_child_that_fails_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "MODULE", "evaluations.nothing_here")

    with pytest.raises(UnreadableProfile, match="no se pudo leer: guárdalo"):
        read_in_child(SOURCE, "vivero.md")


def test_a_child_knows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EVALUATIONS_SECRET", "no se dice")

    assert "EVALUATIONS_SECRET" in os.environ
    assert set(sandbox.ENVIRONMENT) == {"PYTHONPATH", "PYTHONUTF8", "PYTHONDONTWRITEBYTECODE"}


class Stdin:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def test_what_the_child_answers_is_a_reading_or_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Stdin(SOURCE))
    assert (
        child.answer_of("vivero.md", None)["reading"]["title"]
        == "Coordinación de Vivero Comunitario"
    )

    monkeypatch.setattr(sys, "stdin", Stdin(b"hola"))
    assert "no se reconoce" in child.answer_of("hola.txt", None)["refused"]["message"]


def test_a_file_too_heavy_for_memory_is_refused_by_the_child(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def exhausted(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(sys, "stdin", Stdin(SOURCE))
    monkeypatch.setattr(child, "read_profile", exhausted)

    assert child.answer_of("vivero.md", None)["refused"]["message"] == sandbox.TOO_HEAVY


def test_a_child_names_the_roles_there_are() -> None:
    with pytest.raises(SeveralRoles) as several:
        read_in_child(TWO_ROLES, "dos.txt")

    assert several.value.roles == ("Afinación de Pianos", "Préstamo de Instrumentos")


def test_a_child_reaches_no_network() -> None:
    program = (
        "import socket\nfrom evaluations.competencies.reading import __main__ as child\n"
        "child._leave_the_network()\nprint(socket.if_nameindex())"
    )
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert "eth" not in found.stdout


def test_the_process_that_starts_children_loads_no_format() -> None:
    program = (
        "import sys, evaluations.competencies.reading\n"
        "print({'pdfplumber', 'docx', 'odfdo', 'selectolax', 'python_calamine'} & set(sys.modules))"
    )
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert found.stdout.strip() == "set()"
