"""Who approved, what the post is called, where a list or a field ends."""

import pytest

from tests.competencies.reading.test_fields import reading_of

APPROVALS = {
    "Aprobó: Alma Ruiz, Dirección": {"name": "Alma Ruiz", "title": "Dirección"},
    "Aprobó\nAlma Ruiz\nDirección": {"name": "Alma Ruiz", "title": "Dirección"},
    "Elaboró\tRevisó\tAprobó\nAna\tEva\tAlma Ruiz\nRH\tRH\tDirección": {
        "name": "Alma Ruiz",
        "title": "Dirección",
    },
    "Aprobó: ______": None,
    "Aprobó: la asamblea general de socias y socios reunida en mayo del año pasado": None,
}


@pytest.mark.parametrize("lines", APPROVALS)
def test_who_approved_is_read_where_it_is_signed(lines: str) -> None:
    assert reading_of(lines)["approved_by"] == APPROVALS[lines]


def test_a_key_may_stand_under_its_label_and_a_sentence_may_not() -> None:
    assert reading_of("Clave:\nFA-01\nFunciones:\n- Subir.")["document_key"] == "FA-01"
    assert reading_of("Clave:\nSubir la escalera.")["document_key"] is None


def test_fields_on_one_line_are_told_apart() -> None:
    reading = reading_of("Clave: FA-01 Revisión: 4 | Anexo: C\nAnexo 2 al contrato")

    assert (reading["document_key"], reading["revision"]) == ("FA-01", "4")
    assert reading["annex"] == "Anexo 2 al contrato"


TITLES = {
    "Descripción de puesto\nFARERA DE GUARDIA\nÁrea: Costa": "FARERA DE GUARDIA",
    "Descripción de puesto: Farera\nÁrea: Costa": "Farera",
    "Cooperativa del faro\n**Farera**\nÁrea: Costa": "Farera",
    "Nombre: Ana Solís\nPuesto: Farera\nÁrea: Costa": "Farera",
    "Puesto: farera (A.C.)\nÁrea: Costa": "farera (A.C.)",
    "Puesto: Enlace de la Red, A.C.\nÁrea: Costa": "Enlace de la Red, A.C.",
    "Puesto:\nObjetivo: Encender.": None,
}


@pytest.mark.parametrize("text", TITLES)
def test_the_title_is_the_posts_name(text: str) -> None:
    assert reading_of(text, base="")["title"] == TITLES[text]


def test_where_to_apply_is_an_address() -> None:
    assert (
        reading_of("Contacto: https://faro.example/empleo.")["apply_to"]
        == "https://faro.example/empleo"
    )
    assert reading_of("Funciones\n- Escribir a faro@costa.mx.")["apply_to"] == "faro@costa.mx"


def test_functions_may_stand_in_a_table_with_a_head() -> None:
    reading = reading_of(
        "Funciones\nNo.\tFunción\tFrecuencia\n1\tEncender la lámpara cada noche.\tDiaria\n2\tLimpiar.\tSemanal"
    )

    assert reading["functions"] == ["Encender la lámpara cada noche.", "Limpiar."]


def test_a_term_may_have_a_field_of_its_own() -> None:
    assert reading_of("Vigencia del contrato: 6 meses")["contract_term"] == "6 meses"


def test_a_labelled_item_does_not_end_its_list() -> None:
    reading = reading_of("Requisitos\n- Nadar.\n- Escolaridad: Secundaria\n- Remar.")

    assert reading["required_skills"] == ["Nadar.", "Remar."]
    assert reading["education"] == "Secundaria"


def test_an_unknown_heading_ends_a_list() -> None:
    for heading in ("## Historia del faro", "**Historia del faro**", "HISTORIA DEL FARO"):
        same = heading.replace("Historia del faro", "Funciones").replace(
            "HISTORIA DEL FARO", "FUNCIONES"
        )
        reading = reading_of(f"{same}\n- Encender.\n\n{heading}\n- Se construyó en piedra.\n")

        assert reading["functions"] == ["Encender."]


def test_parts_in_roman_numbers_end_the_part_before() -> None:
    reading = reading_of(
        "I. Competencias\nCalma\n- Respira.\n\nII. Historia\nSe construyó en 1900\n"
    )

    assert [one["name"] for one in reading["competencies"]] == ["Calma"]


def test_a_post_may_be_called_by_a_word_that_is_a_label_elsewhere() -> None:
    read = reading_of("Nombre del puesto: Dirección de Área\nUnidad: Norte", "Casa Azul, A.C.\n\n")

    assert (read["title"], read["unit"]) == ("Dirección de Área", "Norte")
