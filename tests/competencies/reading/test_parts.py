"""Parts of a document and the groups inside them: what ends which."""

from evaluations.competencies.reading import as_json, read_profile
from evaluations.competencies.reading.blocks import Piece, Place, Row
from evaluations.competencies.reading.pages.joining import mended
from tests.competencies.reading.sections import names_and_behaviours, read_html

TWO = {"Calma": ["Respira."], "Vista": ["Mira."]}


def test_a_numbered_part_ends_the_groups_of_the_part_before() -> None:
    text = (
        "Puesto: Farera\n\nVI. PERFIL DE COMPETENCIAS\nA. Competencias de la casa\nCalma\n"
        "- Respira.\nB. Competencias técnicas\nVista\n- Mira.\nVII. VALIDACIÓN\nEn la torre.\n"
    )

    found = as_json(read_profile(text.encode(), "puesto.txt"))["competencies"]

    assert names_and_behaviours(found) == TWO


def test_a_lettered_band_of_a_form_ends_the_competencies() -> None:
    band = "<tr><td colspan=2><b>{}</b></td></tr>"
    found = read_html(
        f"<table>{band.format('E. COMPETENCIAS')}<tr><td>Competencia</td><td>Conductas</td></tr>"
        "<tr><td>Calma</td><td>Respira.</td></tr><tr><td>Vista</td><td>Mira.</td></tr>"
        f"{band.format('F. ENTERADOS')}<tr><td>Persona del faro</td><td>Fecha</td></tr>"
        "<tr><td>__________</td><td>__ / __ / ____</td></tr></table>"
    )["competencies"]

    assert names_and_behaviours(found) == TWO


def test_an_address_amid_the_competencies_calls_for_no_applications() -> None:
    found = read_html(
        "<h2>Competencias</h2><h3>Calma</h3><ul><li>Respira.</li></ul>"
        "<p>Las dudas se escriben a torre@faro.example.</p><h3>Vista</h3><ul><li>Mira.</li></ul>"
    )["competencies"]

    assert [one["name"] for one in found] == ["Calma", "Vista"]


def test_an_address_after_the_competencies_calls_for_applications() -> None:
    found = read_html(
        "<h2>Competencias</h2><h3>Calma</h3><ul><li>Respira.</li></ul>"
        "<p>Escribe a torre@faro.example hasta el 3 de mayo de 2026.</p>"
    )

    assert found["apply_to"] == "torre@faro.example"


def test_a_heading_ends_the_groups_of_the_section_that_one_of_its_level_heads() -> None:
    table = "<table><tr><th>Competencia</th><th>Conductas</th></tr>"
    found = read_html(
        f"<h2>Cuadro de competencias</h2>{table}<tr><td colspan=2><b>COMPETENCIAS TÉCNICAS</b></td>"
        "</tr><tr><td>Calma</td><td>Respira.</td></tr><tr><td>Vista</td><td>Mira.</td></tr></table>"
        "<h2>Riesgos del puesto</h2><p>Viento y escaleras.</p>"
    )["competencies"]

    assert names_and_behaviours(found) == TWO


def test_a_heading_ends_competencies_under_a_bold_line() -> None:
    found = read_html(
        "<p><b>4.2 COMPETENCIAS</b></p><p><b>4.2.1 Calma</b></p><ul><li>Respira.</li></ul>"
        "<p><b>4.2.2 Vista</b></p><ul><li>Mira.</li></ul><h2>Avisos de la torre</h2><p>Viento.</p>"
    )["competencies"]

    assert names_and_behaviours(found) == TWO


def test_groups_of_functions_in_capitals_end_no_numbered_part() -> None:
    text = (
        "Puesto: Farera\n\nIII. FUNCIONES\nATENCIÓN A BARCOS\n- Encender la lámpara.\n"
        "TRABAJO DE OFICINA\n- Anotar el tiempo.\n\nIV. REQUISITOS\nExperiencia\nDos años.\n"
    )

    found = as_json(read_profile(text.encode(), "puesto.txt"))

    assert found["functions"] == ["Encender la lámpara.", "Anotar el tiempo."]


def test_a_page_cuts_the_definition_in_one_cell_of_a_row() -> None:
    first, second = Place(1, 40), Place(2, 1)
    name, does = Piece("Calma", first), Piece("Respira hondo.", first)
    row = Row(((name, Piece("Aprende nuevas normas,", first)), (does,)), first)

    (whole,) = mended([row, Piece("herramientas y formas de trabajo.", second)])

    assert isinstance(whole, Row)
    assert whole.cells[0][1].text == "Aprende nuevas normas, herramientas y formas de trabajo."


def test_what_begins_anew_on_the_next_page_is_no_rest_of_a_row() -> None:
    first, second = Place(1, 40), Place(2, 1)
    row = Row(((Piece("Calma", first),), (Piece("Respira hondo.", first),)), first)

    assert len(mended([row, Piece("y así siempre.", second)])) == 2
