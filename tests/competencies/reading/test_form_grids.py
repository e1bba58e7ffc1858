"""The grids of forms: labels over values, control fields in a letterhead, rows that a page cuts."""

from typing import Any

import pytest

from evaluations.competencies.reading import as_json, read_profile
from evaluations.competencies.reading.blocks import Block, Kind, Piece, Place, Row
from evaluations.competencies.reading.pages.late_labels import with_late_labels
from tests.competencies.reading.layouts.producers import by_weasyprint
from tests.competencies.reading.sections import read_html

FUNCTIONS = "<h2>Funciones</h2><ul><li>Subir.</li></ul>"
GRIDS: dict[str, tuple[str, dict[str, Any]]] = {
    "label and value as paragraphs of one cell": (
        "<table><tr><td><p><b>SERVICIO O DEPARTAMENTO</b></p><p>Dirección de Costas</p></td>"
        "<td><p><b>JEFE INMEDIATO</b></p><p>Capitana</p></td></tr>"
        "<tr><td><p><b>TABULADOR</b></p><p>E-4</p></td>"
        "<td><p><b>RAMA</b></p><p>Mar</p></td></tr></table>",
        {"unit": "Dirección de Costas", "reports_to": "Capitana", "pay_band": "E-4"},
    ),
    "names over posts, which are no fields": (
        "<table><tr><td><p><b>Ana Paz</b></p><p>Analista</p></td>"
        "<td><p><b>Eva Luz</b></p><p>Jefa</p></td></tr></table>",
        {"unit": None, "reports_to": None},
    ),
    "a label beside one that nobody knows": (
        "<table><tr><th>Subsección de brigada</th><th>Jefe inmediato</th></tr>"
        "<tr><td>Costa Norte</td><td>Capitana</td></tr></table>",
        {"reports_to": "Capitana"},
    ),
    "a table with several rows below such heads": (
        "<table><tr><th>Con quién trata</th><th>Jefe inmediato</th></tr><tr><td>Puerto</td>"
        "<td>Ana</td></tr><tr><td>Aduana</td><td>Eva</td></tr></table>",
        {"reports_to": None},
    ),
    "a numbered heading below a grid": (
        "<table><tr><th>DEPARTAMENTO</th><th>REPORTA A</th></tr><tr><td>Costa</td>"
        "<td>Capitana</td></tr></table><p><b>2. PROPÓSITO DEL PUESTO</b></p><p>Alumbrar.</p>",
        {"unit": "Costa", "objective": "Alumbrar."},
    ),
    "a letterhead in the first row": (
        "<table><tr><td><b>FAROS DEL SUR</b></td><td></td>"
        "<td><p>Clave: FS-01</p><p>Revisión: 03</p></td></tr></table>",
        {"document_key": "FS-01", "revision": "03"},
    ),
    "a letterhead between two names": (
        "<table><tr><td>Clave: FS-01</td><td>Faros del Sur</td><td>Ana</td></tr></table>",
        {"document_key": "FS-01"},
    ),
    "headings side by side after the competencies": (
        "<h2>Competencias</h2><p><b>Calma</b></p><ul><li>Respira.</li></ul><table><tr><td>"
        "<h2>Experiencia</h2></td><td><h2>Riesgos de altura</h2></td></tr><tr><td>Dos años.</td>"
        "<td>Viento.</td></tr></table>",
        {"experience": ["Dos años."]},
    ),
    "two names for the unit": (
        "<table><tr><td><b>Área / Superintendencia</b></td><td>Linternas</td></tr></table>",
        {"unit": "Linternas"},
    ),
    "the establishment as the unit": (
        "<table><tr><td><b>Establecimiento / Unidad</b></td><td>Liceo Austral</td></tr></table>",
        {"unit": "Liceo Austral", "location": None},
    ),
    "the establishment beside the unit": (
        "<p>Unidad: Linternas</p><p>Establecimiento: Muelle 4</p>",
        {"unit": "Linternas", "location": "Muelle 4"},
    ),
    "a notice's number": (
        "<table><tr><td><b>Vacancy notice no.</b></td><td>VN/2026/014</td></tr></table>",
        {"document_key": "VN/2026/014"},
    ),
    "whoever only receives": (
        "<table><tr><td>Aprobado por:</td><td>Recibí conforme:</td></tr>"
        "<tr><td><p>Alma Ruiz</p><p>Directora</p></td><td>Nombre y firma</td></tr></table>",
        {"approved_by": {"name": "Alma Ruiz", "title": "Directora"}},
    ),
}


