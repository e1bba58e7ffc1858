"""Levels of competencies, wherever and however they are written."""

from typing import Any

import pytest

from tests.competencies.reading.sections import as_read, competencies_of, read_html

LEVELS: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "after leaders": (
        "Calma ............ Alto\nVista …………… Nivel 2\n",
        [as_read("Calma", level="Alto"), as_read("Vista", level="Nivel 2")],
    ),
    "after the name, with and without a sign": (
        "Calma Nivel 2\n- Respira.\nVista | Nivel 3\n- Mira.\nOído ★★★☆☆\n- Oye.\n",
        [
            as_read("Calma", "Respira.", level="Nivel 2"),
            as_read("Vista", "Mira.", level="Nivel 3"),
            as_read("Oído", "Oye.", level="★★★☆☆"),
        ],
    ),
    "in short marks": (
        "Calma (N2)\n- Respira.\n",
        [as_read("Calma", "Respira.", level="N2")],
    ),
    "before the name": (
        "Nivel 2 - Calma\n- Respira.\nNivel 3 - Vista\n- Mira.\n",
        [as_read("Calma", "Respira.", level="Nivel 2"), as_read("Vista", "Mira.", level="Nivel 3")],
    ),
    "on a line of its own": (
        "CALMA\nNivel 3\nSaber esperar.\n- Respira.\n",
        [as_read("CALMA", "Respira.", level="Nivel 3", definition="Saber esperar.")],
    ),
    "before the definition": (
        "Calma\nNivel 2 – Saber esperar.\n- Respira.\n",
        [as_read("Calma", "Respira.", level="Nivel 2", definition="Saber esperar.")],
    ),
    "between a bold name and the definition": (
        "<p><b>Calma</b> Level 2 Knows how to wait.</p><ul><li>Breathes.</li></ul>",
        [as_read("Calma", "Breathes.", level="Level 2", definition="Knows how to wait.")],
    ),
    "marked among several": (
        "Calma\nNivel: ( ) Básico (X) Intermedio ( ) Avanzado\n- Respira.\n"
        "Vista\nNivel: ○ Básico ○ Intermedio ● Avanzado\n- Mira.\n",
        [
            as_read("Calma", "Respira.", level="Intermedio"),
            as_read("Vista", "Mira.", level="Avanzado"),
        ],
    ),
    "in a label over the behaviours": (
        "Calma\nDefinición: Saber esperar.\nComportamientos asociados al nivel 3:\n- Respira.\n",
        [as_read("Calma", "Respira.", definition="Saber esperar.")],
    ),
    "beside its label in a card": (
        "Calma\nNivel requerido\t3\nSaber esperar.\n- Respira.\n",
        [as_read("Calma", "Respira.", level="3", definition="Saber esperar.")],
    ),
    "said once, not by a line below the table": (
        "Competencia\tConductas\tGrado\nCalma\tRespira.\tB\nGrado: A (máximo) a D (mínimo).\n",
        [as_read("Calma", "Respira.", level="B")],
    ),
    "in a list of names": (
        "Calma (nivel 3); Vista (nivel 2); Oído (nivel 1).\n",
        [
            as_read("Calma", level="nivel 3"),
            as_read("Vista", level="nivel 2"),
            as_read("Oído", level="nivel 1"),
        ],
    ),
}


@pytest.mark.parametrize(("section", "expected"), LEVELS.values(), ids=LEVELS)
def test_a_level_stands(section: str, expected: list[dict[str, Any]]) -> None:
    assert competencies_of(section) == expected


def test_a_level_drawn_and_written_is_given_as_written() -> None:
    table = (
        "<h2>Competencias</h2><table><tr><th>Competencia</th><th>Nivel</th><th>Conductas</th></tr>"
        "<tr><td>Calma</td><td><p>★★★☆☆</p><p>Nivel 3</p></td><td>Respira.</td></tr></table>"
    )

    assert read_html(table)["competencies"] == [as_read("Calma", "Respira.", level="Nivel 3")]


def test_a_level_may_be_drawn_alone() -> None:
    table = (
        "<h2>Competencias</h2><table><tr><th>Competencia</th><th>Nivel</th></tr>"
        "<tr><td>Calma</td><td>●●●○</td></tr></table>"
    )

    assert read_html(table)["competencies"] == [as_read("Calma", level="●●●○")]


def test_a_line_with_the_sum_of_the_weights_is_no_competency() -> None:
    found = competencies_of("Calma (60%)\n- Respira.\nVista (40%)\n- Mira.\n\nTotal: 100%\n")

    assert [one["name"] for one in found] == ["Calma", "Vista"]
