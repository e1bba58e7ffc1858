"""What has not changed is not made again, and what has changed always is."""

from typing import Any

from evaluations.web.answers.forms import Form
from evaluations.web.answers.remembering import Frozen, remembered
from evaluations.web.lines import Lines


def test_a_macro_is_asked_once_for_the_same_values() -> None:
    made: list[str] = []

    def macro(text: str) -> str:
        made.append(text)
        return text

    assert remembered(macro, "a") + remembered(macro, "a") + remembered(macro, "b") == "aab"
    assert made == ["a", "b"]


def test_a_dictionary_with_other_words_is_another_value() -> None:
    def macro(words: dict[int, str]) -> str:
        return words[1]

    assert remembered(macro, Frozen({1: "a"})) + remembered(macro, Frozen({1: "b"})) == "ab"


def test_a_form_with_another_answer_or_mistake_is_another_value() -> None:
    def macro(form: Form[Any]) -> str:
        return f"{form.values['a']}{form.errors.get('a', '')} "

    forms: list[Form[Any]] = [
        Form({"a": 1}),
        Form({"a": 2}),
        Form({"a": 1}, {"a": "!"}),
        Form({"a": 1}),
    ]
    assert "".join(remembered(macro, form) for form in forms) == "1 2 1! 1 "


def test_a_line_of_a_form_with_another_answer_is_another_value() -> None:
    def macro(lines: Lines[Any]) -> str:
        return str(lines.values["rating-7"])

    lines: list[Lines[Any]] = [Lines({7: Form({"rating": level})}) for level in (3, 4, 3)]
    assert "".join(remembered(macro, each) for each in lines) == "343"
