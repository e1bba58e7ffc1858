"""Whole documents to spoil: the seeds, the invented profiles and layouts, in every format."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.competencies.reading.conftest import DATA, SEEDS
from tests.competencies.reading.printing import FORMATS
from tests.competencies.reading.rendering import as_xlsx
from tests.competencies.reading.scores import NAMES, PROFILES


class Source(NamedTuple):
    name: str
    ending: str
    data: bytes


@cache
def quick_sources() -> list[Source]:
    """What a text, a page, a DOCX or a workbook is: read in a moment."""
    return [*_files(), *_printed("html", "md", "txt", "docx"), _workbook()]


@cache
def sources() -> list[Source]:
    return [*quick_sources(), *_printed("pdf, bordes", "pdf, centrado", "pdf, sin bordes")]


def _files() -> Iterator[Source]:
    for path in sorted([*SEEDS.glob("*.txt"), *(p for p in DATA.iterdir() if p.suffix != ".json")]):
        yield _source(path)


def _source(path: Path) -> Source:
    return Source(path.stem, path.suffix[1:], path.read_bytes())


def _printed(*forms: str) -> Iterator[Source]:
    for form in forms:
        ending, printed = FORMATS[form]
        for name in NAMES:
            page = (PROFILES / f"{name}.html").read_text("utf-8")
            yield Source(f"{name}, {form}", ending, printed(page))


def _workbook() -> Source:
    lines: list[tuple[str | float, ...]] = [
        ("Competencia", "Peso", "Conductas"),
        ("Trabajo en equipo", 30.0, "Escucha antes de responder."),
        ("", "", "Comparte lo que aprende."),
        ("Orden", 70.0, "Deja limpia su mesa; apaga las luces."),
    ]
    return Source("libro", "xlsx", as_xlsx(Perfil=lines, Notas=[("Nota", "Ninguna")]))
