"""The same small post in every format; and what only one format has."""

import io
from typing import Any

import docx
import pytest
from odfdo import Cell as OdfCell
from odfdo import Document as OdfDocument
from odfdo import Header, List, ListItem, Paragraph, Row, Table
from reportlab.pdfgen.canvas import Canvas
from weasyprint import HTML

from evaluations.competencies.reading import Reading, as_json, read_profile
from tests.competencies.reading.rendering import as_xlsx, saved

EXPECTED = {
    "title": "Guía de cueva",
    "unit": "Cuevas del Sur",
    "functions": ("Abrir la reja.", "Contar a quienes entran.", "Anotar la hora."),
    "competencies": {
        "Serenidad": ("Habla despacio.", "Espera al último."),
        "Vista": ("Mira el techo.",),
    },
}

ROWS = (("Serenidad", "Habla despacio."), ("", "Espera al último."), ("Vista", "Mira el techo."))


def told(reading: Reading) -> dict[str, Any]:
    competencies = {one.name: one.behaviours for one in reading.competencies}
    return {
        "title": reading.title,
        "unit": reading.unit,
        "functions": reading.functions,
        "competencies": competencies,
    }


PAGE = """<!doctype html><html><head><title>x</title><style>p {}</style></head><body>
<nav><ul><li>Inicio</li></ul></nav><script>alert("no")</script>
<h1>Guía de cueva</h1><p><strong>Departamento:</strong> Cuevas del Sur</p>
<h2>Funciones</h2><ul><li>Abrir&nbsp;la reja.</li><li>Contar a quienes entran.<ul><li><p>Anotar la<br>hora.</p></li></ul></li></ul>
<h2>Competencias</h2><table><tr><th>Competencia</th><th>Conductas</th></tr>
<tr><td rowspan="2">Serenidad</td><td>Habla despacio.</td></tr><tr><td>Espera al último.</td></tr>
<tr><td rowspan="muchas">Vista</td><td>Mira el techo.</td></tr></table>
<footer><p>Clave: C-1</p></footer></body></html>"""


def test_html_is_read_without_what_is_no_document() -> None:
    reading = read_profile(PAGE.encode(), "cueva.html")

    assert told(reading) == EXPECTED
    assert reading.document_key == "C-1"
    assert reading.functions_tree is not None


def test_html_inside_text_is_read_as_a_table_over_several_lines() -> None:
    inner = PAGE[PAGE.index("<h1>") : PAGE.index("<footer>")].replace('"muchas"', "muchas")

    assert told(read_profile(inner.encode(), "cueva.txt")) == EXPECTED


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


def test_a_workbook_has_one_role_a_sheet_column() -> None:
    source = (
        "Puesto;Competencia;Conducta\nGuía de cueva;Serenidad;Habla despacio.\n;;Espera al último.\n"
        "Guía de cueva;Vista;Mira el techo.\nFarera;Vista;Mira el mar.\n"
    )

    reading = read_profile(source.encode(), "puestos.csv", role="Guía de cueva")

    assert told(reading)["competencies"] == EXPECTED["competencies"]
    assert reading.roles == ("Guía de cueva", "Farera")


def test_every_sheet_of_a_workbook_is_read() -> None:
    workbook = as_xlsx(
        Datos=[
            ("Puesto", "Guía de cueva"),
            ("Departamento", "Cuevas del Sur"),
            ("Funciones", "Abrir la reja."),
            ("", "Contar a quienes entran.\nAnotar la hora."),
        ],
        Competencias=[
            ("Competencia", "Peso", "Conductas"),
            ("Serenidad", 60.0, "Habla despacio."),
            ("", "", "Espera al último."),
            ("Vista", 40.5, "Mira el techo."),
        ],
    )

    reading = read_profile(workbook, "cueva.xlsx")

    assert told(reading) == EXPECTED
    assert [one.weight for one in reading.competencies] == ["60", "40.5"]


