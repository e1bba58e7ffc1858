"""Headings of groups and sections around competencies: what they head, and what they end."""

import pytest

from tests.competencies.reading.sections import (
    competencies_of,
    names_and_behaviours,
    read_html,
)

TWO = {"Calma": ["Respira."], "Vista": ["Mira."]}
CALMA = "<p><b>Calma</b></p><p>- Respira.</p>"
VISTA = "<p><b>Vista</b></p><p>- Mira.</p>"


def table(*rows: str) -> str:
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


GROUPED = {
    "by the plural of competency": "<h2>Competencias</h2><h3>Competencias de toda la casa</h3>"
    f"{CALMA}<h3>Grupo B: competencias de la torre</h3>{VISTA}",
    "by deeper headings, after a sentence": "<h2>Competencias</h2><h3>De toda la casa</h3>"
    "<p>Se esperan de cualquiera.</p><h4>Calma</h4><ul><li>Respira.</li></ul>"
    "<h3>De la torre</h3><h4>Vista</h4><ul><li>Mira.</li></ul>",
    "by the look of the section's heading": "<p><b>COMPETENCIAS</b></p><p><b>DE LA CASA</b></p>"
    f"{CALMA}<p><b>DE LA TORRE</b></p>{VISTA}",
    "by a row across the table": "<h2>Competencias</h2>"
    + table(
        "<th>Competencia</th><th>Conductas</th>",
        "<td colspan=2>De la casa</td>",
        "<td>Calma</td><td>Respira.</td>",
        "<td colspan=2>Por nivel: de la torre</td>",
        "<td>Vista</td><td>Mira.</td>",
    ),
    "by a cell beside several rows": "<h2>Competencias</h2>"
    + table(
        "<th>Tipo</th><th>Competencia</th><th>Conductas</th>",
        "<td rowspan=2>De la casa</td><td>Calma</td><td>Respira.</td>",
        "<td>Vista</td><td>Mira.</td>",
    ),
    "by known words": "<h2>Competencias</h2><p><b>COMUNES</b></p>"
    f"{CALMA}<p><b>POR NIVEL JERÁRQUICO – TÉCNICO</b></p>{VISTA}",
}


@pytest.mark.parametrize("body", GROUPED.values(), ids=GROUPED)
def test_a_group_is_no_competency(body: str) -> None:
    assert names_and_behaviours(read_html(body)["competencies"]) == TWO


def test_names_listed_side_by_side_are_named_one_after_another() -> None:
    body = "<h2>Competencias</h2>" + table(
        "<td>Comunes</td><td>De la torre</td>",
        "<td><ul><li>Calma</li><li>Vista</li></ul></td><td><ul><li>Oído</li></ul></td>",
    )

    assert names_and_behaviours(read_html(body)["competencies"]) == {
        "Calma": [], "Vista": [], "Oído": [],
    }  # fmt: skip


def test_a_name_beside_a_list_of_short_conducts_stays_a_row() -> None:
    body = "<h2>Competencias</h2>" + table(
        "<td>Calma</td><td><ul><li>Respirar.</li><li>Esperar.</li></ul></td>",
        "<td>Vista</td><td><ul><li>Mirar.</li><li>Contar.</li></ul></td>",
    )

    assert list(names_and_behaviours(read_html(body)["competencies"])) == ["Calma", "Vista"]


def test_a_short_line_between_a_heading_and_its_list_defines() -> None:
    body = (
        "<h2>Competencias</h2><h3>Calma</h3><p>Saber esperar</p><ul><li>Respira.</li></ul>"
        "<h3>Vista</h3><p>Mirar lejos</p><ul><li>Mira.</li></ul>"
    )

    found = read_html(body)["competencies"]

    assert [one["definition"] for one in found] == ["Saber esperar", "Mirar lejos"]
    assert names_and_behaviours(found) == TWO


def test_a_name_below_a_table_is_no_group() -> None:
    found = competencies_of("Competencia\tConductas\nCalma\tRespira.\nVista\n- Mira.\n")

    assert names_and_behaviours(found) == TWO


@pytest.mark.parametrize(
    "heading",
    [
        "COMPETENCIAS Y COMPORTAMIENTOS QUE ESPERAMOS",
        "Comportamientos que buscamos en la torre",
        "LA MANERA DE ESTAR EN LA TORRE",
    ],
)
def test_bold_headings_over_typed_dashes_name_competencies(heading: str) -> None:
    body = f"<p><b>FUNCIONES</b></p><p>1.- Encender.</p><p><b>{heading}</b></p>{CALMA}{VISTA}"

    assert names_and_behaviours(read_html(body)["competencies"]) == TWO


