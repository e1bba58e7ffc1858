"""Tables of competencies with a cell, a row or a block that is not like the others."""

from evaluations.competencies.reading.blocks import START, Piece
from evaluations.competencies.reading.competencies.drafting import Drafting
from tests.competencies.reading.sections import names_and_behaviours, read_html

HEAD = "<h2>Funciones</h2><ul><li>Subir.</li></ul><h2>Competencias</h2>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def listed(*items: str) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def test_a_level_may_be_named_with_a_dash_in_its_cell() -> None:
    body = table(("Competencia", "Nivel", "Conductas"), ("Calma", "Nivel – 3", "Respira hondo."))

    [calm] = read_html(HEAD + body)["competencies"]

    assert calm["level"] == "3"


def test_the_group_of_a_competency_is_none_of_what_is_said_about_it() -> None:
    body = table(
        ("Grupo", "Competencia", "Conductas"),
        ("Institucional", "Calma", "Respira hondo."),
        ("Institucional", "Vista", "Mira lejos."),
    )

    found = names_and_behaviours(read_html(HEAD + body)["competencies"])

    assert found == {"Calma": ["Respira hondo."], "Vista": ["Mira lejos."]}


def test_what_stands_alone_below_cards_goes_on_with_the_leftmost() -> None:
    cards = table(
        ("<p><b>Calma</b></p>" + listed("Respira."), "<p><b>Vista</b></p>" + listed("Mira."))
    )

    found = names_and_behaviours(read_html(HEAD + cards + listed("Espera."))["competencies"])

    assert found["Calma"] == ["Respira.", "Espera."]


def test_text_between_forms_belongs_to_the_form_above() -> None:
    forms = [
        table(("Competencia", name, "Definición", f"{name} de noche."), ("Conductas", said))
        for name, said in (("Calma", "Respira."), ("Vista", "Mira."))
    ]

    found = names_and_behaviours(read_html(HEAD + listed("Espera.").join(forms))["competencies"])

    assert set(found) == {"Calma", "Vista"}


def test_a_row_without_a_tick_has_no_level() -> None:
    body = table(
        ("Competencia", "Se inicia", "Avanza", "Enseña"),
        ("Calma", "", "X", ""),
        ("Vista", "", "", "X"),
        ("Oído", "", "", ""),
        ("Tacto", "X", "", ""),
    )

    found = {one["name"]: one.get("level") for one in read_html(HEAD + body)["competencies"]}

    assert (found["Calma"], found["Vista"]) == ("Avanza", "Enseña")


def test_nothing_is_said_before_a_competency_is_named() -> None:
    drafting = Drafting()

    drafting.add(Piece("Respira.", START))

    assert drafting.drafts == []