def test_a_pdf_keeps_compounds_and_heals_hyphens_and_ligatures() -> None:
    body = "<h2>Funciones</h2><ul><li>Cuidar la di\ufb01cultad socio-<br>económica y so\u2010<br>lar del acuerdo ganar-<br>ganar.</li></ul><p>Plan socio-económica</p>"

    reading = read_profile(HTML(string=body).write_pdf() or b"", "p.pdf")

    assert reading.functions == (
        "Cuidar la dificultad socio-económica y solar del acuerdo ganar-ganar.",
    )


def test_a_page_without_text_is_pointed_out_and_watermarks_are_not_read() -> None:
    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.drawString(72, 700, "Funciones")
    canvas.drawString(72, 680, "- Abrir la reja.")
    canvas.saveState()
    canvas.rotate(45)
    canvas.drawString(300, 300, "BORRADOR")
    canvas.restoreState()
    canvas.showPage()
    canvas.rect(72, 72, 100, 100)
    canvas.showPage()
    canvas.save()

    reading = read_profile(file.getvalue(), "p.pdf")

    assert reading.functions == ("Abrir la reja.",)
    assert "pages_without_text" in reading.warnings
    assert as_json(reading)["title"] is None


def a_drawing(
    *lines: tuple[float, float, str, str], boxes: tuple[tuple[int, ...], ...] = ()
) -> bytes:
    """A PDF of texts at places, each in its font, with boxes drawn around."""
    file = io.BytesIO()
    canvas = Canvas(file)
    for x, y, font, text in lines:
        canvas.setFont(font, 16 if y > 705 else 10)
        canvas.drawString(x, y, text)
    for box in boxes:
        canvas.rect(*box)
    canvas.save()
    return file.getvalue()


PLAIN, BOLD = "Helvetica", "Helvetica-Bold"


def test_a_borderless_table_keeps_rows_apart_and_broken_names_together() -> None:
    source = a_drawing(
        (72, 720, BOLD, "1. Competencias"),
        (72, 700, PLAIN, "Calma en"),
        (200, 700, PLAIN, "• Respira hondo y cuenta hasta diez antes de"),
        (72, 688, PLAIN, "la tormenta"),
        (200, 688, PLAIN, "contestar."),
        (72, 676, PLAIN, "Vista"),
        (200, 676, PLAIN, "• Mira lejos."),
        (72, 664, PLAIN, "Orientación a todas"),
        (200, 664, PLAIN, "• Escucha."),
        (72, 652, PLAIN, "las personas"),
        boxes=((60, 640, 480, 100),),
    )

    reading = read_profile(source, "p.pdf")

    assert [(one.name, one.behaviours) for one in reading.competencies] == [
        ("Calma en la tormenta", ("Respira hondo y cuenta hasta diez antes de contestar.",)),
        ("Vista", ("Mira lejos.",)),
        ("Orientación a todas las personas", ("Escucha.",)),
    ]


def test_an_empty_row_of_a_bordered_table_says_nothing() -> None:
    boxes = tuple((x, y, 100, 20) for x in (72, 172) for y in (680, 660, 640))
    source = a_drawing(
        (76, 686, PLAIN, "Puesto"),
        (176, 686, PLAIN, "Farera"),
        (76, 646, PLAIN, "Objetivo"),
        (176, 646, PLAIN, "Encender."),
        boxes=boxes,
    )

    reading = read_profile(source, "p.pdf")

    assert (reading.title, reading.objective) == ("Farera", "Encender.")


def test_a_bold_beginning_of_a_printed_item_names_a_competency() -> None:
    source = a_drawing(
        (72, 720, BOLD, "Habilidades"),
        (72, 700, PLAIN, "-"),
        (80, 700, BOLD, "Calma."),
        (120, 700, PLAIN, "Saber esperar."),
        (72, 688, PLAIN, "-"),
        (80, 688, BOLD, "Vista."),
        (120, 688, PLAIN, "Mirar lejos."),
    )

    reading = read_profile(source, "p.pdf")

    assert [(one.name, one.definition) for one in reading.competencies] == [
        ("Calma", "Saber esperar."),
        ("Vista", "Mirar lejos."),
    ]


