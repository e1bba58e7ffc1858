"""Job descriptions as OpenDocument text, written as XML: lists, spans, changes, frames."""

from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from tests.competencies.reading.office.source import (
    Block,
    Competencies,
    Competency,
    Heading,
    Item,
    Items,
    Pair,
    Pairs,
    Paragraph,
    Source,
    Title,
)
from tests.competencies.reading.office.word_parts import shown

NS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{prefix}="{NS}:{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "table": "table", "style": "style",
        "draw": "drawing", "svg": "svg-compatible", "fo": "xsl-fo-compatible",
    }.items()
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip
TRACKED = (
    '<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><office:change-info>'
    "<dc:creator>RH</dc:creator><dc:date>2024-01-01T00:00:00</dc:date></office:change-info>"
    "<text:p>Lleva la agenda de la dirección anterior.</text:p></text:deletion>"
    "</text:changed-region></text:tracked-changes><text:sequence-decls/>"
)


def open_text(source: Source) -> bytes:
    body = "".join(_block(block) for block in source.blocks)
    head = f"<text:p>{escape(source.head)}</text:p>"
    lines = "".join(f"<text:p>{_control(pair)}</text:p>" for pair in source.control)
    page = (
        'Página <text:page-number text:select-page="current">2</text:page-number> de '
        "<text:page-count>5</text:page-count>"
    )
    styles = (
        f"<office:document-styles {SPACES}><office:master-styles><style:master-page"
        f' style:name="Standard"><style:header>{head}{lines}</style:header><style:footer>'
        f"<text:p>{page}</text:p></style:footer></style:master-page></office:master-styles>"
        "</office:document-styles>"
    )
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles/><office:body><office:text>"
        f"{TRACKED}{body}</office:text></office:body></office:document-content>"
    )
    return _zipped({"content.xml": content, "styles.xml": styles})


def _control(pair: Pair) -> str:
    first = f"{pair.label}: {pair.value}" if pair.label else pair.value
    return "<text:line-break/>".join(map(escape, [first, *(item.text for item in pair.items)]))


def _paragraph(text: str, style: str = "Text_20_body") -> str:
    """Spans inside words, a mark of a change, a bookmark and a soft page break."""
    cut = len(text) // 3
    inner = (
        f'<text:span text:style-name="T1">{escape(text[:cut])}</text:span>'
        f'<text:bookmark text:name="b"/>{escape(text[cut : 2 * cut])}<text:change text:change-id="ct1"/>'
        f"<text:soft-page-break/><text:span>{escape(text[2 * cut :])}</text:span>"
    )
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def _heading(text: str, level: int) -> str:
    return (
        f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">'
        f"{escape(text)}</text:h>"
    )


def _block(block: Block) -> str:
    if isinstance(block, Title):
        return (
            '<text:p><draw:frame draw:name="Marco1" text:anchor-type="paragraph"><draw:text-box>'
            f"{_paragraph(block.text, 'Title')}</draw:text-box></draw:frame></text:p>"
        )
    if isinstance(block, Heading):
        return _heading(block.text, 1)
    if isinstance(block, Paragraph):
        return _paragraph(block.text)
    if isinstance(block, Pairs):
        rows = [
            [_paragraph(p.label), _paragraph(p.value) if p.value else _list(p.items)]
            for p in block.pairs
        ]
        return _table(rows, 2)
    return _items(block) if isinstance(block, Items) else _competencies(block)


def _items(block: Items) -> str:
    label = _heading(block.label, 2) if block.label else ""
    if block.kind == "para":
        return label + "".join(_paragraph(item.text) for item in block.items)
    return label + _list(block.items)


def _list(items: list[Item]) -> str:
    inner = ""
    for item in items:
        children = _list([Item(child) for child in item.children]) if item.children else ""
        inner += f"<text:list-item>{_paragraph(item.text)}{children}</text:list-item>"
    return f'<text:list text:style-name="L1">{inner}</text:list>'


def _competencies(block: Competencies) -> str:
    rows = [
        "<table:table-header-rows>"
        + _row([_paragraph(text) for text in block.header])
        + "</table:table-header-rows>"
    ]
    for one in block.competencies:
        for at, text in enumerate(one.behaviours):
            rows.append(_spanned(block, one, at, text))
    return _grid("".join(rows), len(block.kinds))


def _spanned(block: Competencies, one: Competency, at: int, text: str) -> str:
    cells = ""
    for kind in block.kinds:
        if kind == "behaviours":
            cells += _cell(_paragraph(text))
        elif at:
            cells += "<table:covered-table-cell/>"
        else:
            span = f' table:number-rows-spanned="{len(one.behaviours)}"'
            cells += _cell("".join(map(_paragraph, shown(one, kind).split("\n"))), span)
    return f"<table:table-row>{cells}</table:table-row>"


def _cell(content: str, span: str = "") -> str:
    return f'<table:table-cell{span} office:value-type="string">{content}</table:table-cell>'


def _row(cells: list[str]) -> str:
    return f"<table:table-row>{''.join(map(_cell, cells))}</table:table-row>"


def _table(rows: list[list[str]], columns: int) -> str:
    return _grid("".join(map(_row, rows)), columns)


def _grid(rows: str, columns: int) -> str:
    return (
        '<table:table table:name="T"><table:table-column table:number-columns-repeated='
        f'"{columns}"/>{rows}</table:table><text:p/>'
    )


def _zipped(parts: dict[str, str]) -> bytes:
    kind = "application/vnd.oasis.opendocument.text"
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{media}"/>'
        for path, media in {"/": kind, **dict.fromkeys(parts, "text/xml")}.items()
    )
    manifest = (
        f'<manifest:manifest xmlns:manifest="{NS}:manifest:1.0">{entries}</manifest:manifest>'
    )
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as pack:
        pack.writestr("mimetype", kind, ZIP_STORED)
        for name, xml in {**parts, "META-INF/manifest.xml": manifest}.items():
            pack.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{xml}')
    return buffer.getvalue()
