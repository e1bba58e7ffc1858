"""What format a file really has, by its content; its name must not say otherwise."""

import io
import re
import zipfile
from enum import StrEnum
from pathlib import PurePath

from evaluations.competencies.reading.errors import UnreadableProfile
from evaluations.competencies.reading.formats.foreign import (
    PROTECTED,
    other_archive,
    refuse_foreign,
)
from evaluations.competencies.reading.limits import check_archive
from evaluations.errors import msgid


class Format(StrEnum):
    TEXT = "TXT"
    HTML = "HTML"
    DELIMITED = "CSV"
    PDF = "PDF"
    DOCX = "DOCX"
    ODT = "ODT"
    SPREADSHEET = "XLSX/ODS"


EXTENSIONS = {
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".docm": Format.DOCX,
    ".odt": Format.ODT,
    ".xlsx": Format.SPREADSHEET,
    ".xlsm": Format.SPREADSHEET,
    ".ods": Format.SPREADSHEET,
    ".csv": Format.DELIMITED,
    ".tsv": Format.DELIMITED,
    ".tab": Format.DELIMITED,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.TEXT,
    ".markdown": Format.TEXT,
}
PARTS = {
    "word/document.xml": Format.DOCX,
    "xl/workbook.xml": Format.SPREADSHEET,
    "xl/workbook.bin": Format.SPREADSHEET,
}
MIMETYPES = {
    b"application/vnd.oasis.opendocument.text": Format.ODT,
    b"application/vnd.oasis.opendocument.text-web": Format.ODT,
    b"application/vnd.oasis.opendocument.spreadsheet": Format.SPREADSHEET,
}
ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
TAIL = 4096
MANIFEST = "META-INF/manifest.xml"
WRITTEN_FORMATS = frozenset({Format.TEXT, Format.HTML, Format.DELIMITED})
DAMAGED = msgid(
    "El archivo está dañado o incompleto: ábrelo, guárdalo de nuevo y vuelve a enviarlo."
)


def format_of(data: bytes, filename: str) -> Format:
    """The format of the content; refused where the name's ending promises another."""
    named = EXTENSIONS.get(PurePath(filename).suffix.lower())
    found = _content(data)
    if found is None or found in WRITTEN_FORMATS:
        return _written(named, found)
    if named and named is not found:
        raise _mismatch(filename, found)
    return found


def _written(named: Format | None, found: Format | None) -> Format:
    if named and named not in WRITTEN_FORMATS:
        raise UnreadableProfile(
            "El archivo no es un %(name)s o está dañado: ábrelo, guárdalo como %(name)s y"
            " envíalo de nuevo.",
            name=named.value,
        )
    return found or (Format.TEXT if named in {None, Format.HTML} else named or Format.TEXT)


def _content(data: bytes) -> Format | None:
    """The format the first bytes tell; None for a text of some kind."""
    if b"%PDF-" in data[:1024]:
        return _whole_pdf(data)
    if data.startswith(ZIP):
        return _zipped(data)
    refuse_foreign(data)
    start = data[:2048].replace(b"\x00", b"").lower()
    return Format.HTML if re.search(rb"<!doctype html|<html[\s>]|<body[\s>]", start) else None


def _whole_pdf(data: bytes) -> Format:
    """A PDF says where it ends; the pages of one cut short would only seem to be all."""
    if b"%%EOF" not in data[-TAIL:]:
        raise UnreadableProfile(DAMAGED)
    return Format.PDF


def _zipped(data: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            check_archive(archive)
            return _office(archive)
    except UnreadableProfile:
        raise
    except Exception as error:  # zipfile raises many kinds for a damaged file
        raise UnreadableProfile(DAMAGED) from error


def _office(archive: zipfile.ZipFile) -> Format:
    names = set(archive.namelist())
    for part, office in PARTS.items():
        if part in names:
            return office
    mimetype = archive.read("mimetype").strip() if "mimetype" in names else b""
    if mimetype not in MIMETYPES:
        raise other_archive(archive)
    if "encrypted-package" in names or b"encryption-data" in _manifest(archive):
        raise UnreadableProfile(PROTECTED)
    return MIMETYPES[mimetype]


def _manifest(archive: zipfile.ZipFile) -> bytes:
    """What an OpenDocument says of its parts: also which of them a password locks."""
    return archive.read(MANIFEST) if MANIFEST in archive.namelist() else b""


def _mismatch(filename: str, found: Format) -> UnreadableProfile:
    return UnreadableProfile(
        "El archivo termina en %(ending)s pero su contenido es %(format)s: cámbiale la"
        " terminación y envíalo de nuevo.",
        ending=PurePath(filename).suffix.lower(),
        format=found.value,
    )