@pytest.mark.parametrize(
    "body",
    [
        "<p><b>PEDIMOS MUCHO</b></p><p><b>Equipo</b></p><p>- Botas de agua.</p>"
        "<p><b>Papeles</b></p><p>- Licencia de manejo.</p>",
        "<p><b>UNA SOLA</b></p><p>- Respira.</p>",
    ],
)
def test_bold_headings_over_other_lists_name_none(body: str) -> None:
    functions = "<p><b>FUNCIONES</b></p><p>1.- Encender.</p>"

    assert read_html(functions + body)["competencies"] == []


def test_bold_headings_name_none_where_no_functions_are_told() -> None:
    body = f"<p><b>OBJETIVO</b></p><p>Encender.</p><p><b>TORRE</b></p>{CALMA}{VISTA}"

    assert read_html(body)["competencies"] == []


def test_the_next_numbered_part_ends_the_functions() -> None:
    body = (
        "<p><b>2. FUNCIONES</b></p><p>1. Encender.</p><p>2. Anotar.</p>"
        "<p><b>3. TRATO CON OTRAS TORRES</b></p><p>Torre Norte</p>"
    )

    assert read_html(body)["functions"] == ["Encender.", "Anotar."]


def test_a_number_of_another_look_goes_on_with_the_list() -> None:
    body = "<p><b>2. FUNCIONES</b></p><p>1. Encender.</p><p>2. Anotar.</p><p>3. Limpiar.</p>"

    assert read_html(body)["functions"] == ["Encender.", "Anotar.", "Limpiar."]


def test_a_label_with_behaviours_announced_below_is_a_name() -> None:
    found = competencies_of(
        "\nCALMA\nConductas:\n- Respira.\n\nRELACIONES DE TRABAJO\nConductas:\n- Mira.\n"
    )

    assert names_and_behaviours(found) == {
        "CALMA": ["Respira."],
        "RELACIONES DE TRABAJO": ["Mira."],
    }


CARDS = {
    "a row for each thing": (
        "<td><b>Calma</b></td><td><b>Vista</b></td>",
        "<td><p>Nivel: 2</p><p>Saber esperar.</p></td><td><p>Nivel: 3</p><p>Mirar lejos.</p></td>",
        "<td>Conductas</td><td>Conductas</td>",
        "<td><ul><li>Respira.</li></ul></td><td><ul><li>Mira.</li></ul></td>",
    ),
    "one below another": (
        "<td><b>Vista</b></td><td><b>Oído</b></td>",
        "<td><ul><li>Mira.</li></ul></td>"
        "<td><ul><li>Oye.</li></ul><p><b>Calma</b></p><ul><li>Respira.</li></ul></td>",
    ),
}


@pytest.mark.parametrize("rows", CARDS.values(), ids=CARDS)
def test_cards_go_on_row_by_row(rows: tuple[str, ...]) -> None:
    found = names_and_behaviours(read_html(f"<h2>Competencias</h2>{table(*rows)}")["competencies"])

    assert {name: found[name] for name in TWO} == TWO


def test_a_heading_that_comes_back_by_turns_names_a_competency() -> None:
    body = "<h2>Competencias</h2>" + "".join(
        f"<h3>Calma (continúa)</h3><ul><li>Respira {turn}.</li></ul>"
        f"<h3>Vista</h3><ul><li>Mira {turn}.</li></ul>"
        for turn in ("hondo", "lento", "bien")
    )

    assert names_and_behaviours(read_html(body)["competencies"]) == {
        "Calma": ["Respira hondo.", "Respira lento.", "Respira bien."],
        "Vista": ["Mira hondo.", "Mira lento.", "Mira bien."],
    }


def test_a_name_repeated_among_names_of_its_look_is_no_label() -> None:
    body = "<h2>Competencias</h2>" + "".join(
        f"<h3>{name}</h3><ul><li>Hace {name}.</li></ul><h3>Vista</h3><ul><li>Mira {name}.</li></ul>"
        for name in ("Calma", "Oído", "Tacto")
    )

    assert set(names_and_behaviours(read_html(body)["competencies"])) == {
        "Calma", "Oído", "Tacto", "Vista",
    }  # fmt: skip


def test_a_line_below_names_of_another_look_is_a_label() -> None:
    body = "<h2>Competencias</h2>" + "".join(
        f"<h3>{name}</h3><p>Lo que se ve</p><ul><li>Hace {name}.</li></ul>"
        for name in ("Calma", "Oído", "Tacto")
    )

    assert set(names_and_behaviours(read_html(body)["competencies"])) == {"Calma", "Oído", "Tacto"}
