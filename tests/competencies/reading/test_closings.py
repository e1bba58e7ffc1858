"""What ends a competencies section: a section's label, not a competency that is called like one."""

import pytest

from evaluations.competencies.reading import as_json, read_profile

START = "Puesto: Farera\n\n"


def names_in(section: str) -> list[str]:
    reading = as_json(read_profile((START + section).encode(), "puesto.md"))
    return [one["name"] for one in reading["competencies"]]


@pytest.mark.parametrize(
    "name",
    [
        "Organización del trabajo", "Organización", "Responsabilidad", "Relaciones",
        "Compromiso con los objetivos", "Conocimiento del negocio", "Conocimiento del puesto",
        "Orientación a resultados", "Comunicación", "Igualdad de género", "Supervisión general",
        "Diversity and inclusion", "Safeguarding", "Ambiente de trabajo", "Confidencialidad",
    ],
)  # fmt: skip
def test_a_competency_may_be_called_like_a_section(name: str) -> None:
    section = f"Competencias\nCalma\n- Respira.\n{name}\n- Ordena su mesa.\nVista\n- Mira lejos.\n"

    assert names_in(section) == ["Calma", name, "Vista"]


@pytest.mark.parametrize(
    "heading",
    [
        "Condiciones", "Condiciones generales", "Otros", "Requisitos", "Observaciones", "Firmas",
        "Confidencialidad", "Anexos", "Lugar y fecha", "Cláusulas", "Consideraciones finales",
        "Prestaciones", "Acuse de recibo", "Notas", "Elaboró", "Idiomas", "Formación",
    ],
)  # fmt: skip
def test_a_closing_heading_is_no_competency(heading: str) -> None:
    section = f"Competencias\nCalma\n- Respira.\n\n{heading}\nLa persona firma de conformidad.\n"

    assert names_in(section) == ["Calma"]


def test_a_heading_below_the_sections_own_names_a_competency_whatever_it_is_called() -> None:
    section = (
        "## Competencias\n### Conocimientos técnicos\n- Lee cartas.\n### Actividades\n- Rema.\n"
    )

    assert names_in(section) == ["Conocimientos técnicos", "Actividades"]


def test_a_heading_of_the_sections_own_level_closes_it() -> None:
    section = "## Competencias\n### Calma\n- Respira.\n## Organización\n- Faro Sur.\n"

    assert names_in(section) == ["Calma"]


def test_a_practical_matter_closes_it_at_any_level() -> None:
    section = "## Competencias\n### Calma\n- Respira.\n### Horario\nNoches.\n"

    assert names_in(section) == ["Calma"]


def test_a_number_counted_on_from_the_last_name_names_a_competency() -> None:
    section = (
        "3. Competencias\n3.1 Calma\n- Respira.\n3.2 Funciones\n- Rema.\n4. Funciones\n- Ver.\n"
    )

    assert names_in(section) == ["Calma", "Funciones"]


def test_a_name_with_its_indicators_beside_it_is_no_field() -> None:
    section = "Competencias\nCalma: respira; espera.\nOrganización: anota; cierra.\nÁrea: Faros\n"

    assert names_in(section) == ["Calma", "Organización"]


def test_in_a_table_under_a_head_a_first_cell_names_a_competency() -> None:
    table = (
        "Competencias\n\nCompetencia\tNivel\tConductas\nCalma\tAlto\tRespira.\n"
        "Conocimientos técnicos\tAlto\tLee cartas.\nSupervisión\tMedio\tRevisa.\n"
    )

    assert names_in(table) == ["Calma", "Conocimientos técnicos", "Supervisión"]
    assert names_in(f"{table}Experiencia\tDos años.\n")[-1] == "Supervisión"
    assert names_in("Competencias\nCalma\tRespira.\nHorario\tNoches.\n") == ["Calma"]


def test_a_row_that_looks_like_the_head_closes_the_table() -> None:
    table = "Competencias\n\nCOMPETENCIA\tCONDUCTAS\nCalma\tRespira.\nEXPERIENCIA\tDos años.\n"

    assert names_in(table) == ["Calma"]


def test_values_that_are_only_named_beside_described_competencies_are_values() -> None:
    section = "Core values\n- Integrity\n\nCompetencies\nCalm\n- Breathes.\n"
    reading = as_json(read_profile((START + section).encode(), "puesto.md"))

    assert reading["values"] == ["Integrity"]
    assert [one["name"] for one in reading["competencies"]] == ["Calm"]
    assert names_in("Core values\nIntegrity\n- Says so.\n") == ["Integrity"]
