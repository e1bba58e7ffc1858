"""Markdown and tags in plain text, closed or left open."""

from tests.competencies.reading.test_text import reading_of


def test_underlined_and_ruled_markdown_is_read() -> None:
    reading = reading_of(
        "Farera\n======\n\nFunciones\n---------\n* Encender la _gran_ lámpara \\*.\n+ Bajar.\n\n---\n\n"
        "Competencias\n------------\n| Competencia | Conductas |\n|---|:-:|\n| Calma | Respira. |\n"
    )

    assert reading["title"] == "Farera"
    assert reading["functions"] == ["Encender la gran lámpara *.", "Bajar."]
    assert reading["competencies"] == [{"name": "Calma", "behaviours": ["Respira."]}]


def test_a_list_in_a_cell_may_run_over_several_lines() -> None:
    reading = reading_of(
        "Competencias\nCalma\t<ul><li>Respira.</li>\n<li>Espera.</li>\n</ul>\nVista\t<ul><li>Mira.</li>\n"
    )

    assert [one["behaviours"] for one in reading["competencies"]] == [
        ["Respira.", "Espera."],
        ["Mira."],
    ]


def test_tags_that_are_no_mark_up_are_text() -> None:
    reading = reading_of("Funciones\n- Leer <img src=x onerror=alert(1)> y &lt;b&gt;.\n")

    assert reading["functions"] == ["Leer <img src=x onerror=alert(1)> y <b>."]


def test_mark_up_left_open_or_crossed_does_no_harm() -> None:
    reading = reading_of(
        "</td></tr></ul><b>Funciones\n<table><tr><td>Encender.<table><tr>\n- Bajar.</b></b>\n"
    )

    assert reading["functions"]


def test_break_tags_divide_lines_but_not_items() -> None:
    reading = reading_of(
        "Funciones<br>Objetivo: Ver.<br/>\nFunciones\n<ul><li>Encender<br>la lámpara.</li></ul>"
    )

    assert reading["objective"] == "Ver."
    assert reading["functions"] == ["Encender la lámpara."]


def test_a_list_nested_without_end_does_no_harm() -> None:
    reading = reading_of("Funciones\n" + "<ul><li>Bajar." * 3000)

    assert len(reading["functions"]) == 3000
