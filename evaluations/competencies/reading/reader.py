"""From the bytes of a file to its reading, in this process."""

import csv
from collections.abc import Callable
from pkgutil import resolve_name

from evaluations.competencies.reading.blocks import Document
from evaluations.competencies.reading.errors import UnreadableProfile
from evaluations.competencies.reading.formats.decoding import decoded
from evaluations.competencies.reading.formats.detection import DAMAGED, Format, format_of
from evaluations.competencies.reading.limits import check_lines, check_size
from evaluations.competencies.reading.outline.roles import chosen_role
from evaluations.competencies.reading.profile import profile_of
from evaluations.competencies.reading.reading import Reading
from evaluations.competencies.reading.wording import cleaned, folded

FORMATS = "evaluations.competencies.reading.formats"
BINARY = {
    Format.PDF: f"{FORMATS}.pdf:read_pdf",
    Format.DOCX: f"{FORMATS}.docx:read_docx",
    Format.ODT: f"{FORMATS}.odt:read_odt",
    Format.SPREADSHEET: f"{FORMATS}.spreadsheet:read_spreadsheet",
}
WRITTEN = {
    Format.TEXT: f"{FORMATS}.text:read_text",
    Format.HTML: f"{FORMATS}.html:read_html",
    Format.DELIMITED: f"{FORMATS}.spreadsheet:read_delimited",
}
"""Loaded when a file of the format is read: their libraries are large."""


def read_profile(data: bytes, filename: str, *, role: str | None = None) -> Reading:
    """The profile in a file; `role` chooses where the file describes several.

    Raises UnreadableProfile, whose sentence says what is wrong with the file and what to do.
    """
    check_size(data)
    document = document_of(data, filename)
    part, roles = chosen_role(document, role)
    reading = profile_of(part, roles)
    if not _says_something(reading):
        raise UnreadableProfile(
            "En el archivo no se reconoce una descripción de puesto: revisa que tenga títulos como"
            " «Funciones» o «Competencias»."
        )
    if role and not roles and not _is_about(reading, role):
        raise UnreadableProfile(
            "El archivo no describe el puesto «%(role)s»; describe: %(roles)s.",
            role=role,
            roles=reading.title or "un puesto sin nombre",
        )
    return reading


def document_of(data: bytes, filename: str) -> Document:
    """The file in the one intermediate form."""
    found = format_of(data, filename)
    document = _written(found, data) if found in WRITTEN else _binary(found, data)
    check_lines(document.lines)
    if not any(cleaned(line) for line in document.lines):
        raise UnreadableProfile(
            "El archivo no tiene texto: si lo que muestra son imágenes, pásalo antes por un"
            " reconocimiento de texto (OCR)."
        )
    return document


def _written(found: Format, data: bytes) -> Document:
    text = decoded(data)
    if found is Format.TEXT:
        check_lines(text.splitlines())
    try:
        return _reader(WRITTEN[found])(text)
    except csv.Error as error:
        raise UnreadableProfile(DAMAGED) from error


def _binary(found: Format, data: bytes) -> Document:
    try:
        return _reader(BINARY[found])(data)
    except (UnreadableProfile, MemoryError):
        raise
    except Exception as error:  # parsers of damaged files raise whatever they stumble over
        if _ran_out(error):
            raise MemoryError from error
        raise UnreadableProfile(DAMAGED) from error


def _ran_out(error: BaseException | None) -> bool:
    """Whether what a parser raises only hides that memory did not suffice."""
    while error is not None:
        if any(isinstance(one, MemoryError) for one in (error, *error.args)):
            return True
        error = error.__cause__ or error.__context__
    return False


def _reader(name: str) -> Callable[[bytes | str], Document]:
    reader: Callable[[bytes | str], Document] = resolve_name(name)
    return reader


def _says_something(reading: Reading) -> bool:
    """Whether anything was read that only a job description has."""
    return any(
        (
            reading.objective,
            reading.functions,
            reading.competencies,
            reading.required_skills,
            reading.knowledge_areas,
            reading.experience,
            reading.education,
            reading.reports_to,
            reading.unit,
            reading.values,
        )
    )


def _is_about(reading: Reading, role: str) -> bool:
    return folded(role) in folded(reading.title or "")
