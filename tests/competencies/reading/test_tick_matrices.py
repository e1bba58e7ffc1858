"""Matrices that tick a level for each competency, and heads that stand over several columns."""

import pytest

from evaluations.competencies.reading.blocks import Piece, Place, Row
from evaluations.competencies.reading.competencies.ticks import with_levels
from tests.competencies.reading.sections import read_html

SCALES = [
    ("1 Semilla", "2 En brote", "3 En flor"),
    ("Semilla", "Brote", "Flor"),
    ("A Aprende", "B Hace", "C Enseña"),
]
NAMES = ("Paciencia", "Orden", "Buen trato")


def matrix(heads: tuple[str, ...], *, sign: str = "✓") -> str:
    head = "".join(f"<th>{one}</th>" for one in ("Competencia", *heads))
    rows = (
        f"<tr><td>{name}</td>{'<td></td>' * at}<td>{sign}</td>{'<td></td>' * (2 - at)}</tr>"
        for at, name in enumerate(NAMES)
    )
    return f"<h2>Competencias: nivel requerido</h2><table><tr>{head}</tr>{''.join(rows)}</table>"


@pytest.mark.parametrize("heads", SCALES)
@pytest.mark.parametrize("sign", ["✓", "X", "●"])
def test_the_heads_of_ticked_columns_are_levels_and_no_names(
    heads: tuple[str, ...], sign: str
) -> None:
    found = read_html(matrix(heads, sign=sign))["competencies"]

    assert [(one["name"], one["level"]) for one in found] == [*zip(NAMES, heads, strict=True)]


def test_what_is_ticked_under_no_level_is_not_asked_for() -> None:
    page = matrix(SCALES[1]).replace("<td>✓</td><td></td></tr>", "<td></td><td></td></tr>")

    found = read_html(page)["competencies"]

    assert [(one["name"], one["level"]) for one in found] == [
        ("Paciencia", "Semilla"), ("Buen trato", "Flor"),
    ]  # fmt: skip


def test_names_of_a_matrix_go_with_their_behaviours_below() -> None:
    page = matrix(SCALES[0]) + (
        "<h2>Competencias: comportamientos esperados</h2>"
        + "".join(f"<h3>{name}</h3><ul><li>Muestra {name}.</li></ul>" for name in NAMES)
    )

    found = read_html(page)["competencies"]

    assert [(one["name"], one["behaviours"]) for one in found] == [
        (name, [f"Muestra {name}."]) for name in NAMES
    ]


@pytest.mark.parametrize(
    "heads",
    [("Idioma", "Lee", "Habla", "Escribe"), ("Competencia", "Esencial", "Deseable", "Peso")],
)
def test_other_matrices_stay_as_they_are(heads: tuple[str, ...]) -> None:
    blocks = [_row(*heads), _row("Uno", "✓", "", ""), _row("Dos", "", "✓", "")]

    assert with_levels(blocks) == blocks


def test_numbered_heads_side_by_side_are_sections() -> None:
    page = (
        "<table><tr><th>7. ACTIVIDADES ESENCIALES</th><th>8. CONOCIMIENTOS ADICIONALES RELACIONADOS"
        " CON LAS ACTIVIDADES ESENCIALES</th></tr><tr><td>Cose las redes rotas.</td><td>Nudos</td>"
        "</tr><tr><td>Pinta los cascos en invierno.</td><td>Barnices</td></tr></table>"
    )

    found = read_html(page)

    assert found["functions"] == ["Cose las redes rotas.", "Pinta los cascos en invierno."]
    assert found["knowledge_areas"] == ["Nudos", "Barnices"]


def test_heads_merged_over_several_columns_stand_above_forms() -> None:
    page = (
        '<table><tr><th colspan="2">1. IDENTIFICACIÓN</th><th colspan="2">2. FUNCIONES</th></tr>'
        "<tr><td><b>Área:</b></td><td>Muelle</td><td>1</td><td>Amarra los botes.</td></tr>"
        "<tr><td><b>Reporta a:</b></td><td>Capitanía</td><td>2</td><td>Vigila la marea.</td></tr>"
        "</table>"
    )

    found = read_html(page)

    assert (found["unit"], found["reports_to"]) == ("Muelle", "Capitanía")
    assert found["functions"] == ["Amarra los botes.", "Vigila la marea."]


def _row(*cells: str) -> Row:
    place = Place(1, 1)
    return Row(tuple((Piece(cell, place),) if cell else () for cell in cells), place)
