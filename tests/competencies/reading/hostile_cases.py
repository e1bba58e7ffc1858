"""Files written to harm, and what is said of them."""

import zipfile
from collections.abc import Callable

from evaluations.competencies.reading.limits import LONGEST_LINE, MOST_LINES
from tests.competencies.reading import hostile_office as office
from tests.competencies.reading import hostile_pdf as pdf

ITEM = "<li>Contar ballenas.</li>"


HTML = f"<html><body><h2>Funciones</h2><ul>{ITEM}</ul>"


DOCTYPE = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


LAUGHS = '<!DOCTYPE lolz [<!ENTITY a "ja"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


TOO_LONG = "El texto es demasiado largo"


DAMAGED = "dañado o incompleto: ábrelo"


SWELLS = "se descomprime a un tamaño"


ENTITIES = "definiciones XML que no se admiten: ábrelo"


READ: dict[str, tuple[Callable[[], bytes], str]] = {
    "a PDF": (lambda: pdf.written(pdf.page()), "p.pdf"),
    "PDF, pages in a circle": (pdf.pages_in_a_circle, "p.pdf"),
    "PDF, arrays in arrays": (pdf.deep_arrays, "p.pdf"),
    "PDF, a form within itself": (pdf.a_form_within_itself, "p.pdf"),
    "PDF, script and attachment": (pdf.script_and_attachment, "p.pdf"),
    "DOCX from elsewhere": (office.docx_from_elsewhere, "p.docx"),
    "DOCX, tables in tables": (lambda: office.nested_tables(40), "p.docx"),
    "DOCX, paths that climb": (lambda: office.docx(**{"../../../tmp/x": b"x"}), "p.docx"),
    "XLSX that claims a million rows": (office.xlsx, "p.xlsx"),
    "ODT": (office.odf, "p.odt"),
    "HTML with entities": (f"{DOCTYPE}{HTML}<p>&x;".encode, "p.html"),
    "HTML, a billion laughs": (f"{LAUGHS}{HTML}<p>&b;".encode, "p.html"),
    "HTML, lists in lists": (f"{HTML}{'<ul><li>x' * 500}".encode, "p.html"),
    "text that begins as a bitmap": (lambda: b"BMV\nFunciones\n- Contar.", "p.txt"),
    "text that begins as an archive": (lambda: b"PKZ, S. C.\nFunciones\n- Contar.", "p.txt"),
    "text that turns around": ("Funciones\n- Co\u202entar\u202c ba\u200bllenas.".encode, "p.txt"),
    "text with bells": (lambda: b"Funciones\n- Contar ballenas" + b" y osos" * 20 + b"\x07.", "p"),
}


