"""Legends of a scale in a competencies section: they name nothing and describe nobody."""

import pytest

from evaluations.competencies.reading.competencies.legends import is_legend
from tests.competencies.reading.sections import competencies_of

LEGENDS = (
    "Escala: 1 = Aprende; 2 = Sabe; 3 = Enseña.",
    "Grados: A = en desarrollo, B = suficiente, C = alto.",
    "Niveles: A (alto), B (medio), C (bajo)",
    "Escala de dominio: básico, intermedio y avanzado.",
    "Grados de dominio: B = básico, I = intermedio, A = avanzado",
    "La cruz dice el grado. A: superior; B: alto; C: medio; D: mínimo.",
    "Nota: 1 = inicial; 2 = medio.",
    "Key: 1 = foundation, 2 = practitioner, 3 = expert",
    "B = básico, I = intermedio, A = avanzado",
    "1 Básico · 2 Intermedio · 3 Avanzado",
    "N1: inicial. N2: autónomo. N3: referente.",
    "Nota: las competencias se valoran cada año.",
    "Proficiency scale: Basic / Intermediate / Advanced",
)
CONDUCTS = (
    "Comunicación: a) escucha; b) explica; c) pregunta.",
    "Escala los problemas: avisa a la jefatura y a la torre.",
    "Atiende de 1 a 3 barcos.",
    "Prioriza según A: crítico; B: urgente; C: normal.",
    "Sabe que una milla = 1852 metros.",
)
TWO = [{"name": "Calma", "behaviours": ["Respira."]}, {"name": "Vista", "behaviours": ["Mira."]}]
NAMED = "Calma\n- Respira.\nVista\n- Mira.\n"


@pytest.mark.parametrize("text", LEGENDS)
def test_a_legend_is_neither_a_name_nor_a_behaviour(text: str) -> None:
    assert is_legend(text)
    assert competencies_of(f"{text}\n\n{NAMED}") == TWO
    assert competencies_of(f"{NAMED}\n{text}\n") == TWO


@pytest.mark.parametrize("text", CONDUCTS)
def test_a_conduct_with_marks_in_it_is_no_legend(text: str) -> None:
    assert not is_legend(text)


@pytest.mark.parametrize(
    "scale",
    [
        "Escala de valoración:\n- 1: No lo demuestra\n- 2: A veces\n- 3: Siempre",
        "Definición de los niveles\nNivel 1: Aprende.\nNivel 2: Domina.",
        "Simbología\nX = se requiere\n✓ = se desea",
        "Nivel\tSignificado\n1\tAprende con ayuda.\n2\tTrabaja sin ayuda.",
        "Escala\tBásico, intermedio, avanzado",
        "A = alto\tB = medio\tC = bajo",
    ],
)
def test_a_scale_explained_line_by_line_is_left_out(scale: str) -> None:
    assert competencies_of(f"{NAMED}{scale}\n") == TWO


def test_a_name_like_a_scale_stays_a_name_where_no_scale_follows() -> None:
    found = competencies_of("Dominio\n- Respira hondo.\nNiveles de servicio\n- 1 voz basta.\n")

    assert [one["name"] for one in found] == ["Dominio", "Niveles de servicio"]


def test_numbered_names_with_levels_below_a_scale_s_heading_are_competencies() -> None:
    found = competencies_of(
        "Niveles de competencia requeridos\n1. Calma: nivel 3\n2. Vista: nivel 2\n"
    )

    assert [(one["name"], one["level"]) for one in found] == [
        ("Calma", "nivel 3"),
        ("Vista", "nivel 2"),
    ]


@pytest.mark.parametrize("conduct", ["Avanzado en nudos marinos", "a tiempo enciende la lámpara"])
def test_a_conduct_that_begins_like_a_mark_stays_under_its_name(conduct: str) -> None:
    found = competencies_of(f"Dominio\n- {conduct}\n{NAMED}")

    assert found == [{"name": "Dominio", "behaviours": [conduct]}, *TWO]


@pytest.mark.parametrize("conduct", ["Nota: escucha a todas.", "Mide n = 3 y m = 4 en cada turno."])
def test_a_bullet_that_sounds_like_a_legend_is_a_behaviour(conduct: str) -> None:
    assert competencies_of(f"Oído\n- {conduct}\n") == [{"name": "Oído", "behaviours": [conduct]}]


@pytest.mark.parametrize("legend", ["1 = nunca, 2 = siempre", "B = básico, A = avanzado"])
def test_a_bullet_that_equates_marks_with_levels_is_a_legend(legend: str) -> None:
    assert competencies_of(f"{NAMED}- {legend}\n") == TWO


def test_levels_told_again_below_the_competencies_are_no_behaviours() -> None:
    again = "Niveles de competencia requeridos\n1. Calma: nivel 3\n2. Vista: nivel 2\n"

    assert competencies_of(f"{NAMED}{again}") == TWO


def test_entries_that_assign_a_level_to_a_mark_are_left_out() -> None:
    scale = "Escala de dominio\nA: nivel alto\nB: nivel medio\nNivel C domina con ayuda"

    assert competencies_of(f"{NAMED}{scale}\n") == TWO
