"""Plain text: page furniture, broken lines, items and groups."""

from typing import Any

from evaluations.competencies.reading import as_json, read_profile

PAGES = 3


def reading_of(text: str) -> dict[str, Any]:
    return as_json(read_profile(text.encode(), "puesto.txt"))


def test_headers_and_footers_of_form_feed_pages_are_furniture() -> None:
    pages = [
        f"Manual del Faro\nRevisión: 5\n\n{body}\n\nPágina {number} de {PAGES}\n"
        for number, body in enumerate(
            (
                "Puesto: Farera\nFunciones\n- Encender la lámpara cada noche antes de que",
                "salga la luna.\n- Limpiar el cristal.",
                "- Bajar la escalera.",
            ),
            1,
        )
    ]

    reading = reading_of("\f".join(pages))

    assert reading["revision"] == "5"
    assert reading["functions"] == [
        "Encender la lámpara cada noche antes de que salga la luna.",
        "Limpiar el cristal.",
        "Bajar la escalera.",
    ]


def test_lines_that_repeat_without_page_ends_are_furniture_too() -> None:
    foot = "Aprobó\nAlma Ruiz\nDirección General\n"
    reading = reading_of(
        f"Puesto: Farera\nFunciones\n- Encender.\n{foot}- Limpiar.\n{foot}- Bajar.\n{foot}Página 2\n"
    )

    assert reading["functions"] == ["Encender.", "Limpiar.", "Bajar."]
    assert reading["approved_by"] == {"name": "Alma Ruiz", "title": "Dirección General"}


def test_labels_that_every_competency_repeats_are_no_furniture() -> None:
    one = "{}\nNivel: 2\nConductas:\n- Hace {}.\n\n"
    names = ("Calma", "Vista", "Oído", "Tacto")

    reading = reading_of("Competencias\n\n" + "".join(one.format(name, name) for name in names))

    assert [(each["name"], each["level"]) for each in reading["competencies"]] == [
        (name, "2") for name in names
    ]


def test_lines_broken_at_a_width_become_paragraphs_again() -> None:
    reading = reading_of(
        "Puesto: Farera\n\nObjetivo\n"
        "Mantener encendida la luz del faro todas las noches del\n"
        "año, con la ayuda de quienes viven en la isla y de las\n"
        "barcas que pasan, para que nadie pierda el rumbo al vol-\n"
        "ver a casa en medio de la niebla.\n"
    )

    assert reading["objective"] == (
        "Mantener encendida la luz del faro todas las noches del año, con la ayuda de quienes viven en"
        " la isla y de las barcas que pasan, para que nadie pierda el rumbo al volver a casa en medio de"
        " la niebla."
    )


def test_a_comma_or_a_small_word_asks_for_the_next_line() -> None:
    reading = reading_of("Funciones\n- Encender la lámpara, el\ngenerador y la radio.\n- Bajar.\n")

    assert reading["functions"] == ["Encender la lámpara, el generador y la radio.", "Bajar."]


def test_a_bullet_and_its_text_may_have_a_tab_between_them() -> None:
    reading = reading_of("Funciones\n•\tEncender.\n\t-\tLimpiar.\n1.\tBajar.\n")

    assert reading["functions"] == ["Encender.", "Limpiar.", "Bajar."]


def test_one_line_about_the_document_that_repeats_is_furniture() -> None:
    line = "Clave: FA-01\n"
    reading = reading_of(f"Funciones\n- Encender.\n{line}- Limpiar.\n{line}- Bajar.\n{line}")

    assert reading["functions"] == ["Encender.", "Limpiar.", "Bajar."]
    assert reading["document_key"] == "FA-01"


def test_a_heading_of_the_same_level_ends_the_competencies() -> None:
    reading = reading_of(
        "## Competencias\n### Calma\n- Respira.\n## Historia\nSe construyó en 1900\n"
    )

    assert [one["name"] for one in reading["competencies"]] == ["Calma"]


def test_a_row_may_hold_a_label_of_the_competencies_table_itself() -> None:
    reading = reading_of("Competencias\nOrganización\tOrdena el taller.\nOtros\nIdiomas\tInglés\n")

    assert reading["competencies"] == [
        {"name": "Organización", "behaviours": ["Ordena el taller."]}
    ]
    assert reading["languages"] == ["Inglés"]


def test_an_item_indented_by_a_tab_after_an_item_is_nested() -> None:
    reading = reading_of("Funciones\n- Encender:\n\t- La lámpara.\n\t- La radio.\n- Bajar.\n")

    assert reading["functions_tree"] == [
        {"text": "Encender:", "children": ["La lámpara.", "La radio."]},
        "Bajar.",
    ]


def test_a_group_with_a_value_beside_it_is_a_name() -> None:
    reading = reading_of("Competencias\nLiderazgo\n- Técnicas: enseña lo que sabe.\n")

    assert reading["competencies"][0]["behaviours"] == ["Técnicas: enseña lo que sabe."]
