"""The same small post as Word and OpenDocument write it."""

import io
from typing import Any

import docx
from odfdo import Cell as OdfCell
from odfdo import Document as OdfDocument
from odfdo import Header, List, ListItem, Paragraph, Row, Table

from evaluations.competencies.reading import as_json, read_profile
from tests.competencies.reading.cave import EXPECTED, ROWS, told
from tests.competencies.reading.rendering import saved


def a_docx(*, style: str = "List Bullet") -> Any:
    document = docx.Document()
    document.add_paragraph("Guía de cueva", "Title")
    line = document.add_paragraph()
    line.add_run("Departamento:").bold = True
    line.add_run(" Cuevas del Sur")
    document.add_heading("Funciones", 1)
    for text, name in (
        ("Abrir la reja.", style),
        ("Contar a quienes entran.", style),
        ("Anotar la hora.", f"{style} 2"),
    ):
        document.add_paragraph(text, name)
    document.add_heading("Competencias", 1)
    table = document.add_table(3, 2)
    for row, texts in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(0, 0).merge(table.cell(1, 0))
    return document


def test_docx_with_a_cell_merged_over_rows() -> None:
    assert told(read_profile(saved(a_docx()), "cueva.docx")) == EXPECTED


def test_docx_with_a_heading_merged_over_columns_and_a_nested_table() -> None:
    document = docx.Document()
    frame = document.add_table(2, 2)
    frame.cell(0, 0).merge(frame.cell(0, 1)).text = "Competencias"
    inner = frame.cell(1, 0).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "Serenidad", "Habla despacio."

    reading = read_profile(saved(document), "cueva.docx")

    assert [(one.name, one.behaviours) for one in reading.competencies] == [
        ("Serenidad", ("Habla despacio.",))
    ]


def numbered(document: Any, text: str, number: int, level: int | None = None) -> None:
    """A paragraph in the list of this number; 0 takes it out of the list of its style."""
    properties = document.add_paragraph(text)._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_numId().val = number
    if level is not None:
        properties.get_or_add_ilvl().val = level


def test_docx_lists_may_be_known_by_their_numbering() -> None:
    document = docx.Document()
    document.add_heading("Funciones", 1)
    numbered(document, "Abrir la reja.", 1)
    numbered(document, "Apagar.", 1, level=1)
    numbered(document, "Nada de esto.", 0)

    reading = read_profile(saved(document), "cueva.docx")

    assert as_json(reading)["functions_tree"] == [
        {"text": "Abrir la reja.", "children": ["Apagar."]}
    ]


def test_docx_content_controls_are_read() -> None:
    document = a_docx()
    first = document.paragraphs[3]._p
    control = first.makeelement(f"{first.tag[:-1]}sdt")
    content = control.makeelement(f"{first.tag[:-1]}sdtContent")
    first.addprevious(control)
    control.append(content)
    content.append(first)

    assert told(read_profile(saved(document), "cueva.docx")) == EXPECTED


def an_odt_table() -> Table:
    table = Table("t")
    for texts in ROWS:
        row = Row()
        for text in texts:
            cell = OdfCell()
            cell.append(Paragraph(text))
            row.append(cell)
        table.append(row)
    return table


def an_odt() -> bytes:
    document = OdfDocument("text")
    body = document.body
    body.clear()
    body.append(Header(1, "Guía de cueva"))
    body.append(Paragraph("Departamento: Cuevas del Sur"))
    body.append(Paragraph(""))
    body.append(Header(2, "Funciones"))
    items = List(["Abrir la reja.", "Contar a quienes entran."])
    deep = ListItem()
    deep.append(List(["Anotar la hora."]))
    items.append(deep)
    body.append(items)
    body.append(Header(2, "Competencias"))
    body.append(an_odt_table())
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_odt_is_read_with_its_lists_and_tables() -> None:
    assert told(read_profile(an_odt(), "cueva.odt")) == EXPECTED
