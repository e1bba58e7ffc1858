"""What of a source stands nowhere in its reading."""

from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.coverage import lines_left_out

CONTENT = Content(
    title="Analista de datos",
    functions=("Cuidar que los datos lleguen completos cada mes.",),
    competencies=(CompetencyContent(name="Escucha", behaviours=("Repite lo que entendió.",)),),
)


def left_out(*lines: str) -> list[int]:
    return sorted(lines_left_out("\n".join(lines), CONTENT))


def test_a_sentence_that_no_field_holds_is_left_out() -> None:
    assert left_out("- Repite lo que entendió.", "- Pregunta antes de decidir algo.") == [2]


def test_half_a_sentence_is_in_the_reading_as_its_whole_is() -> None:
    assert left_out("Cuidar que los datos lleguen", "COMPLETOS cada mes") == []


def test_a_label_before_what_was_read_does_not_count() -> None:
    assert left_out("Nombre del puesto: Analista de datos") == []


def test_two_cells_of_a_row_are_in_the_reading_though_they_are_two_fields() -> None:
    assert left_out("Escucha     Repite lo que entendió.") == []


def test_a_few_words_that_stand_in_the_reading_do_not_make_a_line_read() -> None:
    assert left_out("Lo que el área de datos pide se anota en la bitácora diaria") == [1]


def test_headings_and_numbers_are_not_missed() -> None:
    assert left_out("III. Condiciones físicas", "Página 1 de 3", "• • • • •") == []


def test_what_each_page_repeats_is_not_missed() -> None:
    heads = [f"Manual de puestos de la Red, página {page}" for page in (1, 2)]

    assert left_out(*heads) == []


def test_a_point_that_was_settled_says_nothing_of_the_source() -> None:
    content = Content(settled=("behaviour_vague:una conducta muy larga",))

    assert lines_left_out("behaviour_vague: una conducta muy larga", content) == {1}
