"""What is said of a behaviour that is hard to rate."""

import pytest

from evaluations.competencies.lint import Flaw, remarks


def flaws(text: str) -> list[Flaw]:
    return [remark.flaw for remark in remarks(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Avisa con un día de anticipación cuando no podrá cumplir un plazo.",
        "Escucha sin interrumpir y toma nota.",
        "Ordena los materiales, las herramientas y los moldes al cerrar.",
        "Answers every letter within two working days.",
        "Separa la fruta con guantes y sobre una mesa limpia.",
        "Comunica de manera inclusiva y oportuna la información del programa.",
        "Entrega de forma clara, breve y completa los informes.",
        "Explica con calma y paciencia los trámites.",
        "Contesta clara y amablemente las preguntas.",
        "Guarda cada pieza en su caja y entre las hojas que la protegen.",
    ],
)
def test_one_act_that_can_be_seen_has_no_remarks(text: str) -> None:
    assert flaws(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Atiende adecuadamente a quien llega.", "adecuadamente"),
        ("Tiene buena disposición ante los cambios.", "buena disposicion"),
        ("Entrega informes, minutas, etc.", "etc"),
        ("Keeps records and answers letters as appropriate.", "as appropriate"),
    ],
)
def test_a_word_that_two_people_read_differently_is_vague(text: str, words: str) -> None:
    (remark,) = remarks(text)

    assert (remark.flaw, remark.words) == (Flaw.VAGUE, words)


@pytest.mark.parametrize(
    "text",
    [
        "Escucha a la otra persona y resume lo que entendió.",
        "Revisa el inventario. Pide lo que falta.",
        "Listens to the customer and answers every question.",
        "Corta con guantes y sobre una mesa limpia y guarda las herramientas.",
        "Explica de forma clara y oportuna los cambios y anota las dudas.",
    ],
)
def test_two_acts_in_one_are_double_barrelled(text: str) -> None:
    assert flaws(text) == [Flaw.DOUBLE]


def test_two_objects_of_one_act_are_not_double_barrelled() -> None:
    assert flaws("Cuidar el jardín y limpia la fuente cada semana.") == []
    assert flaws("Checks the stock and limpia el piso.") == []


def test_a_quality_is_no_behaviour() -> None:
    assert flaws("Puntualidad") == [Flaw.TRAIT]


def test_a_behaviour_longer_than_one_can_hold_in_mind_is_long() -> None:
    (remark,) = remarks("Anota " + "cada cosa que pasa " * 12)

    assert (remark.flaw, remark.words) == (Flaw.LONG, "49")
