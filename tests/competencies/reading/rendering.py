"""A profile printed again as PDF and DOCX, to be read back."""

import io
import zipfile
from functools import cache
from html import escape
from typing import Any

from docx import Document
from docx.shared import Cm
from weasyprint import HTML

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
Profile = dict[str, Any]

PAGE = """
@page { size: letter; margin: 2.4cm 2cm;
  @top-left { content: "Descripción de puesto"; font-size: 8pt }
  @top-right { content: "Clave: RH-07 · Revisión: 3"; font-size: 8pt }
  @bottom-center { content: "Página " counter(page) " de " counter(pages); font-size: 8pt } }
body { font: 10pt/1.35 "DejaVu Sans", sans-serif; hyphens: none }
h1 { font-size: 16pt } h2 { font-size: 12.5pt }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
td, th { vertical-align: top; padding: 4pt 6pt; text-align: left; font-weight: normal }
td:first-child { width: 30% }
ul { margin: 0; padding-left: 14pt }
"""
BORDERED = "td, th { border: 0.6pt solid #444 }"
HYPHENATED = "body { hyphens: auto; text-align: justify }"


@cache
def pdf_of(html: str) -> bytes:
    return HTML(string=html).write_pdf() or b""


def as_pdf(profile: Profile, *css: str) -> bytes:
    """Headings, lists and one two-column table of competencies, over several pages."""
    style = "".join((PAGE, *css))
    body = f"<h1>{escape(profile['title'])}</h1>{_sections(profile)}"
    return pdf_of(f'<html lang="es"><style>{style}</style><body>{body}</body></html>')


def _sections(profile: Profile) -> str:
    rows = "".join(_row(one["name"], one["behaviours"]) for one in profile["competencies"])
    return (
        f"<h2>Objetivo</h2><p>{escape(profile['objective'])}</p>"
        f"<h2>Funciones</h2>{_list(profile['functions'])}"
        f"<h2>Competencias requeridas</h2><table>{rows}</table>"
        f"<h2>Condiciones económicas</h2>"
        f"<table><tr><td>Tipo de contrato:</td><td>{escape(profile['contract_type'])}</td></tr></table>"
    )


def _row(name: str, behaviours: list[str]) -> str:
    return f"<tr><td><b>{escape(name)}</b></td><td>{_list(behaviours)}</td></tr>"


def _list(items: list[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"


def as_docx(profile: Profile) -> bytes:
    """Headings, list paragraphs, a table of competencies, a header and a footer."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Clave: RH-07"
    document.sections[0].footer.paragraphs[0].text = "Revisión: 3"
    document.add_heading(profile["title"], 0)
    document.add_heading("Objetivo", 1)
    document.add_paragraph(profile["objective"])
    document.add_heading("Funciones", 1)
    for function in profile["functions"]:
        document.add_paragraph(function, "List Bullet")
    document.add_heading("Competencias requeridas", 1)
    table = document.add_table(0, 2)
    for one in profile["competencies"]:
        cells = table.add_row().cells
        cells[0].width = Cm(5)
        cells[0].paragraphs[0].add_run(one["name"]).bold = True
        cells[1].paragraphs[0].text = one["behaviours"][0]
        cells[1].paragraphs[0].style = "List Bullet"
        for behaviour in one["behaviours"][1:]:
            cells[1].add_paragraph(behaviour, "List Bullet")
    document.add_heading("Condiciones económicas", 1)
    document.add_paragraph(f"Tipo de contrato: {profile['contract_type']}")
    return saved(document)


def as_xlsx(**sheets: list[tuple[str | float, ...]]) -> bytes:
    """A workbook in the fewest parts that a reader needs."""
    file = io.BytesIO()
    names = list(sheets)
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in _workbook(names).items():
            archive.writestr(name, content)
        for number, name in enumerate(names, 1):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", _sheet(sheets[name]))
    return file.getvalue()


def _workbook(names: list[str]) -> dict[str, str]:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    sheets = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="r{number}"/>'
        for number, name in enumerate(names, 1)
    )
    targets = "".join(
        f'<Relationship Id="r{number}" Type="{office}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number, _ in enumerate(names, 1)
    )
    root = f'<Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/>'
    return {
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">{root}</Relationships>',
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{office}"><sheets>{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">{targets}</Relationships>',
    }


def _sheet(lines: list[tuple[str | float, ...]]) -> str:
    rows = "".join(f"<row>{''.join(_value(one) for one in line)}</row>" for line in lines)
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def _value(value: str | float) -> str:
    if isinstance(value, str):
        return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f"<c><v>{value}</v></c>"


def saved(document: Any) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
