"""Job descriptions in a spreadsheet: text with separators, and workbooks of several sheets."""

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO
from string import ascii_uppercase
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from tests.competencies.reading.office.source import (
    Block,
    Competencies,
    Competency,
    Heading,
    Items,
    Pairs,
    Paragraph,
    Source,
)
from tests.competencies.reading.office.word_parts import shown


def _competencies(source: Source) -> Competencies:
    return next(block for block in source.blocks if isinstance(block, Competencies))


def _rows(block: Competencies, *, repeated: bool = True) -> list[list[str]]:
    """The header and a row a behaviour; the other cells repeated, or empty after the first."""
    rows = [block.header]
    for one in block.competencies:
        for at, text in enumerate(one.behaviours):
            rows.append([_cell(one, kind, at, text, repeated) for kind in block.kinds])
    return rows


def _cell(one: Competency, kind: str, at: int, text: str, repeated: bool) -> str:
    if kind == "behaviours":
        return text
    if kind == "negatives":
        return "" if at else "\n".join(one.negatives)
    return shown(one, kind) if repeated or not at else ""


def _written(rows: Sequence[Sequence[str]], separator: str) -> str:
    text = StringIO()
    csv.writer(text, delimiter=separator).writerows(rows)
    return text.getvalue()


def semicolons(source: Source) -> bytes:
    """As a spreadsheet in Spanish saves it: a byte-order mark, semicolons, names repeated."""
    return _written(_rows(_competencies(source)), ";").encode("utf-8-sig")


def commas(source: Source) -> bytes:
    """All conducts of a competency in one quoted cell, a line each; empty lines at the end."""
    block = _competencies(source)
    rows = [
        ["\n".join(getattr(one, k)) if k == "behaviours" else shown(one, k) for k in block.kinds]
        for one in block.competencies
    ]
    empty = [""] * len(block.kinds)
    return _written([block.header, *rows, empty, empty], ",").encode("cp1252")


def tabs(source: Source) -> bytes:
    """Unicode text of a spreadsheet: tabs, UTF-16; a title above; names only once."""
    block = _competencies(source)
    padding = [""] * (len(block.kinds) - 1)
    rows = [[source.title, *padding], ["", *padding], *_rows(block, repeated=False)]
    return _written(rows, "\t").encode("utf-16")


def wide(source: Source) -> bytes:
    """A column a behaviour: "Conducta 1", "Conducta 2", …; English or Spanish as its source."""
    block = _competencies(source)
    kinds = [kind for kind in block.kinds if kind != "behaviours"]
    most = max(len(one.behaviours) for one in block.competencies)
    label = "Conducta" if "ompetencia" in block.header[0] else "Behaviour"
    head = [*(block.label(kind) for kind in kinds), *(f"{label} {n + 1}" for n in range(most))]
    rows = [
        [*(shown(one, k) for k in kinds), *one.behaviours, *[""] * (most - len(one.behaviours))]
        for one in block.competencies
    ]
    return _written([head, *rows], ";").encode("utf-8-sig")


# --- workbooks ------------------------------------------------------------------------------


def workbook(source: Source) -> bytes:
    """A sheet of facts, one of functions, one of competencies: names merged, header in row 5."""
    facts = [[p.label or p.value, p.value if p.label else ""] for p in source.control]
    facts[-1:] += [["", item.text] for pair in source.control[-1:] for item in pair.items]
    functions: list[list[str]] = []
    heading = ""
    for block in source.blocks:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Items) and not functions:
            texts = [text for i in block.items for text in (i.text, *i.children)]
            functions = [["No.", heading], *([str(n), t] for n, t in enumerate(texts, 1))]
        else:
            facts += _facts_of(block, heading)
    block = _competencies(source)
    table = [[source.head], [source.title], [], [], *_rows(block, repeated=False)]
    return _book({"Ficha": facts, "Funciones": functions, "Competencias": table}, block)


def _facts_of(block: Block, heading: str) -> list[list[str]]:
    if isinstance(block, Pairs):
        return [[p.label, p.value or "\n".join(i.text for i in p.items)] for p in block.pairs]
    if isinstance(block, Items):
        listed = "\n".join(f"• {item.text}" for item in block.items)
        return [[block.label or heading, listed]]
    return [[heading, block.text]] if isinstance(block, Paragraph) else []


def one_sheet(source: Source) -> bytes:
    """Everything on one sheet, below one another, with an empty column on the left."""
    lines: list[list[str]] = [["", source.head], []]
    for block in source.blocks:
        lines += [[*([""] if line else []), *line] for line in _lines_of(block)]
        lines.append([])
    for pair in source.control:
        lines.append(["", pair.label or pair.value, "", pair.value if pair.label else ""])
        lines += [["", "", "", item.text] for item in pair.items]
    return _book({"Perfil": lines}, _competencies(source))


