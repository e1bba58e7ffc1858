from datetime import date

from evaluations.reviews.sentences import Sentence, sentence


def test_a_sentence_is_spanish_until_it_is_translated() -> None:
    due = sentence("Vence el %(day)s (%(n)s).", day=date(2026, 4, 26), n=2)
    english = {"Vence el %(day)s (%(n)s).": "Due on %(day)s (%(n)s)."}

    assert str(due) == "Vence el 26 de abril de 2026 (2)."
    assert due.render(english.__getitem__, date.isoformat) == "Due on 2026-04-26 (2)."


def test_a_sentence_within_a_sentence_is_translated_too() -> None:
    missing = sentence("Falta %(what)s.", what=Sentence("el resumen"))
    english = {"Falta %(what)s.": "%(what)s is missing.", "el resumen": "the summary"}

    assert str(missing) == "Falta el resumen."
    assert missing.render(english.__getitem__, str) == "the summary is missing."


def test_a_sentence_without_values_may_hold_a_percent_sign() -> None:
    assert str(sentence("Cobertura, %")) == "Cobertura, %"


def test_an_empty_sentence_asks_no_catalogue() -> None:
    catalogue = {"": "Project-Id-Version: 1"}

    assert Sentence("").render(catalogue.__getitem__, str) == ""
