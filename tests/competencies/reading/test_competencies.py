"""What of a competencies section is a name, a behaviour, a definition, a level — and what is not."""

from typing import Any

import pytest

from evaluations.competencies.reading import as_json, read_profile

Competencies = list[dict[str, Any]]


def reading_of(text: str) -> dict[str, Any]:
    return as_json(read_profile(text.encode(), "puesto.txt"))


def competencies_of(section: str) -> Competencies:
    found: Competencies = reading_of(f"Puesto: Farera\n\nCompetencias\n{section}")["competencies"]
    return found


CASES: dict[str, tuple[str, Competencies]] = {
    "a bullet with several sentences is one behaviour": (
        "Calma\n• Respira; cuenta. Y después habla.\n",
        [{"name": "Calma", "behaviours": ["Respira; cuenta. Y después habla."]}],
    ),
    "lines without bullets are behaviours": (
        "Calma\nRespira antes de hablar.\nBaja la voz.\n",
        [{"name": "Calma", "behaviours": ["Respira antes de hablar.", "Baja la voz."]}],
    ),
    "a definition may come before the lines": (
        "Calma\nCapacidad de esperar.\nRespira antes de hablar.\n",
        [
            {
                "name": "Calma",
                "behaviours": ["Respira antes de hablar."],
                "definition": "Capacidad de esperar.",
            }
        ],
    ),
    "one paragraph listing with semicolons is indicators": (
        "Calma\nRespira antes de hablar; baja la voz; espera su turno.\n",
        [
            {
                "name": "Calma",
                "behaviours": ["Respira antes de hablar", "baja la voz", "espera su turno."],
            }
        ],
    ),
    "labels say what follows": (
        "Calma\nDefinición: Saber esperar.\nNivel: 2\nPeso: 30%\nConductas:\n- Respira.\n"
        "Conductas no deseadas:\n- Grita.\n- Interrumpe.\n",
        [
            {
                "name": "Calma",
                "behaviours": ["Respira."],
                "definition": "Saber esperar.",
                "level": "2",
                "weight": "30%",
                "negative_behaviours": ["Grita.", "Interrumpe."],
            }
        ],
    ),
    "a label alone speaks of the next line": (
        "Calma\nDefinición\nSaber esperar.\nNivel\nAlto y sostenido.\nPeso\n10\n",
        [
            {
                "name": "Calma",
                "behaviours": [],
                "definition": "Saber esperar.",
                "level": "Alto y sostenido.",
                "weight": "10",
            }
        ],
    ),
    "indicators may stand beside their label": (
        "Calma\nIndicadores: respira; baja la voz.\n",
        [{"name": "Calma", "behaviours": ["respira", "baja la voz."]}],
    ),
    "a numbered name has its number taken off": (
        "Competencia 1: Calma\n- Respira.\nCompetencia 2: Vista\n- Mira lejos.\n",
        [
            {"name": "Calma", "behaviours": ["Respira."]},
            {"name": "Vista", "behaviours": ["Mira lejos."]},
        ],
    ),
    "levels, weights and options stand with the name": (
        "- Calma (Nivel 3)\n- Vista: Avanzado\n- Oído – 20%\n- Tacto: 5 puntos\n- Olfato (deseable)\n",
        [
            {"name": "Calma", "behaviours": [], "level": "Nivel 3"},
            {"name": "Vista", "behaviours": [], "level": "Avanzado"},
            {"name": "Oído", "behaviours": [], "weight": "20%"},
            {"name": "Tacto", "behaviours": [], "weight": "5 puntos"},
            {"name": "Olfato", "behaviours": [], "required": False},
        ],
    ),
    "nested items are behaviours of the item above": (
        "- Calma\n    - Respira.\n    - Espera.\n- Vista\n    - Mira lejos.\n",
        [
            {"name": "Calma", "behaviours": ["Respira.", "Espera."]},
            {"name": "Vista", "behaviours": ["Mira lejos."]},
        ],
    ),
    "groups are not competencies": (
        "Genéricas\n- Calma\nTécnicas\n- Vista\n",
        [{"name": "Calma", "behaviours": []}, {"name": "Vista", "behaviours": []}],
    ),
    "an unknown group of bold names is not one either": (
        "De la torre\n- **Calma.** Saber esperar.\n- **Vista.** Mirar lejos.\n",
        [
            {"name": "Calma", "behaviours": [], "definition": "Saber esperar."},
            {"name": "Vista", "behaviours": [], "definition": "Mirar lejos."},
        ],
    ),
    "names that are also labels stay names": (
        "Supervisión\n- Revisa la lámpara.\nToma de decisiones\n- Enciende a tiempo.\n",
        [
            {"name": "Supervisión", "behaviours": ["Revisa la lámpara."]},
            {"name": "Toma de decisiones", "behaviours": ["Enciende a tiempo."]},
        ],
    ),
    "a row is one behaviour": (
        "Calma\tRespira; espera. Luego habla.\nVista\tEs la capacidad de mirar lejos.\n",
        [
            {"name": "Calma", "behaviours": ["Respira; espera. Luego habla."]},
            {"name": "Vista", "behaviours": [], "definition": "Es la capacidad de mirar lejos."},
        ],
    ),
    "cells are known by what stands in them": (
        "1\tCalma\tRespira.\t20%\tAlto\n2\tVista\tMira lejos.\t\tBajo\n",
        [
            {"name": "Calma", "behaviours": ["Respira."], "level": "Alto", "weight": "20%"},
            {"name": "Vista", "behaviours": ["Mira lejos."], "level": "Bajo"},
        ],
    ),
    "ticks select rows": (
        "Competencia\tAplica\tConductas\nCalma\t✓\tRespira.\nVista\t\tMira lejos.\n",
        [{"name": "Calma", "behaviours": ["Respira."]}],
    ),
    "a tick under a level gives the level": (
        "Competencia\tBásico\tAvanzado\nCalma\t\tX\nVista\tX\t\n",
        [
            {"name": "Calma", "behaviours": [], "level": "Avanzado"},
            {"name": "Vista", "behaviours": [], "level": "Básico"},
        ],
    ),
    "a tick needs no head": (
        "Calma\t✓\tRespira.\nVista\t✓\tMira lejos.\n",
        [
            {"name": "Calma", "behaviours": ["Respira."]},
            {"name": "Vista", "behaviours": ["Mira lejos."]},
        ],
    ),
    "the columns' heads may stand over a list": (
        "Competencia\nCalma\n- Respira.\n",
        [{"name": "Calma", "behaviours": ["Respira."]}],
    ),
    "a value is no weight without a number": (
        "Calma\nValor: alto\n",
        [{"name": "Calma", "behaviours": [], "definition": "Valor: alto"}],
    ),
    "a label without a name says nothing": (
        "Definición\nCalma\n- Respira.\n",
        [{"name": "Calma", "behaviours": ["Respira."]}],
    ),
    "a column says what is only desirable": (
        "Competencia\tConductas\tIndispensable/Deseable\nCalma\tRespira.\tDeseable\n",
        [{"name": "Calma", "behaviours": ["Respira."], "required": False}],
    ),
    "a repeated head is no competency": (
        "Competencia\tConductas\nCalma\tRespira.\nCompetencia\tConductas\nVista\tMira lejos.\n",
        [
            {"name": "Calma", "behaviours": ["Respira."]},
            {"name": "Vista", "behaviours": ["Mira lejos."]},
        ],
    ),
    "sentences in the first column are behaviours": (
        "Calma\nRespira hondo antes de hablar con nadie.\tSiempre\nBaja la voz cuando otra grita.\tNunca\n",
        [
            {
                "name": "Calma",
                "behaviours": [
                    "Respira hondo antes de hablar con nadie.",
                    "Baja la voz cuando otra grita.",
                ],
            }
        ],
    ),
    "a form has a row for each thing": (
        "Competencia\tCalma\nDefinición\tSaber esperar.\nConductas\t• Respira. • Espera.\n",
        [
            {
                "name": "Calma",
                "behaviours": ["Respira.", "Espera."],
                "definition": "Saber esperar.",
            }
        ],
    ),
    "a text before the bullets of a cell defines": (
        "Calma\t<p>Saber esperar.</p><ul><li>Respira.</li></ul>\n",
        [{"name": "Calma", "behaviours": ["Respira."], "definition": "Saber esperar."}],
    ),
    "a name broken over lines of its cell is one": (
        "<p>Calma en</p><p>la tormenta</p>\t<ul><li>Respira.</li></ul>\n",
        [{"name": "Calma en la tormenta", "behaviours": ["Respira."]}],
    ),
    "a definition may stand under the name in its cell": (
        "<p>Calma</p><p>Saber esperar sin quejarse del mal tiempo.</p>\t<ul><li>Respira.</li></ul>\n",
        [
            {
                "name": "Calma",
                "behaviours": ["Respira."],
                "definition": "Saber esperar sin quejarse del mal tiempo.",
            }
        ],
    ),
    "a name like a total without a weight is a competency": (
        "Suma\n- Cuenta barcos.\nVista\n- Mira lejos.\n",
        [
            {"name": "Suma", "behaviours": ["Cuenta barcos."]},
            {"name": "Vista", "behaviours": ["Mira lejos."]},
        ],
    ),
    "a row like a total without a weight is a competency": (
        "Competencia\tConductas\nSuma\tCuenta barcos.\nVista\tMira lejos.\n",
        [
            {"name": "Suma", "behaviours": ["Cuenta barcos."]},
            {"name": "Vista", "behaviours": ["Mira lejos."]},
        ],
    ),
    "a total of weights is none": (
        "Competencia\tPeso\nCalma\t60\nVista\t40\nTotal\t100\n",
        [
            {"name": "Calma", "behaviours": [], "weight": "60"},
            {"name": "Vista", "behaviours": [], "weight": "40"},
        ],
    ),
    "a competency told twice is one, its behaviours once": (
        "Calma\n- Respira.\nVista\n- Mira lejos.\nCalma (cont.)\n- Respira.\n- Espera.\n",
        [
            {"name": "Calma", "behaviours": ["Respira.", "Espera."]},
            {"name": "Vista", "behaviours": ["Mira lejos."]},
        ],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_competencies_section(case: str) -> None:
    section, expected = CASES[case]

    assert competencies_of(section) == expected


def test_a_preamble_is_a_value_and_an_introduction_is_nothing() -> None:
    reading = reading_of(
        "Puesto: Farera\n\nCompetencias\nPara este puesto se piden las siguientes competencias:\n"
        "Indispensable querer el mar.\n\nCalma\n- Respira.\n"
    )

    assert reading["values"] == ["Indispensable querer el mar."]
    assert [one["name"] for one in reading["competencies"]] == ["Calma"]


def test_a_value_may_be_an_item_among_names() -> None:
    reading = reading_of(
        "Competencias\n- Indispensable compartir los valores de la cooperativa de fareras y su trato.\n- Calma\n"
    )

    assert len(reading["values"]) == 1
    assert [one["name"] for one in reading["competencies"]] == ["Calma"]


def test_skills_are_never_merged_with_competencies() -> None:
    reading = reading_of(
        "Competencias\nCalma\n- Respira.\n\nCAPACIDADES REQUERIDAS\n- Nadar.\n\n"
        "Compromiso con los valores del puerto.\n"
    )

    assert reading["required_skills"] == ["Nadar."]
    assert reading["values"] == ["Compromiso con los valores del puerto."]
    assert [one["name"] for one in reading["competencies"]] == ["Calma"]


def test_bold_names_among_skills_are_competencies_where_there_are_no_others() -> None:
    reading = reading_of("Skills\n- **Calm.** You wait.\n- **Sight.** You look far.\n")

    assert [one["name"] for one in reading["competencies"]] == ["Calm", "Sight"]
    assert reading["required_skills"] == []


def test_without_competencies_a_person_is_told() -> None:
    assert "no_competencies" in reading_of("Funciones\n- Encender la lámpara.\n")["warnings"]
