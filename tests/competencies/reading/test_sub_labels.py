"""What is said inside every competency names none: labels, numbers, levels, refrains."""

import pytest

from tests.competencies.reading.sections import (
    competencies_of,
    names_and_behaviours,
    read_html,
)

TWO = {"Calma": ["Respira."], "Vista": ["Mira."]}
HEAD = "<h2>Competencias</h2>"
MEANING = {"Calma": "Saber esperar.", "Vista": "Saber mirar."}


def cards(form: str) -> str:
    return HEAD + "".join(
        form.format(name=name, does=does, means=MEANING[name]) for name, (does,) in TWO.items()
    )


LABELLED = {
    "as deeper headings": "<h3>{name}</h3><p><b>Definición:</b> {means}</p>"
    "<h4>Comportamientos observables</h4><ul><li>{does}</li></ul>"
    "<h4>Conductas no esperadas</h4><ul><li>Grita.</li></ul>",
    "as headings of the names' own level": "<h3>{name}</h3><h3>Definición</h3><p>{means}</p>"
    "<h3>Indicadores</h3><ul><li>{does}</li></ul>",
    "as bold lines like the names": "<p><b>{name}</b></p><p><b>Descripción</b></p><p>{means}</p>"
    "<p><b>Conductas</b></p><ul><li>{does}</li></ul><p><b>Nivel</b></p><p>Alto</p>",
    "as items over deeper lists": "<ul><li>{name}<ul><li>Definición<ul><li>{means}</li></ul></li>"
    "<li>Conductas observables<ul><li>{does}</li></ul></li></ul></li></ul>",
    "by what is effective and what is not": "<h3>{name}</h3><p>{means}</p><p><b>Efectivo</b></p>"
    "<ul><li>{does}</li></ul><p><b>Inefectivo</b></p><ul><li>Grita.</li></ul>",
    "in a form for each": "<table><tr><td>Competencia</td><td>{name}</td><td>Nivel</td><td>2</td>"
    "</tr><tr><td>Definición</td><td colspan=3>{means}</td></tr>"
    "<tr><td>Conductas</td><td colspan=3><ul><li>{does}</li></ul></td></tr></table>",
}


@pytest.mark.parametrize("form", LABELLED.values(), ids=LABELLED)
def test_a_sub_label_is_no_competency(form: str) -> None:
    found = read_html(cards(form))["competencies"]

    assert names_and_behaviours(found) == TWO
    assert [one["definition"] for one in found] == [*MEANING.values()]


def test_a_line_that_comes_back_in_each_competency_names_none() -> None:
    names = ["Calma", "Vista", "Oído"]
    body = "".join(f"<h3>{one}</h3><h4>Así lo vivimos</h4><ul><li>Va.</li></ul>" for one in names)

    found = read_html(HEAD + body)["competencies"]

    assert names_and_behaviours(found) == {one: ["Va."] for one in names}


NUMBERED = {
    "a part's letter": "E.{at} {name}",
    "three numbers": "4.2.{at} {name}",
    "a letter with a number": "C{at}. {name}",
    "a code": "CG-0{at} {name}",
    "a bracket": "{at}) {name}",
    "words": "Competencia {at}: {name}",
}


@pytest.mark.parametrize("form", NUMBERED.values(), ids=NUMBERED)
def test_what_counts_a_name_is_no_part_of_it(form: str) -> None:
    body = "".join(
        f"<p><b>{form.format(at=at, name=name)}</b></p><ul><li>{does}</li></ul>"
        for at, (name, (does,)) in enumerate(TWO.items(), 1)
    )

    assert names_and_behaviours(read_html(HEAD + body)["competencies"]) == TWO


def test_codes_stand_in_a_column_before_the_names() -> None:
    rows = "".join(
        f"<tr><td>C{at}</td><td>{name}</td><td>{does}</td></tr>"
        for at, name, does in ((1, "Calma", "Respira."), (2, "Vista", "Mira."))
    )

    assert names_and_behaviours(read_html(f"{HEAD}<table>{rows}</table>")["competencies"]) == TWO


@pytest.mark.parametrize(("mark", "field"), [("Nivel {at}", "level"), ("{at}0 %", "weight")])
def test_a_mark_above_a_name_is_the_names_own(mark: str, field: str) -> None:
    body = "".join(
        f"<p>{mark.format(at=at)}</p><p><b>{name}</b></p><ul><li>{does}</li></ul>"
        for at, (name, (does,)) in enumerate(TWO.items(), 1)
    )

    found = read_html(HEAD + body)["competencies"]

    assert names_and_behaviours(found) == TWO
    assert [one[field] for one in found] == [mark.format(at=1), mark.format(at=2)]


def test_a_level_on_the_edge_of_each_card_in_a_row() -> None:
    cells = "".join(
        f"<td><p>Nivel 3</p><p><b>{name}</b></p><ul><li>{does}</li></ul></td>"
        for name, (does,) in TWO.items()
    )

    found = read_html(f"{HEAD}<table><tr>{cells}</tr></table>")["competencies"]

    assert names_and_behaviours(found) == TWO
    assert [one["level"] for one in found] == ["Nivel 3", "Nivel 3"]


def test_empty_columns_between_the_others_are_passed_over() -> None:
    rows = "".join(
        f"<tr><td>{name} (25 %)</td><td></td><td>{does}</td><td></td></tr>"
        for name, (does,) in TWO.items()
    )
    head = "<tr><td>Competencia (peso)</td><td>Comportamientos esperados</td></tr>"

    found = read_html(f"{HEAD}<table>{head}{rows}</table>")["competencies"]

    assert names_and_behaviours(found) == TWO
    assert [one["weight"] for one in found] == ["25 %", "25 %"]


def test_a_head_in_unknown_words_is_told_by_its_look() -> None:
    rows = "".join(f"<tr><td>{name}</td><td>{does}</td></tr>" for name, (does,) in TWO.items())
    head = "<tr><td><b>Virtud de torre</b></td><td><b>Así se vive</b></td></tr>"

    assert (
        names_and_behaviours(read_html(f"{HEAD}<table>{head}{rows}</table>")["competencies"]) == TWO
    )


def test_a_name_that_is_also_a_field_runs_into_its_definition_like_the_others() -> None:
    found = competencies_of(
        "Calma: Saber esperar.\n- Respira.\nRelaciones laborales: Saber tratar.\n- Saluda.\n"
    )

    assert names_and_behaviours(found) == {
        "Calma": ["Respira."],
        "Relaciones laborales": ["Saluda."],
    }


def test_conducts_under_a_label_without_a_name_name_nothing() -> None:
    found = competencies_of("Conductas\n- Respira hondo antes de hablar.\nCalma\n- Respira.\n")

    assert names_and_behaviours(found) == {"Calma": ["Respira."]}
