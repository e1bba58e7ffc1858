"""A draft in another shape: the same words, still where they were read."""

from decimal import Decimal

import pytest

from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.shaping import (
    At,
    added,
    as_values,
    divided,
    joined,
    moved_to,
    pieces_of,
    removed,
    stepped,
)

LISTENING = CompetencyContent(
    name="Escucha",
    definition="Atiende.",
    weight=Decimal(30),
    behaviours=("Pregunta.", "Resume. Avisa."),
    negative_behaviours=("Interrumpe.",),
)
ORDER = CompetencyContent(
    name="Orden", definition="Cumple.", weight=Decimal(20), behaviours=("Entrega.",)
)
CONTENT = Content(
    competencies=(LISTENING, ORDER), places={"Pregunta.": 3, "Resume. Avisa.": 4, "Entrega.": 7}
)


def behaviours(content: Content) -> list[tuple[str, ...]]:
    return [part.behaviours for part in content.competencies]


@pytest.mark.parametrize(
    ("lines", "pieces"),
    [
        (["Resume. Avisa."], ("Resume.", "Avisa.")),
        (["Resume; avisa."], ("Resume;", "avisa.")),
        (["Resume. Y", "avisa. Pronto."], ("Resume. Y", "avisa. Pronto.")),
        (["Resume y avisa."], ("Resume y avisa.",)),
    ],
)
def test_a_behaviour_is_divided_at_the_lines_or_else_at_its_sentences(
    lines: list[str], pieces: tuple[str, ...]
) -> None:
    assert pieces_of(lines) == pieces


def test_each_part_of_a_divided_behaviour_is_where_the_whole_was_read() -> None:
    content = divided(CONTENT, At(0, 1), ("Resume.", "Avisa."))

    assert behaviours(content) == [("Pregunta.", "Resume.", "Avisa."), ("Entrega.",)]
    assert (content.places["Resume."], content.places["Avisa."]) == (4, 4)


def test_joined_behaviours_are_where_the_first_was_read() -> None:
    content = joined(CONTENT, At(0, 1))

    assert behaviours(content) == [("Pregunta. Resume. Avisa.",), ("Entrega.",)]
    assert content.places["Pregunta. Resume. Avisa."] == 3


def test_a_behaviour_written_by_hand_brings_no_place_when_it_is_divided() -> None:
    content = divided(CONTENT.model_copy(update={"places": {}}), At(0, 1), ("Resume.", "Avisa."))

    assert content.places == {}


def test_a_behaviour_moves_to_the_end_of_another_competency() -> None:
    content = moved_to(CONTENT, At(0, 0), 1)

    assert behaviours(content) == [("Resume. Avisa.",), ("Entrega.", "Pregunta.")]


def test_two_competencies_become_one_without_losing_a_word() -> None:
    [whole] = joined(CONTENT, At(1)).competencies

    assert (whole.name, whole.definition) == ("Escucha", "Atiende. Cumple.")
    assert whole.behaviours == ("Pregunta.", "Resume. Avisa.", "Entrega.")
    assert (whole.weight, whole.negative_behaviours) == (Decimal(50), ("Interrumpe.",))


def test_two_competencies_without_weights_have_none_together() -> None:
    bare = [part.model_copy(update={"weight": None}) for part in (LISTENING, ORDER)]

    [whole] = joined(Content(competencies=tuple(bare)), At(1)).competencies

    assert whole.weight is None


def test_what_is_no_competency_stands_among_the_values() -> None:
    content = as_values(CONTENT, At(1))

    assert content.values == ("Orden", "Cumple.", "Entrega.")
    assert content.competencies == (LISTENING,)


def test_what_is_no_behaviour_stands_among_the_values() -> None:
    content = as_values(CONTENT, At(0, 0))

    assert content.values == ("Pregunta.",)
    assert behaviours(content) == [("Resume. Avisa.",), ("Entrega.",)]


def test_parts_come_and_go_and_change_places() -> None:
    assert behaviours(added(CONTENT, At(0, 0)))[0] == ("Pregunta.", "Resume. Avisa.", "")
    assert behaviours(added(CONTENT, At(0)))[2] == ("",)
    assert behaviours(removed(CONTENT, At(0, 0)))[0] == ("Resume. Avisa.",)
    assert removed(CONTENT, At(0)).competencies == (ORDER,)
    assert stepped(CONTENT, At(0), 1).competencies == (ORDER, LISTENING)
    assert stepped(CONTENT, At(0), -1) == CONTENT
