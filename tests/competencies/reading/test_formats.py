"""The same small post as pages, sheets and text; and what only these have."""

from evaluations.competencies.reading import read_profile
from tests.competencies.reading.cave import EXPECTED, told
from tests.competencies.reading.rendering import as_xlsx

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