def test_bold_feigned_by_printing_twice_is_read_once() -> None:
    file = io.BytesIO()
    canvas = Canvas(file)
    for shift in (0, 0.3):
        canvas.drawString(72 + shift, 700, "Funciones")
    canvas.drawString(72, 680, "- Abrir la reja.")
    canvas.save()

    assert read_profile(file.getvalue(), "p.pdf").functions == ("Abrir la reja.",)


def test_fields_may_stand_side_by_side_in_a_row() -> None:
    text = (
        "Puesto: Guía de cueva\tÁrea: Cuevas del Sur\nClave\tC-1\tRevisión\t4\n"
        "Objetivo\nCuidar a quienes entran.\n"
    )

    reading = read_profile(text.encode(), "cueva.txt")

    assert (reading.title, reading.unit) == ("Guía de cueva", "Cuevas del Sur")
    assert (reading.document_key, reading.revision) == ("C-1", "4")


def test_sections_may_stand_side_by_side_under_their_heads() -> None:
    text = (
        "Requisitos indispensables\tRequisitos deseables\nNadar.\tBucear.\n\tCantar.\n"
        "- Ver de noche.\nFunciones\n- Abrir la reja.\n"
    )

    reading = read_profile(text.encode(), "cueva.txt")

    assert reading.required_skills == ("Nadar.", "Ver de noche.")
    assert reading.desirable_skills == ("Bucear.", "Cantar.")


ALIGNED = """Puesto: Guía de cueva

Competencias

Competencia              Conductas observables
Orden en el              Anota la hora de cada entrada en
trabajo                  el cuaderno.
                         Cierra la reja.
Rigor                    Cuenta dos veces.

Condiciones
Contrato por obra.
"""


def test_text_may_have_columns_aligned_by_spaces() -> None:
    reading = read_profile(ALIGNED.encode(), "cueva.txt")

    assert [(one.name, one.behaviours) for one in reading.competencies] == [
        (
            "Orden en el trabajo",
            ("Anota la hora de cada entrada en el cuaderno.", "Cierra la reja."),
        ),
        ("Rigor", ("Cuenta dos veces.",)),
    ]
    assert reading.places["/competencies/1/name"].line == 9


def test_a_wide_gap_in_a_line_is_no_table() -> None:
    text = "Funciones\n- Abrir la reja.\n\nAna Ruiz      Luis Paz\nGuía de cueva\n\n| a | b |\n"

    assert read_profile(text.encode(), "cueva.txt").functions[0] == "Abrir la reja."


@pytest.mark.parametrize("collapse", ["collapse", "separate"])
def test_a_row_cut_by_a_pages_end_keeps_its_name_from_the_middle(collapse: str) -> None:
    said = {
        name: [
            f"{name} {n} se describe con palabras que llenan un renglón y más." for n in range(9)
        ]
        for name in ("Alfa", "Beta", "Gama", "Delta")
    }
    rows = "".join(
        f"<tr><td>{name}</td><td><ul>{''.join(f'<li>{x}</li>' for x in items)}</ul></td></tr>"
        for name, items in said.items()
    )
    style = (
        "td { border: .6pt solid; font: 10pt 'DejaVu Sans'; vertical-align: middle }"
        f"table {{ border-collapse: {collapse}; border-spacing: 0 }} @page {{ size: 18cm 17cm }}"
    )
    page = f"<style>{style}</style><h1>Guía</h1><h2>Competencias</h2><table>{rows}</table>"

    reading = read_profile(HTML(string=page).write_pdf() or b"", "cueva.pdf")

    assert {one.name: list(one.behaviours) for one in reading.competencies} == said