@pytest.mark.parametrize("case", GRIDS)
def test_a_forms_grid_gives_its_fields(case: str) -> None:
    grid, wanted = GRIDS[case]

    reading = read_html(f"{grid}{FUNCTIONS}")

    assert {field: reading[field] for field in wanted} == wanted


def test_a_row_of_small_labels_at_a_pages_end_heads_the_next_pages_values() -> None:
    page = """<style>@page { size: 150mm 110mm; margin: 14mm } body { font: 10pt sans-serif }
    table { width: 100%; border-collapse: collapse } th, td { text-align: left; width: 50%;
    border: 1px solid } th { font-size: 8pt } tr.next { break-before: page }</style>
    <h1>Farera</h1><h2>Objetivo</h2><p>Encender el faro cada noche del año.</p>
    <h2>Perfil</h2><table><tr><th>Idiomas</th><th>Disponibilidad para viajar</th></tr>
    <tr class="next"><td>Gallego.</td><td>Nunca.</td></tr></table>"""

    reading = as_json(read_profile(by_weasyprint(page), "puesto.pdf"))

    assert (reading["languages"], reading["travel"]) == (["Gallego."], "Nunca.")


def row_of(page: int, *cells: str, is_head: bool = True) -> Row:
    place = Place(page, page)
    pieces = [(Piece(text, place, strong=is_head and not at),) for at, text in enumerate(cells)]
    return Row(tuple(cell if cell[0].text else () for cell in pieces), place)


EXPERIENCE = Piece("Experiencia", Place(2, 2), strong=True)
LATE: dict[str, tuple[Block, Block]] = {
    "another row": (row_of(1, "", "Dos años."), row_of(2, "Idiomas", "Gallego.")),
    "a heading": (row_of(1, "", "Dos años."), Piece("Funciones", Place(2, 3), strong=True)),
}


@pytest.mark.parametrize("case", LATE)
def test_a_label_that_a_page_divides_from_its_value_is_put_back(case: str) -> None:
    value, following = LATE[case]

    blocks = with_late_labels([value, EXPERIENCE, following])

    assert blocks[0] == Row(((EXPERIENCE,), value.cells[1]), value.place)  # type: ignore[union-attr]
    assert blocks[1:] == [following]


KEPT: dict[str, list[Block]] = {
    "on the same page": [row_of(2, "", "Dos años."), EXPERIENCE, row_of(2, "Idiomas", "Gallego.")],
    "a row with a name": [row_of(1, "Edad", "20"), EXPERIENCE, row_of(2, "Idiomas", "Gallego.")],
    "its own value below": [
        row_of(1, "", "Dos años."),
        EXPERIENCE,
        Piece("Tres años.", Place(2, 3), Kind.ITEM),
    ],
    "an unnamed row below": [row_of(1, "", "Dos años."), EXPERIENCE, row_of(2, "", "Tres años.")],
    "no label": [row_of(1, "", "Dos años."), Piece("Nota", Place(2, 2)), EXPERIENCE],
    "at the end": [row_of(1, "", "Dos años."), EXPERIENCE],
}


@pytest.mark.parametrize("case", KEPT)
def test_a_label_with_a_value_of_its_own_stays(case: str) -> None:
    assert with_late_labels(KEPT[case]) == KEPT[case]
