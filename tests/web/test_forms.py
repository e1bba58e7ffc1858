"""Every mistake at once, beside its field, with what was typed still there."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, get_args

import pytest
from pydantic import Field, ValidationError, model_validator

from evaluations.errors import Invalid
from evaluations.people.tables import Role
from evaluations.web import routes
from evaluations.web.answers import language
from evaluations.web.answers.forms import (
    Form,
    FormModel,
    Line,
    Paragraphs,
    Says,
    read_form,
    read_query,
)
from evaluations.web.answers.requests import Request
from evaluations.web.entry.refused import Refused


class Rating(FormModel):
    level: Annotated[int, Field(ge=1, le=5), Says("Elige un nivel del 1 al 5.")]
    title: Annotated[str, Line(10), Says("Escribe un título.")]
    fact: Annotated[str, Paragraphs(20)] = ""
    role: Role = Role.EMPLOYEE
    units: list[int] = []
    due: Annotated[int | None, Says("Escribe un número.")] = None

    @model_validator(mode="after")
    def _has_a_fact(self) -> "Rating":
        if self.level == 1 and not self.fact:
            raise ValueError("Con 1 hace falta un hecho.")
        return self


def sent(query: bytes = b"", **fields: Any) -> Any:
    """A request with these fields."""
    several = {
        name: value if isinstance(value, list) else [value] for name, value in fields.items()
    }
    request = Request({"type": "http", "headers": [], "query_string": query})  # type: ignore[arg-type,typeddict-item]
    request.scope["fields"] = several  # type: ignore[typeddict-unknown-key]
    return request


def test_good_fields_become_data() -> None:
    form = read_form(sent(level="4", title="  Una   línea ", units=["3", "5"], key="k"), Rating)

    assert form.errors == {}
    assert form.data == Rating(level=4, title="Una línea", units=[3, 5])


def test_every_mistake_is_told_and_every_word_kept() -> None:
    form = read_form(sent(level="nine", title="", fact="x" * 21, due="pronto"), Rating)

    assert form.data is None
    assert form.values == {"level": "nine", "title": "", "fact": "x" * 21, "due": "pronto"}
    assert form.errors == {
        "level": "Elige un nivel del 1 al 5.",
        "title": "Escribe un título.",
        "fact": "Usa 20 caracteres o menos.",
        "due": "Escribe un número.",
    }


@pytest.mark.parametrize("level", ["", "0", "6", "1e3", "4.5", "9" * 400, "NaN"])
def test_a_number_out_of_its_bounds_is_told(level: str) -> None:
    assert read_form(sent(level=level, title="x"), Rating).errors == {
        "level": "Elige un nivel del 1 al 5."
    }


def test_a_missing_field_is_told_like_an_empty_one() -> None:
    form = read_form(sent(), Rating)

    assert list(form.errors) == ["level", "title"]


def test_a_rule_over_several_fields_stands_over_the_form() -> None:
    form = read_form(sent(level="1", title="x"), Rating)

    assert form.errors == {"form": "Con 1 hace falta un hecho."}


def test_a_blank_in_a_field_that_is_no_text_was_left_open() -> None:
    form = read_form(sent(level="2", title="x", role="", due=""), Rating)

    assert form.data is not None
    assert (form.data.role, form.data.due) == (Role.EMPLOYEE, None)


def test_text_is_composed_and_keeps_its_lines() -> None:
    form = read_form(sent(level="2", title="x", fact=" an\u0303o\r\n\tdos \r\n"), Rating)

    assert form.data is not None
    assert form.data.fact == "año\n\tdos"


@pytest.mark.parametrize("letter", ["\x00", "\x07", "\x1b", "\x7f", "\x9f", "\ud800"])
def test_control_characters_are_refused(letter: str) -> None:
    form = read_form(sent(level="2", title="x", fact=f"a{letter}b"), Rating)

    assert form.errors == {"fact": "Quita los caracteres de control."}


@pytest.mark.parametrize(
    "text", ["👩‍👩‍👧", "עברית", "\u202ex", "z̷̢͓͔̺", "=1+1", "<script>", "{{ 7*7 }}", "Null"]
)
def test_other_letters_of_the_world_are_kept(text: str) -> None:
    form = read_form(sent(level="2", title="x", fact=text), Rating)

    assert form.data is not None
    assert form.data.fact == text


@pytest.mark.parametrize(
    "fields", [{"title": ["a", "b"]}, {"is_admin": "true"}, {"level": ["1", "1"]}]
)
def test_what_no_page_of_ours_sends_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        read_form(sent(**({"level": "2", "title": "x"} | fields)), Rating)


def test_a_row_of_a_larger_form_is_read_by_its_suffix() -> None:
    form = read_form(
        sent(**{"level-7": "3", "title-7": "x", "level-8": "9", "title": "y"}), Rating, suffix="-7"
    )

    assert form.data == Rating(level=3, title="x")


def test_a_query_is_read_as_a_form() -> None:
    form = read_query(sent(b"level=3&title=a%20b"), Rating)

    assert form.data == Rating(level=3, title="a b")


def test_what_the_domain_refuses_stands_beside_its_field() -> None:
    form = Form({"title": "Ventas"}).refused(
        Invalid("Ya existe «%(title)s».", field="title", title="Ventas")
    )

    assert (form.values, form.errors) == ({"title": "Ventas"}, {"title": "Ya existe «Ventas»."})


def test_sentences_are_in_the_readers_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "gettext", lambda sentence: f"[{sentence}]")

    form = read_form(sent(level="9", title="x", fact="x" * 30), Rating)

    assert form.errors == {
        "level": "[Elige un nivel del 1 al 5.]",
        "fact": "[Usa 20 caracteres o menos.]",
    }


def forms(shape: type[FormModel] = FormModel) -> Iterator[type[FormModel]]:
    """Those of the site's pages."""
    for form in shape.__subclasses__():
        if form.__module__.startswith(routes.__package__):
            yield form
        yield from forms(form)


def kinds(annotation: Any) -> Iterator[Any]:
    yield annotation
    for part in get_args(annotation):
        yield from kinds(part)


def takes(form: type[FormModel], name: str, value: str) -> bool:
    try:
        form.model_validate({name: value})
    except ValidationError as error:
        return all(mistake["loc"][0] != name for mistake in error.errors())
    return True


def test_no_form_takes_a_number_that_no_row_has_or_a_day_that_nobody_lives() -> None:
    extremes = {int: ["99999999999"], date: ["0001-01-01", "9999-12-31"]}
    found = [
        f"{form.__name__}.{name}: {value}"
        for form in forms()
        for name, field in form.model_fields.items()
        for kind in set(kinds(field.annotation)) & extremes.keys()
        for value in extremes[kind]
        if takes(form, name, value)
    ]

    assert found == ["RatingForm.rating: 99999999999"], "that one is asked of the review's scale"
