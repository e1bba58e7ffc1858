"""Annexes and dictionaries: competencies named in the profile and described further down."""

import pytest

from tests.competencies.reading.sections import (
    as_read,
    competencies_of,
    names_and_behaviours,
    read_html,
)

MATRIX = "Competencia\tGrado\nCalma\tB\nVista\tA\n\n"
CALM = as_read("Calma", "Respira.", definition="Saber esperar.", level="B")
SIGHT = as_read("Vista", "Mira.", definition="Mirar lejos.", level="A")
ANNEXES = {
    "an annex": "CONDICIONES\nTurnos.\n\nANEXO 1\n\nCalma\nDefinición: Saber esperar.\n- Respira.\n\n"
    "Vista\nDefinición: Mirar lejos.\n- Mira.\n\nElaboró: Ana Ruiz\n",
    "a dictionary with more than the post needs": "DICCIONARIO DE COMPETENCIAS\n\nCalma\nSaber esperar.\n"
    "- Respira.\n\nOído\nSaber oír.\n- Oye.\n\nVista\nMirar lejos.\n- Mira.\n\nAprobó: Luis Paz\n",
    "an unknown heading": "REQUISITOS\nBachillerato.\n\nQUÉ SE ENTIENDE POR CADA GRADO\n\n"
    "CALMA – GRADO B\nSaber esperar.\n- Respira.\n\nVISTA – GRADO A\nMirar lejos.\n- Mira.\n",
    "sentences that begin with the name": "DETALLE DE COMPETENCIAS\n\nCalma. Saber esperar.\n• Respira.\n\n"
    "Vista. Mirar lejos.\n• Mira.\n",
    "a dictionary in small letters": "Diccionario de competencias\n\nCalma\nSaber esperar.\n"
    "- Respira.\nVista\nMirar lejos.\n- Mira.\n\nAprobó: Luis Paz\n",
    "small tables": "CONDICIONES\nTurnos.\n\nANEXO\n\nCalma\tGrado: B\nDefinición\tSaber esperar.\n"
    "Conductas\t• Respira.\nVista\tGrado: A\nDefinición\tMirar lejos.\nConductas\t• Mira.\n",
}


@pytest.mark.parametrize("annex", ANNEXES.values(), ids=ANNEXES)
def test_what_is_only_named_is_described_further_down(annex: str) -> None:
    assert competencies_of(MATRIX + annex) == [CALM, SIGHT]


def test_a_dictionary_alone_is_the_list_of_competencies() -> None:
    body = "<h2>Diccionario de competencias</h2><p><b>Calma</b></p><p>- Respira.</p>"

    assert names_and_behaviours(read_html(body)["competencies"]) == {"Calma": ["Respira."]}


def test_an_annex_that_names_nothing_of_the_profile_adds_nothing() -> None:
    found = competencies_of(MATRIX + "CONDICIONES\nTurnos.\n\nANEXO 1\n\nOído\n- Oye.\n")

    assert names_and_behaviours(found) == {"Calma": [], "Vista": []}
