"""A bar of facts beside the main text of a printed page."""

import pytest

from evaluations.competencies.reading import Reading, read_profile
from tests.competencies.reading.layouts.producers import by_weasyprint

STYLE = """@page { size: A5; margin: 14mm } body { font: 9pt "DejaVu Sans" } p { margin: 0 }
b { display: block; margin-top: 4pt } h2 { font-size: 12pt; margin: 8pt 0 3pt }
.w { display: flex; gap: 14pt } .bar { width: 32%; flex: none; font-size: 8pt; padding: 5pt }
.right { flex-direction: row-reverse } .shaded { background: #e4ecf4 }
.framed { border: 1px solid #678 }"""
SYLLABLES = ("ra", "so", "mi", "du", "fe", "ga", "zo", "ni", "bu")
FACTS = {
    "Área": "Taller de Marionetas",
    "Reporta a": "Dirección del Teatro",
    "Jornada": "36 horas semanales",
    "Periodo de prueba": "20 días",
    "Nivel salarial": "T-4",
    "Sede": "Plaza del Mercado",
}
FUNCTIONS = (
    "Repara los hilos y las crucetas antes de cada función y anota lo que cambió en el cuaderno.",
    "Prepara los telones con la persona encargada de la luz.",
    "Cuida los materiales del taller y pide con tiempo los que vayan a faltar en la temporada.",
    "Enseña el oficio a quienes llegan por primera vez al taller.",
)


def read(look: str, *, more: str = "", facts: str = "") -> Reading:
    said = facts or "".join(f"<p><b>{label}</b>{value}</p>" for label, value in FACTS.items())
    items = "".join(f"<li>{text}</li>" for text in FUNCTIONS)
    side = "right" if "right" in look else ""
    page = (
        f'<style>{STYLE}</style><h1>Descripción del puesto</h1><div class="w {side}">'
        f'<div class="bar {look}">{said}</div><div><h2>Misión</h2><p>Mantener vivas las '
        f"marionetas del teatro y a la gente que las mueve.</p><h2>Funciones</h2>"
        f"<ul>{items}</ul></div></div>{more}"
    )
    return read_profile(by_weasyprint(page), "puesto.pdf")


@pytest.mark.parametrize("side", ["", " right"])
@pytest.mark.parametrize("look", ["shaded", "framed", "bare"])
def test_a_bar_and_the_text_beside_it_are_each_read_whole(look: str, side: str) -> None:
    found = read(look + side)

    assert tuple(found.functions) == FUNCTIONS
    assert found.objective and found.objective.endswith("a la gente que las mueve.")
    assert (found.unit, found.reports_to) == ("Taller de Marionetas", "Dirección del Teatro")
    assert (found.hours_per_week, found.probation_days, found.pay_band) == (36, 20, "T-4")


def test_the_rest_of_a_list_on_the_next_page_is_not_cut_by_the_bar() -> None:
    extra = [f"Guarda {one}{two}." for one in SYLLABLES for two in SYLLABLES[:4]]
    items = "".join(f"<li>{text}</li>" for text in extra)

    found = read("shaded", more=f'<div style="margin-left: 38%"><ul>{items}</ul></div>')

    assert list(found.functions) == [*FUNCTIONS, *extra]


def test_a_shaded_column_of_labels_is_a_table_and_no_bar() -> None:
    labels = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in FACTS.items())
    style = "<style>td { padding: 3pt } col:first-child { background: #dde }</style>"
    page = f"{style}<h1>Marionetista</h1><table><col><col>{labels}</table><h2>Funciones</h2>"
    items = "".join(f"<li>{text}</li>" for text in FUNCTIONS)

    found = read_profile(by_weasyprint(f"{page}<ul>{items}</ul>"), "puesto.pdf")

    assert (found.unit, found.reports_to) == ("Taller de Marionetas", "Dirección del Teatro")
    assert tuple(found.functions) == FUNCTIONS


def test_a_field_far_right_in_a_letterhead_is_a_line_of_its_own() -> None:
    style = "<style>@page { size: A4 } i { float: right }</style>"
    head = "<p>Teatro de la Loma<i>Versión: 7</i></p><h1>Marionetista</h1>"

    found = read_profile(
        by_weasyprint(f"{style}{head}<h2>Funciones</h2><ul><li>Coser.</li></ul>"), "puesto.pdf"
    )

    assert found.revision == "7"
