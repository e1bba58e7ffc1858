"""Office files written by hand to harm whoever reads them."""

import io
import struct
import zipfile

from docx import Document

from tests.competencies.reading.rendering import MAIN, as_xlsx, saved

OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(f'xmlns:{n}="{OFFICE}:{n}:1.0"' for n in ("office", "text", "table", "style"))
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LOCKED = b'<m xmlns:manifest="x"><manifest:encryption-data/></m>'
WRITTEN = "<text:p>Funciones</text:p><text:p>Contar ballenas.</text:p>"


def a_zip(parts: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def with_parts(data: bytes, parts: dict[str, bytes | str]) -> bytes:
    """The same archive with these parts in place of its own, or beside them."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        own: dict[str, bytes | str] = {name: source.read(name) for name in source.namelist()}
    return a_zip({**own, **parts})


def said(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


HEAD = said("Funciones") + said("Contar ballenas.")


def docx(body: str = "", head: str = HEAD, **parts: bytes) -> bytes:
    xml = f'<w:document xmlns:w="{WORD}"><w:body>{head}{body}<w:sectPr/></w:body></w:document>'
    return with_parts(saved(Document()), {"word/document.xml": xml, **parts})


def table(cell: str, properties: str = "") -> str:
    cell = f"<w:tc><w:tcPr>{properties}</w:tcPr>{cell}<w:p/></w:tc>"
    return f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{cell}</w:tr></w:tbl>"


def nested_tables(depth: int) -> bytes:
    inner = said("Remar.")
    for _ in range(depth):
        inner = table(inner)
    return docx(inner)


def docx_from_elsewhere() -> bytes:
    """A template, an inclusion and a picture that would have to be fetched."""
    rels = with_parts(docx(), {})
    with zipfile.ZipFile(io.BytesIO(rels)) as source:
        own = source.read("word/_rels/document.xml.rels").decode()
    more = "".join(
        f'<Relationship Id="x{n}" Type="{RELATIONS}/{kind}" Target="{to}" TargetMode="External"/>'
        for n, (kind, to) in enumerate(
            [("attachedTemplate", "http://127.0.0.1:9/a"), ("image", "file:///etc/passwd")]
        )
    )
    own = own.replace("</Relationships>", f"{more}</Relationships>")
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
    return with_parts(docx(include), {"word/_rels/document.xml.rels": own})


def docx_with_entities(encoding: str = "utf-8", name: str = "word/document.xml") -> bytes:
    xml = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    return docx(**{name: xml.encode(encoding)})


def odf(body: str = WRITTEN, kind: str = "text", **parts: bytes) -> bytes:
    mimetype = f"application/vnd.oasis.opendocument.{kind}"
    inner = {"content": f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"}
    made: dict[str, bytes | str] = {
        f"{name}.xml": f"<office:document-{name} {SPACES}>{inner.get(name, '')}</office:document-{name}>"
        for name in ("content", "styles", "meta", "settings")
    }
    return a_zip({"mimetype": mimetype, **made, "META-INF/manifest.xml": "<m/>", **parts})


def locked_odt() -> bytes:
    return odf("", **{"META-INF/manifest.xml": LOCKED})


def odt_with_endless_spaces() -> bytes:
    return odf(f'{WRITTEN}<text:p>a<text:s text:c="2000000000"/>b</text:p>')


def ods_with_endless_rows() -> bytes:
    cell = '<table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>'
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    return odf(f'<table:table table:name="A">{row}</table:table>', "spreadsheet")


def xlsx(sheet: str = "") -> bytes:
    """A sheet with one competency, and what is given after it."""
    own = [("Competencia", "Conductas"), ("Orden", "Guarda lo que usa.")]
    book = as_xlsx(A=own)
    with zipfile.ZipFile(io.BytesIO(book)) as source:
        xml = source.read("xl/worksheets/sheet1.xml").decode()
    xml = xml.replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')
    return with_parts(
        book, {"xl/worksheets/sheet1.xml": xml.replace("</sheetData>", f"{sheet}</sheetData>")}
    )


def xlsx_with_a_far_cell() -> bytes:
    cell = '<c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c>'
    return xlsx(f'<row r="1048576">{cell}</row>')


def xlsx_with_entities() -> bytes:
    bad = f'<!DOCTYPE a [<!ENTITY b "c">]><worksheet xmlns="{MAIN}"/>'
    return with_parts(xlsx(), {"xl/worksheets/sheet1.xml": bad})


def zips_within_zips() -> bytes:
    data = b"0" * 5_000_000
    for _ in range(5):
        data = a_zip({f"{n}.zip": data for n in range(10)})
    return data


def one_part_told_often(times: int = 1500) -> bytes:
    """A directory that names the same packed bytes again and again."""
    data = a_zip({"word/document.xml": b"0" * 10_000_000})
    start, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    listing = data[start:end] * times
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, times, times, len(listing), start, 0)
    return data[:start] + listing + tail


def a_part_that_lies() -> bytes:
    """Its directory says a hundred bytes; it unpacks to forty million."""
    data = bytearray(a_zip({"word/media/a.bin": b"0" * 40_000_000}))
    start = data.index(b"PK\x01\x02")
    data[start + 24 : start + 28] = data[22:26] = (100).to_bytes(4, "little")
    return bytes(data)
