"""How large a file may be, checked before any parser opens it."""

import zipfile
from collections.abc import Iterator

from evaluations.competencies.reading.errors import UnreadableProfile

MEGABYTE = 1024 * 1024
MOST_BYTES = 20 * MEGABYTE
MOST_ENTRIES = 2000
MOST_UNPACKED = 100 * MEGABYTE
MOST_XML = 12 * MEGABYTE
"""One XML part: 200 full pages stay below; python-docx needs some hundred times its size."""
MOST_CHARACTERS = 2_000_000
CHUNK = 64 * 1024


def check_size(data: bytes) -> None:
    """Refuse a file that is empty or too large to be a job description."""
    if not data.strip(b"\x00 \t\r\n\x0c\xef\xbb\xbf\xff\xfe"):
        raise UnreadableProfile(
            "El archivo está vacío: elige el archivo con la descripción del puesto."
        )
    if len(data) > MOST_BYTES:
        raise UnreadableProfile(
            "El archivo pesa más de %(most)s MB: envía solo la descripción del puesto, sin"
            " imágenes.",
            most=MOST_BYTES // MEGABYTE,
        )


def check_text(text: str) -> None:
    if len(text) > MOST_CHARACTERS:
        raise UnreadableProfile(
            "El texto es demasiado largo para una descripción de puesto: envía solo esa parte."
        )


def check_archive(archive: zipfile.ZipFile) -> None:
    """Refuse a zip bomb, a password, a DTD: by what is declared, then by what really unpacks."""
    entries = archive.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnreadableProfile(
            "El archivo está protegido con contraseña: guárdalo sin contraseña y envíalo de nuevo."
        )
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise _bomb()
    unpacked = 0
    for entry in entries:
        for chunk in _chunks(archive, entry):
            unpacked += len(chunk)
            if unpacked > MOST_UNPACKED:
                raise _bomb()


def _chunks(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    is_xml = entry.filename.lower().endswith((".xml", ".rels"))
    size, tail = 0, b""
    with archive.open(entry) as part:
        while chunk := part.read(CHUNK):
            size += len(chunk)
            if is_xml and size > MOST_XML:
                raise _bomb()
            if is_xml and _declares(tail + chunk):
                raise UnreadableProfile(
                    "El archivo contiene definiciones XML que no se admiten: ábrelo en tu"
                    " procesador de textos y guárdalo de nuevo."
                )
            tail = chunk[-16:]
            yield chunk


def _declares(chunk: bytes) -> bool:
    plain = chunk.replace(b"\x00", b"")
    return b"<!DOCTYPE" in plain or b"<!ENTITY" in plain


def _bomb() -> UnreadableProfile:
    return UnreadableProfile(
        "El archivo se descomprime a un tamaño que no es el de una descripción de puesto: guárdalo"
        " sin imágenes ni anexos y envíalo de nuevo."
    )
