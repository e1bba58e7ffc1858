"""Files that are no document of ours, told by their first bytes: what each is, what to send."""

import re
import zipfile

from evaluations.competencies.reading.errors import UnreadableProfile
from evaluations.errors import msgid

PROTECTED = msgid(
    "El archivo está protegido con contraseña: guárdalo sin contraseña y envíalo de nuevo."
)
HEAD = 4096
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
KINDS = {
    rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\x00|MM\x00\*|RIFF.{4}WEBP|BM.{4}\x00{4}|"
    rb".{4}ftyp(?:hei[cx]|mif1|avif)": msgid(
        "El archivo es una imagen: pásala por un reconocimiento de texto (OCR) y envía el PDF"
        " o el texto."
    ),
    rb"ID3[\x02-\x04]|OggS\x00|RIFF.{4}(?:WAVE|AVI )|.{4}ftyp|\x1aE\xdf\xa3|fLaC\x00": msgid(
        "El archivo es audio o video: envía la descripción del puesto en PDF, DOCX, ODT o texto."
    ),
    rb"\x7fELF|MZ[^\x00]{0,60}\x00|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe": msgid(
        "El archivo es un programa: envía la descripción del puesto en PDF, DOCX, ODT o texto."
    ),
    rb"Rar!\x1a|7z\xbc\xaf|\x1f\x8b\x08|BZh\d1AY|\xfd7zXZ": msgid(
        "El archivo está comprimido: descomprímelo y envía el documento que contiene."
    ),
    rb"\{\\rtf": msgid("El archivo es RTF: guárdalo como DOCX o PDF y envíalo de nuevo."),
    rb"%!PS": msgid("El archivo es PostScript: conviértelo a PDF y envíalo de nuevo."),
    rb"(?:[\w-]+:.*\n)?MIME-Version:": msgid(
        "El archivo es un correo o una página web en un solo archivo: guárdalo como DOCX o PDF y"
        " envíalo de nuevo."
    ),
    rb"(?:\xef\xbb\xbf)?<\?xml[^>]*>.{0,200}?<(?:\?mso-application|\w+:wordDocument|pkg:package|"
    rb"office:document)": msgid(
        "El archivo es un documento en un solo XML: guárdalo como DOCX, ODT o XLSX y envíalo de"
        " nuevo."
    ),
}
"""Patterns of first bytes, and what is said of each; the first that fits counts."""
INSIDE = {
    r"ppt/presentation\.xml": msgid(
        "El archivo es una presentación: guárdala como PDF y envíala de nuevo."
    ),
    r".*\.iwa|index\.apxl|buildVersionHistory\.plist": msgid(
        "El archivo es de Pages, Numbers o Keynote: expórtalo como DOCX o PDF y envíalo de nuevo."
    ),
    r"META-INF/container\.xml": msgid(
        "El archivo es un libro electrónico: conviértelo a PDF o DOCX y envíalo de nuevo."
    ),
}
"""The same for what a ZIP holds, by the name of a part."""


def refuse_foreign(data: bytes) -> None:
    """Refuse what its first bytes tell to be no document of ours."""
    if data.startswith(OLE):
        raise _old_office(data)
    for pattern, sentence in KINDS.items():
        if re.match(pattern, data[:HEAD], re.DOTALL):
            raise UnreadableProfile(sentence)


def other_archive(archive: zipfile.ZipFile) -> UnreadableProfile:
    """Why a ZIP that is no document of ours is refused."""
    names = archive.namelist()
    for pattern, sentence in INSIDE.items():
        if any(re.fullmatch(pattern, name, re.DOTALL) for name in names):
            return UnreadableProfile(sentence)
    return UnreadableProfile(
        "El archivo ZIP no es un documento: envía el PDF, DOCX, ODT o XLSX que contiene."
    )


def _old_office(data: bytes) -> UnreadableProfile:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return UnreadableProfile(PROTECTED)
    return UnreadableProfile(
        "El archivo es de una versión antigua de Office: guárdalo como DOCX o XLSX y envíalo de"
        " nuevo."
    )
