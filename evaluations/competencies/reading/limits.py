"""How large a file may be, checked before any parser opens it."""

import zipfile
from collections.abc import Iterator, Sequence

from evaluations.competencies.reading.errors import UnreadableProfile
from evaluations.competencies.reading.formats.foreign import PROTECTED

MEGABYTE = 1024 * 1024
MOST_BYTES = 20 * MEGABYTE
MOST_ENTRIES = 2000
MOST_UNPACKED = 100 * MEGABYTE
MOST_XML = 12 * MEGABYTE
"""One XML part: 200 full pages stay below; python-docx needs some hundred times its size."""
MOST_TAGS = 600_000
MOST_CHARACTERS = 2_000_000
"""With its mark-up: a page that a word processor saved is mostly that."""
MOST_WORDING = 1_000_000
MOST_LINES = 20_000
LONGEST_LINE = 50_000
"""Of what is printed: 300 full pages stay below, and no paragraph is fifteen pages long."""
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


def check_text(text: str, most: int = MOST_CHARACTERS) -> None:
    """Refuse a text that with its mark-up is longer than any job description."""
    if len(text) > most:
        raise _too_long()


def check_lines(lines: Sequence[str]) -> None:
    """Refuse what prints more lines, or longer ones, than any job description."""
    lengths = [len(line) for line in lines]
    if len(lengths) > MOST_LINES or sum(lengths) > MOST_WORDING:
        raise _too_long()
    if max(lengths, default=0) > LONGEST_LINE:
        raise UnreadableProfile(
            "El texto tiene un renglón de más de %(most)s letras: divídelo en párrafos y envíalo de"
            " nuevo.",
            most=LONGEST_LINE,
        )


def _too_long() -> UnreadableProfile:
    return UnreadableProfile(
        "El texto es demasiado largo para una descripción de puesto: envía solo esa parte."
    )


def check_archive(archive: zipfile.ZipFile) -> None:
    """Refuse a zip bomb, a password, a DTD: by what is declared, then by what really unpacks."""
    entries = archive.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnreadableProfile(PROTECTED)
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise _bomb()
    unpacked = 0
    for entry in entries:
        for chunk in _chunks(archive, entry):
            unpacked += len(chunk)
            if unpacked > MOST_UNPACKED:
                raise _bomb()


def _chunks(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """What a part unpacks to, looked at while it does."""
    size, tags, tail, is_xml = 0, 0, b"", False
    with archive.open(entry) as part:
        while chunk := part.read(CHUNK):
            is_xml = is_xml if size else _is_xml(entry.filename, chunk)
            size += len(chunk)
            tags += chunk.count(b"<")
            if is_xml and (size > MOST_XML or tags > MOST_TAGS):
                raise _bomb()
            if is_xml and _declares(tail + chunk):
                raise UnreadableProfile(
                    "El archivo contiene definiciones XML que no se admiten: ábrelo en tu"
                    " procesador de textos y guárdalo de nuevo."
                )
            tail = chunk[-16:]
            yield chunk


def _is_xml(name: str, start: bytes) -> bool:
    """By its name or its first bytes: what a part is called, the document itself may say."""
    plain = start[:64].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return name.lower().endswith((".xml", ".rels")) or plain.startswith(b"<")


def _declares(chunk: bytes) -> bool:
    plain = chunk.replace(b"\x00", b"")
    return b"<!DOCTYPE" in plain or b"<!ENTITY" in plain


def _bomb() -> UnreadableProfile:
    return UnreadableProfile(
        "El archivo se descomprime a un tamaño que no es el de una descripción de puesto: guárdalo"
        " sin imágenes ni anexos y envíalo de nuevo."
    )
