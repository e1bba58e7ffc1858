"""What a PDF draws around words: cards, chips, shades, bars and turned letters, in small pages."""

import pytest

from evaluations.competencies.reading import Reading, read_profile
from tests.competencies.reading.layouts.producers import by_weasyprint

STYLE = """@page { size: 150mm 200mm; margin: 14mm } body { font: 9pt "DejaVu Sans" }
h2 { font-size: 12pt } h3 { font-size: 9.5pt; margin: 0 } ul { margin: 0; padding-left: 12pt }
.side { display: flex; gap: 12pt; align-items: flex-start }
.side > div { width: 50mm } .card { border: 1px solid #567; border-radius: 4px; padding: 5pt }
.chip { float: right; background: #235; color: #fff; font-size: 7pt; padding: 1pt 5pt }
.band { background: #cde; padding: 3pt } table { border-collapse: collapse; width: 100% }
td { padding: 4pt; vertical-align: middle }"""
SYLLABLES = ("ra", "so", "mi", "du", "fe", "ga", "zo", "ni", "bu", "cle")
FIRST = "<ul><li>Escucha a quien llega sin interrumpir.</li><li>Anota lo que se pidió.</li></ul>"
SECOND = "<ul><li>Entrega el turno con las cuentas cerradas y firmadas.</li></ul>"
LISTED = {
    "Trato amable": ["Escucha a quien llega sin interrumpir.", "Anota lo que se pidió."],
    "Orden": ["Entrega el turno con las cuentas cerradas y firmadas."],
}


def read(body: str) -> Reading:
    page = f"<style>{STYLE}</style><h1>Auxiliar de Ludoteca</h1><h2>Competencias</h2>{body}"
    return read_profile(by_weasyprint(page), "puesto.pdf")


def behaviours(body: str) -> dict[str, list[str]]:
    return {one.name: list(one.behaviours) for one in read(body).competencies}


@pytest.mark.parametrize("frame", ["card", "band", "bare"])
def test_cards_side_by_side_are_read_one_after_the_other(frame: str) -> None:
    cards = (
        f'<div class="{frame}"><h3>Trato amable</h3>{FIRST}</div>'
        f'<div class="{frame}"><h3>Orden</h3>{SECOND}</div>'
    )

    assert behaviours(f'<div class="side">{cards}</div>') == LISTED


def test_a_chip_beside_a_cards_title_is_its_level() -> None:
    cards = (
        f'<div class="card"><h3>Trato amable <span class="chip">Alto</span></h3>{FIRST}</div>'
        f'<div class="card"><h3>Orden <span class="chip">Medio</span></h3>{SECOND}</div>'
    )

    found = read(f'<div class="side">{cards}</div>').competencies

    assert [(one.name, one.level) for one in found] == [
        ("Trato amable", "Alto"),
        ("Orden", "Medio"),
    ]


@pytest.mark.parametrize("line", ["border-bottom: 1px solid #888", "background: #eef"])
def test_rules_and_shades_across_divide_the_rows_of_a_table(line: str) -> None:
    rows = "".join(
        f'<tr><td style="width: 30mm; {line}">{name}</td><td style="{line}">{text}</td></tr>'
        for name, text in (("Trato amable", FIRST), ("Orden", SECOND))
    )
    head = f'<tr><th style="{line}">Competencia</th><th style="{line}">Conductas</th></tr>'

    assert behaviours(f"<table>{head}{rows}</table>") == LISTED


def test_a_column_of_turned_letters_names_nothing() -> None:
    cell = 'style="border: 1px solid"'
    turned = f'<td rowspan="2" {cell}><p style="transform: rotate(180deg)">GRUPO</p></td>'
    rows = (
        f"<tr><th {cell}></th><th {cell}>Competencia</th><th {cell}>Conductas</th></tr>"
        f"<tr>{turned}<td {cell}>Trato amable</td><td {cell}>{FIRST}</td></tr>"
        f"<tr><td {cell}>Orden</td><td {cell}>{SECOND}</td></tr>"
    )

    assert behaviours(f"<table>{rows}</table>") == LISTED


def test_a_card_that_a_page_cuts_goes_on_on_the_next() -> None:
    titles = [f"{first}{last}" for first in ("ma", "lo", "ti", "nu", "pe") for last in SYLLABLES]
    many = "".join(f"<li>Lee {title} en voz alta.</li>" for title in titles)
    cards = (
        f'<div class="card"><h3>Trato amable</h3><ul>{many}</ul></div>'
        f'<div class="card"><h3>Orden</h3><ul>{many}</ul></div>'
    )

    found = behaviours(f'<div class="side">{cards}</div>')

    assert {name: len(listed) for name, listed in found.items()} == dict.fromkeys(LISTED, 50)


def test_labels_and_values_in_a_column_of_the_page_stay_together() -> None:
    fields = "".join(
        f'<tr><td style="width: 22mm; vertical-align: top"><b>{label}:</b></td><td style="vertical-align: top">{value}</td></tr>'
        for label, value in (
            ("Área", "Juego y Lectura"),
            ("Reporta a", "Dirección de la Casa"),
            ("Horario", "Lunes a viernes"),
        )
    )
    text = "<ul>" + "<li>Acomoda los juegos y revisa que estén completos.</li>" * 6 + "</ul>"
    page = (
        f'<div class="side"><div><h2>Datos</h2><table>{fields}</table></div>'
        f"<div><h2>Funciones</h2>{text}</div></div><h2>Competencias</h2><h3>Orden</h3>{SECOND}"
    )

    found = read_profile(by_weasyprint(f"<style>{STYLE}</style><h1>Auxiliar</h1>{page}"), "a.pdf")

    assert (found.unit, found.reports_to) == ("Juego y Lectura", "Dirección de la Casa")