def _lines_of(block: Block) -> list[list[str]]:
    if isinstance(block, Pairs):
        return [
            [p.label, "", p.value or "\n".join(f"• {i.text}" for i in p.items)] for p in block.pairs
        ]
    if isinstance(block, Items):
        texts = [text for i in block.items for text in (i.text, *i.children)]
        mark = "{}. " if block.kind == "ordered" else "- " if block.kind != "para" else ""
        listed = [[mark.format(n) + text] for n, text in enumerate(texts, 1)]
        return [[block.label], *listed] if block.label else listed
    if isinstance(block, Competencies):
        return _rows(block, repeated=False)
    return [[block.text]]


def _book(sheets: dict[str, list[list[str]]], block: Competencies) -> bytes:
    strings: list[str] = []
    parts = {
        f"xl/worksheets/sheet{at}.xml": _sheet(rows, strings, _merges(block) if at == 3 else [])
        for at, rows in enumerate(sheets.values(), 1)
    }
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    names = "".join(
        f'<sheet name="{name}" sheetId="{at}" r:id="s{at}"/>' for at, name in enumerate(sheets, 1)
    )
    shared = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>{names}</sheets></workbook>'
    )
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{main}">{shared}</sst>'
    return _zipped(parts, len(sheets))


def _merges(block: Competencies) -> list[str]:
    """The title over all columns, and each name down beside its conducts."""
    last = ascii_uppercase[len(block.kinds) - 1]
    merges, top = [f"A1:{last}1", f"A2:{last}2"], 6
    for one in block.competencies:
        bottom = top + len(one.behaviours) - 1
        columns = [at for at, kind in enumerate(block.kinds) if kind != "behaviours"]
        merges += [f"{ascii_uppercase[at]}{top}:{ascii_uppercase[at]}{bottom}" for at in columns]
        top = bottom + 1
    return merges


def _sheet(rows: list[list[str]], strings: list[str], merges: list[str]) -> str:
    lines = ""
    for at, row in enumerate(rows, 1):
        cells = "".join(
            _xml_cell(f"{ascii_uppercase[c]}{at}", text, strings)
            for c, text in enumerate(row)
            if text
        )
        lines += f'<row r="{at}">{cells}</row>' if cells else ""
    merged = "".join(f'<mergeCell ref="{ref}"/>' for ref in merges)
    cells = f'<mergeCells count="{len(merges)}">{merged}</mergeCells>' if merges else ""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{main}"><sheetData>{lines}</sheetData>{cells}</worksheet>'


def _xml_cell(place: str, text: str, strings: list[str]) -> str:
    """A percentage is a number with a format; every other cell a shared string."""
    number = text.removesuffix(" %")
    if number != text:
        return f'<c r="{place}" s="1"><v>{int(number) / 100}</v></c>'
    if text.isdigit() and not text.startswith("0"):
        return f'<c r="{place}"><v>{text}</v></c>'
    strings.append(text)
    return f'<c r="{place}" t="s"><v>{len(strings) - 1}</v></c>'


def _zipped(parts: dict[str, str], sheets: int) -> bytes:
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    links = "".join(
        f'<Relationship Id="s{n}" Type="{office}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, sheets + 1)
    )
    parts = parts | {
        "xl/styles.xml": (
            f'<styleSheet xmlns="{main}"><fonts><font/></fonts><fills><fill/></fills><borders>'
            '<border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/>'
            '<xf numFmtId="9" applyNumberFormat="1"/></cellXfs></styleSheet>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{rels}">{links}<Relationship Id="st" Type="{office}/styles"'
            f' Target="styles.xml"/><Relationship Id="ss" Type="{office}/sharedStrings"'
            ' Target="sharedStrings.xml"/></Relationships>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{rels}"><Relationship Id="b" Type="{office}/officeDocument"'
            ' Target="xl/workbook.xml"/></Relationships>'
        ),
        "[Content_Types].xml": _content_types(sheets),
    }
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as pack:
        for name, xml in parts.items():
            pack.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{xml}')
    return buffer.getvalue()


def _content_types(sheets: int) -> str:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    names = {"workbook": "sheet.main", "styles": "styles", "sharedStrings": "sharedStrings"}
    names |= {f"worksheets/sheet{n}": "worksheet" for n in range(1, sheets + 1)}
    overrides = "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType="{kind}.{name}+xml"/>'
        for part, name in names.items()
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default'
        ' Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
