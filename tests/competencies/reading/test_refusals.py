"""Each file that cannot be read has a sentence that says what is wrong and what to do."""

import io
import zipfile
from collections.abc import Callable

import pikepdf
import pytest
from docx import Document
from weasyprint import HTML

from evaluations.competencies.reading import UnreadableProfile, read_profile
from evaluations.competencies.reading.formats.pdf import document as pdf_document
from evaluations.competencies.reading.limits import MOST_BYTES
from tests.competencies.reading.rendering import saved

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PROFILE = "<h2>Funciones</h2><ul><li>Contar ballenas.</li></ul>"


def a_pdf(body: str = PROFILE) -> bytes:
    return HTML(string=body).write_pdf() or b""


def a_protected_pdf() -> bytes:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(a_pdf())) as pdf:
        pdf.save(file, encryption=pikepdf.Encryption(owner="a", user="b"))
    return file.getvalue()


def a_zip(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return file.getvalue()


def a_docx_with(part: bytes) -> bytes:
    return a_zip(word__document_xml=part)


def a_locked_zip() -> bytes:
    data = bytearray(a_zip(word__document_xml=b"<a/>"))
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    return bytes(data)


def a_zip_of_many() -> bytes:
    return a_zip(**{f"parte{number}": b"" for number in range(2001)})


def a_zip_that_lies() -> bytes:
    return a_zip(**{f"parte{number}": b"\0" * 30_000_000 for number in range(4)})


REFUSALS: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "empty": (lambda: b"", "puesto.pdf", "está vacío: elige"),
    "blank": (lambda: b" \n\t\n", "puesto.txt", "está vacío"),
    "too large": (lambda: b"x" * (MOST_BYTES + 1), "puesto.txt", "más de 20 MB: envía solo"),
    "too long": (lambda: b"una palabra " * 200_000, "puesto.txt", "demasiado largo"),
    "image only": (
        lambda: a_pdf("<div style='width:9cm;height:9cm;background:red'>"),
        "p.pdf",
        "OCR",
    ),
    "protected PDF": (a_protected_pdf, "puesto.pdf", "protegido con contraseña: guárdalo sin"),
    "truncated PDF": (lambda: a_pdf()[:400], "puesto.pdf", "dañado"),
    "truncated DOCX": (lambda: saved(Document())[:3000], "puesto.docx", "dañado"),
    "DOCX without content": (lambda: a_docx_with(b"<a/>"), "puesto.docx", "dañado"),
    "locked archive": (a_locked_zip, "puesto.docx", "protegido con contraseña"),
    "protected Office": (
        lambda: OLE + "EncryptedPackage".encode("utf-16-le"),
        "puesto.docx",
        "protegido con contraseña",
    ),
    "old Office": (
        lambda: OLE + b"WordDocument",
        "puesto.doc",
        "versión antigua de Office: guárdalo",
    ),
    "many parts": (a_zip_of_many, "puesto.docx", "se descomprime"),
    "zip bomb": (a_zip_that_lies, "puesto.docx", "se descomprime"),
    "XML bomb": (lambda: a_docx_with(b"<w:p/>" * 3_000_000), "puesto.docx", "se descomprime"),
    "entities": (
        lambda: a_docx_with(b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'),
        "p.docx",
        "definiciones XML",
    ),
    "other zip": (lambda: a_zip(fotos=b"x"), "puesto.zip", "El archivo ZIP no es un documento"),
    "image": (lambda: b"\x89PNG\r\n\x1a\n", "puesto.png", "es una imagen: pásala"),
    "RTF": (lambda: b"{\\rtf1 hola}", "puesto.rtf", "es RTF: guárdalo"),
    "PDF called DOCX": (a_pdf, "puesto.docx", "termina en .docx pero su contenido es PDF"),
    "text called PDF": (lambda: b"Funciones", "puesto.pdf", "no es un PDF o está dañado"),
    "NUL bytes": (lambda: b"Funciones\x00\x01\x02", "puesto.txt", "no es texto legible"),
    "binary": (lambda: bytes(range(256)) * 40, "puesto", "no es texto legible"),
    "broken UTF-16": (lambda: b"\xff\xfea", "puesto.txt", "no es texto legible"),
    "a letter": (lambda: b"Querida Ana: nos vemos.", "carta.txt", "no se reconoce"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(case: str) -> None:
    make, name, sentence = REFUSALS[case]

    with pytest.raises(UnreadableProfile) as refusal:
        read_profile(make(), name)

    assert sentence in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_pdf_of_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_document, "MOST_PAGES", 1)
    two_pages = a_pdf(f"{PROFILE}<p style='break-before: page'>Otra</p>")

    with pytest.raises(UnreadableProfile, match="tiene 2 páginas y se leen 1"):
        read_profile(two_pages, "puesto.pdf")


def test_old_latin_text_is_read() -> None:
    for encoding in ("cp1252", "latin-1"):
        reading = read_profile("Funciones\n- Atención a niñas.".encode(encoding), "puesto.txt")

        assert reading.functions == ("Atención a niñas.",)


def test_a_byte_that_no_windows_alphabet_has_is_still_latin() -> None:
    assert read_profile(
        b"Funciones\n- Ca\xf1a y m\xe1s" + b" palabras" * 20 + b" \x81.", "p.txt"
    ).functions
