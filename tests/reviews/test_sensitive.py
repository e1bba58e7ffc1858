import pytest

from evaluations.reviews.sensitive import sensitive_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Faltó por su EMBARAZO y su religión.", ["EMBARAZO", "religión"]),
        ("Se afilió al sindicato; habló de su edad y de su salud.", ["sindicato", "edad", "salud"]),
        ("Se supo su orientación sexual.", ["orientación sexual"]),
        ("Pidió más salario, y otra vez salario.", ["salario"]),
        ("Se enfermo\u0301 en mayo.", ["enfermó"]),
    ],
)
def test_words_that_hint_at_sensitive_data_are_found_as_written(
    text: str, words: list[str]
) -> None:
    assert sensitive_words(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tiene orientación a resultados y escucha con calidad.",
        "Presentó el diagnóstico de la novedad con claridad.",
    ],
)
def test_conduct_in_plain_words_is_left_alone(text: str) -> None:
    assert sensitive_words(text) == []