REFUSED: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "PDF of 1,000 pages": (pdf.many_pages, "p.pdf", "tiene 1000 páginas y se leen 200"),
    "PDF, content elsewhere": (pdf.content_from_elsewhere, "p.pdf", DAMAGED),
    "PDF cut at its end": (lambda: pdf.written(pdf.page())[:-8], "p.pdf", DAMAGED),
    "DOCX cut": (lambda: office.docx()[:-40], "p.docx", DAMAGED),
    "ODT cut": (lambda: office.odf()[:-40], "p.odt", DAMAGED),
    "XLSX cut": (lambda: office.xlsx()[:-40], "p.xlsx", DAMAGED),
    "DOCX of a million paragraphs": (lambda: office.docx("<w:p/>" * 1_000_000), "p.docx", SWELLS),
    "DOCX with entities": (office.docx_with_entities, "p.docx", ENTITIES),
    "DOCX with entities, wide": (lambda: office.docx_with_entities("utf-16"), "p.docx", ENTITIES),
    "DOCX with entities, elsewhere": (
        lambda: office.docx_with_entities(name="word/other.dat"), "p.docx", ENTITIES,
    ),
    "XLSX with entities": (office.xlsx_with_entities, "p.xlsx", ENTITIES),
    "ODT with entities": (
        lambda: office.odf(**{"styles.xml": LAUGHS.encode()}), "p.odt", ENTITIES,
    ),
    "ODT with a password": (office.locked_odt, "p.odt", "protegido con contraseña: guárdalo sin"),
    "ODT wholly encrypted": (
        lambda: office.odf(**{"encrypted-package": b"?"}), "p.odt", "protegido con contraseña",
    ),
    "DOCX without a word": (
        lambda: office.docx(head=""), "p.docx", "no tiene texto: si",
    ),
    "zips in zips": (office.zips_within_zips, "p.docx", "ZIP no es un documento"),
    "a part told often": (office.one_part_told_often, "p.docx", SWELLS),
    "a part that lies": (office.a_part_that_lies, "p.docx", DAMAGED),
    "a part packed by LZMA": (
        lambda: office.a_zip({"word/document.xml": b"0" * 15_000_000}, zipfile.ZIP_LZMA),
        "p.docx", SWELLS,
    ),
    "slides": (lambda: office.a_zip({"ppt/presentation.xml": "<p/>"}), "p.pptx", "presentación"),
    "Pages": (lambda: office.a_zip({"Index/Document.iwa": "x"}), "p.pages", "Pages, Numbers"),
    "e-book": (lambda: office.a_zip({"META-INF/container.xml": "<c/>"}), "p.epub", "libro"),
    "JPEG called PDF": (lambda: b"\xff\xd8\xff\xe0\x00\x10JFIF", "p.pdf", "es una imagen: pásala"),
    "bitmap called DOCX": (lambda: b"BM1234" + bytes(40), "p.docx", "es una imagen"),
    "program called PDF": (lambda: b"MZ\x90\x00" + bytes(60), "p.pdf", "es un programa: envía"),
    "sound": (lambda: b"ID3\x03" + bytes(40), "p.mp3", "audio o video"),
    "archive": (lambda: b"Rar!\x1a\x07\x00", "p.rar", "comprimido: descomprímelo"),
    "PostScript": (lambda: b"%!PS-Adobe-3.0", "p.ps", "PostScript: conviértelo"),
    "web archive": (lambda: b"MIME-Version: 1.0\n\nx", "p.doc", "página web en un solo archivo"),
    "Word 2003 XML": (
        lambda: b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>', "p.xml",
        "un solo XML",
    ),
    "blank HTML": (lambda: b"<html><body><p>&nbsp;</p>", "p.html", "no tiene texto"),
    "invisible text": ("\u200b\u00a0\u3000".encode, "p.txt", "no tiene texto"),
    "many lines": (lambda: b"Funciones\n" + b"- x\n" * MOST_LINES, "p.txt", TOO_LONG),
    "many HTML lines": (f"{HTML}{ITEM * MOST_LINES}".encode, "p.html", TOO_LONG),
    "one line of 10 MB": (lambda: b"a" * 10_000_000, "p.txt", TOO_LONG),
    "one long line": (lambda: b"Funciones\n" + b"a" * (LONGEST_LINE + 1), "p.txt", "renglón"),
    "an endless CSV cell": (lambda: b'Competencia,"' + b"a" * 200_000, "p.csv", DAMAGED),
}  # fmt: skip


HEAVY: dict[str, tuple[Callable[[], bytes], str]] = {
    "PDF, forms that double": (pdf.forms_that_double, "p.pdf"),
    "PDF, content that is itself": (pdf.content_that_is_itself, "p.pdf"),
    "PDF of rectangles": (pdf.many_rectangles, "p.pdf"),
    "XLSX with a far cell": (office.xlsx_with_a_far_cell, "p.xlsx"),
    "HTML, 100,000 boxes in boxes": (f"{HTML}{'<div>' * 100_000}x".encode, "p.html"),
}  # fmt: skip


EITHER: dict[str, tuple[Callable[[], bytes], str]] = {
    "PDF, pages very deep": (pdf.pages_very_deep, "p.pdf"),
    "PDF that swells": (pdf.a_stream_that_swells, "p.pdf"),
    "DOCX, a cell over a million": (
        lambda: office.docx(office.table("", '<w:gridSpan w:val="1000000000"/>')),
        "p.docx",
    ),
    "ODS with endless rows": (office.ods_with_endless_rows, "p.ods"),
    "ODT with endless spaces": (office.odt_with_endless_spaces, "p.odt"),
    "DOCX, tables 3,000 deep": (lambda: office.nested_tables(3000), "p.docx"),
}
