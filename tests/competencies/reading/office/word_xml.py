"""Word's own XML, for what python-docx cannot write."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="wps"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
BULLETS, NUMBERS, LETTERS, DASHES = 1, 2, 3, 4


def run(text: str, *, bold: bool = False, caps: bool = False) -> str:
    """One run; tabs and line breaks as Word keeps them."""
    props = ("<w:b/>" if bold else "") + ("<w:caps/>" if caps else "")
    inner = escape(text).replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>")
    inner = inner.replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>")
    return f"<w:r><w:rPr>{props}</w:rPr><w:t xml:space='preserve'>{inner}</w:t></w:r>"


def broken(text: str, *, bold: bool = False) -> str:
    """The same text in runs that break inside words, as the spell checker leaves them."""
    cuts = [text[at : at + 17] for at in range(0, len(text), 17)]
    return "<w:proofErr w:type='spellStart'/>".join(run(cut, bold=bold) for cut in cuts)


def paragraph(
    *runs: str, style: str = "", numbered: tuple[int, int] | None = None, right: bool = False
) -> str:
    props = f"<w:pStyle w:val='{style}'/>" if style else ""
    if numbered:
        number, level = numbered
        props += f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{number}'/></w:numPr>"
    if right:
        props += "<w:jc w:val='right'/>"
    return f"<w:p><w:pPr>{props}</w:pPr>{''.join(runs)}</w:p>"


def cell(content: str, *, span: int = 1, merge: str = "") -> str:
    """A cell; `merge` is "restart" or "continue" for a cell merged downwards."""
    props = f"<w:gridSpan w:val='{span}'/>" if span > 1 else ""
    if merge:
        props += "<w:vMerge w:val='restart'/>" if merge == "restart" else "<w:vMerge/>"
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{content or paragraph()}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def table(rows: Iterable[str], columns: int) -> str:
    grid = "<w:gridCol w:w='2400'/>" * columns
    borders = "".join(
        f"<w:{side} w:val='single' w:sz='4'/>"
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f"<w:tbl><w:tblPr><w:tblW w:w='0' w:type='auto'/><w:tblBorders>{borders}</w:tblBorders>"
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def control(content: str, placeholder: str = "") -> str:
    """A content control around runs, paragraphs, cells or rows."""
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val='Campo'/><w:tag w:val='campo'/>{placeholder}</w:sdtPr>"
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def inserted(content: str) -> str:
    return f"<w:ins w:id='90' w:author='RH' w:date='2024-01-01T00:00:00Z'>{content}</w:ins>"


def deleted(text: str) -> str:
    return (
        "<w:del w:id='91' w:author='RH' w:date='2024-01-01T00:00:00Z'><w:r>"
        f"<w:delText xml:space='preserve'>{escape(text)}</w:delText></w:r></w:del>"
    )


def text_box(content: str) -> str:
    """A paragraph with a text box, drawn twice: for Word 2010 and, as a fallback, in VML."""
    box = f"<w:txbxContent>{content}</w:txbxContent>"
    return paragraph(
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline>"
        "<wp:extent cx='5000000' cy='900000'/><wp:docPr id='7' name='Cuadro'/><a:graphic>"
        "<a:graphicData uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'>"
        f"<wps:wsp><wps:cNvSpPr txBox='1'/><wps:spPr/><wps:txbx>{box}</wps:txbx><wps:bodyPr/>"
        "</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>"
        "<w:pict><v:shape style='width:400pt;height:70pt'><v:textbox>"
        f"{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def field_code(code: str, shown: str) -> str:
    return (
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
        f"<w:r><w:instrText xml:space='preserve'> {code} </w:instrText></w:r>"
        f"<w:r><w:fldChar w:fldCharType='separate'/></w:r>{run(shown)}"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )


def contents(headings: Sequence[str]) -> str:
    """A table of contents as Word inserts it: a content control, a TOC field, page numbers."""
    lines = [
        paragraph(run(text), run("\t"), field_code("PAGEREF _Toc1", str(page)), style="TOC1")
        for page, text in enumerate(headings, 1)
    ]
    start = (
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> TOC \\o </w:instrText>"
        "</w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
    )
    end = paragraph("<w:r><w:fldChar w:fldCharType='end'/></w:r>")
    kind = "<w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj>"
    return control(paragraph(start) + "".join(lines) + end, kind)


def footnote_mark(number: int = 2) -> str:
    return (
        "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr>"
        f"<w:footnoteReference w:id='{number}'/></w:r>"
    )


def package(body: str, *, header: str = "", footer: str = "", footnote: str = "") -> bytes:
    """A .docx of the body, with a running head, a running foot and one footnote."""
    parts = {
        "header1": f"<w:hdr {SPACES}>{header or paragraph()}</w:hdr>",
        "footer1": f"<w:ftr {SPACES}>{footer or paragraph()}</w:ftr>",
        "footnotes": _footnotes(footnote),
        "numbering": _numbering(),
        "styles": _styles(),
    }
    section = (
        "<w:sectPr><w:headerReference w:type='default' r:id='header1'/>"
        "<w:footerReference w:type='default' r:id='footer1'/><w:pgSz w:w='12240' w:h='15840'/>"
        "</w:sectPr>"
    )
    parts["document"] = f"<w:document {SPACES}><w:body>{body}{section}</w:body></w:document>"
    return _zipped(parts)


def _zipped(parts: dict[str, str]) -> bytes:
    head = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"
    kinds = {"document": "document.main", "header1": "header", "footer1": "footer"}
    types = "".join(
        f"<Override PartName='/word/{name}.xml' ContentType='{TYPE}.{kinds.get(name, name)}+xml'/>"
        for name in parts
    )
    links = "".join(
        f"<Relationship Id='{name}' Type='{OFFICE}/{name.rstrip('1')}' Target='{name}.xml'/>"
        for name in parts
        if name != "document"
    )
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as pack:
        pack.writestr(
            "[Content_Types].xml",
            f"{head}<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            "<Default Extension='rels' ContentType="
            "'application/vnd.openxmlformats-package.relationships+xml'/>"
            f"<Default Extension='xml' ContentType='application/xml'/>{types}</Types>",
        )
        pack.writestr(
            "_rels/.rels",
            f"{head}<Relationships xmlns='{rels}'><Relationship Id='d'"
            f" Type='{OFFICE}/officeDocument' Target='word/document.xml'/></Relationships>",
        )
        pack.writestr(
            "word/_rels/document.xml.rels",
            f"{head}<Relationships xmlns='{rels}'>{links}</Relationships>",
        )
        for name, xml in parts.items():
            pack.writestr(f"word/{name}.xml", head + xml)
    return buffer.getvalue()


def _footnotes(text: str) -> str:
    separators = "".join(
        f"<w:footnote w:type='{kind}' w:id='{at}'>{paragraph(f'<w:r><w:{kind}/></w:r>')}</w:footnote>"
        for at, kind in enumerate(("separator", "continuationSeparator"))
    )
    note = paragraph("<w:r><w:footnoteRef/></w:r>", run(f" {text}"))
    return (
        f"<w:footnotes {SPACES}>{separators}<w:footnote w:id='2'>{note}</w:footnote></w:footnotes>"
    )


def _numbering() -> str:
    formats = {
        BULLETS: [("bullet", ""), ("bullet", "o"), ("bullet", "▪")],
        NUMBERS: [("decimal", "%1."), ("decimal", "%1.%2"), ("lowerRoman", "%3.")],
        LETTERS: [("lowerLetter", "%1)"), ("lowerRoman", "%2."), ("decimal", "%3.")],
        DASHES: [("bullet", "-"), ("bullet", "–"), ("bullet", "▪")],
    }
    abstract = "".join(
        f"<w:abstractNum w:abstractNumId='{number}'>{''.join(map(_level, range(3), levels))}"
        "</w:abstractNum>"
        for number, levels in formats.items()
    )
    concrete = "".join(
        f"<w:num w:numId='{number}'><w:abstractNumId w:val='{number}'/></w:num>"
        for number in formats
    )
    return f"<w:numbering {SPACES}>{abstract}{concrete}</w:numbering>"


def _level(at: int, kind: tuple[str, str]) -> str:
    form, text = kind
    return (
        f"<w:lvl w:ilvl='{at}'><w:start w:val='1'/><w:numFmt w:val='{form}'/>"
        f"<w:lvlText w:val='{text}'/><w:pPr><w:ind w:left='{720 * (at + 1)}' w:hanging='360'/>"
        "</w:pPr></w:lvl>"
    )


def _styles() -> str:
    headings = "".join(
        f"<w:style w:type='paragraph' w:styleId='Ttulo{n}'><w:name w:val='heading {n}'/>"
        f"<w:pPr><w:outlineLvl w:val='{n - 1}'/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
        for n in (1, 2, 3)
    )
    return (
        f"<w:styles {SPACES}><w:style w:type='paragraph' w:default='1' w:styleId='Normal'>"
        f"<w:name w:val='Normal'/></w:style>{headings}"
        "<w:style w:type='paragraph' w:styleId='Puesto'><w:name w:val='Title'/></w:style>"
        "<w:style w:type='paragraph' w:styleId='TOC1'><w:name w:val='toc 1'/></w:style>"
        "<w:style w:type='paragraph' w:styleId='Vieta'><w:name w:val='List Bullet'/><w:pPr>"
        f"<w:numPr><w:numId w:val='{BULLETS}'/></w:numPr></w:pPr></w:style></w:styles>"
    )
