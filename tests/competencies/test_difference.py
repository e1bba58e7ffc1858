from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluations.competencies.content import CompetencyContent, Content, Salary
from evaluations.competencies.difference.changes import Change, ProfileDifference, TextChange
from evaluations.competencies.difference.pairing import paired, rising
from evaluations.competencies.difference.profiles import difference
from evaluations.competencies.difference.words import SpanKind, words_apart

LISTENING = CompetencyContent(
    name="Escucha",
    definition="Atiende a las demás personas.",
    behaviours=("Pregunta antes de suponer.", "Resume lo acordado al final."),
    negative_behaviours=("Interrumpe.",),
)
ORDER = CompetencyContent(name="Orden", behaviours=("Entrega a tiempo.",))
CONTENT = Content(
    title="Analista",
    functions=("Analizar datos.", "Presentar informes.", "Guardar respaldos."),
    competencies=(LISTENING, ORDER),
)

sentences = st.lists(
    st.sampled_from(["no", "Entrega", "entrega", "a", "tiempo", ",", ".", " ", "  ", "\n", "ñandú"])
).map("".join)


def marked(change: TextChange) -> str:
    """The text with [-what went-] and {+what came+}."""
    signs = {SpanKind.EQUAL: "%s", SpanKind.REMOVED: "[-%s-]", SpanKind.ADDED: "{+%s+}"}
    return "".join(signs[span.kind] % span.text for span in change.spans)


def apart(before: str, after: str) -> str:
    return marked(TextChange(words_apart(before, after)))


def to(**values: object) -> ProfileDifference:
    return difference(CONTENT, CONTENT.model_copy(update=values))


def field(name: str, found: ProfileDifference) -> list[str]:
    return [marked(text) for line in found.fields if line.name == name for text in line.texts]


@given(sentences, sentences)
def test_what_stays_with_what_goes_is_the_old_text_and_with_what_comes_the_new(
    before: str, after: str
) -> None:
    change = TextChange(words_apart(before, after))

    assert (change.before, change.after) == (before, after)
    assert all(span.text for span in change.spans)


@given(st.text(), st.text())
def test_that_holds_for_any_sign(before: str, after: str) -> None:
    change = TextChange(words_apart(before, after))

    assert (change.before, change.after) == (before, after)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Igual.", "Igual.", "Igual."),
        ("", "Nuevo.", "{+Nuevo.+}"),
        ("Viejo.", "", "[-Viejo.-]"),
        ("Entrega tarde.", "Entrega pronto.", "Entrega [-tarde-]{+pronto+}."),
        ("uno dos tres", "uno seis siete", "uno [-dos tres-]{+seis siete+}"),
        ("a tiempo", "a buen tiempo", "a {+buen +}tiempo"),
        ("a b c", "x a y b z c", "{+x +}a{+ y+} b {+z +}c"),
        ("x a y b", "a b", "[-x -]a [-y -]b"),
        ("Comunicacion", "Comunicación", "[-Comunicacion-]{+Comunicación+}"),
    ],
)
def test_words_are_compared_whole(before: str, after: str, expected: str) -> None:
    assert apart(before, after) == expected


def test_a_version_compared_with_itself_is_the_same() -> None:
    found = to()

    assert found.is_same
    assert [part.change for part in found.competencies] == [Change.SAME, Change.SAME]
    assert found.behaviour_counts == {Change.SAME: 4}


def test_texts_numbers_and_pay_are_fields() -> None:
    before = CONTENT.model_copy(update={"hours_per_week": Decimal("40.0")})
    after = CONTENT.model_copy(
        update={
            "title": "Analista de Datos",
            "hours_per_week": Decimal(36),
            "gross_salary": Salary(text="$9,000"),
        }
    )

    found = difference(before, after)

    assert field("title", found) == ["Analista{+ de Datos+}"]
    assert field("hours_per_week", found) == ["[-40.0-]{+36+}"]
    assert field("gross_salary", found) == ["{+$9,000+}"]
    assert field("unit", found) == []
    assert not found.is_same


def test_what_a_reader_may_not_see_is_left_out() -> None:
    paid = CONTENT.model_copy(update={"pay_band": "7"})

    assert difference(CONTENT, paid, leaving_out=("pay_band",)).is_same


def test_the_items_of_a_list_change_come_go_and_move() -> None:
    found = to(
        functions=(
            "Guardar respaldos.",
            "Analizar datos.",
            "Presentar informes claros.",
            "Enseñar.",
        )
    )

    [functions] = [line for line in found.fields if line.name == "functions"]

    assert [(marked(text), text.moved) for text in functions.texts] == [
        ("Guardar respaldos.", True),
        ("Analizar datos.", False),
        ("Presentar informes{+ claros+}.", False),
        ("{+Enseñar.+}", False),
    ]
    assert not functions.is_same


def test_what_went_stands_where_it_stood() -> None:
    assert field("functions", to(functions=("Analizar datos.", "Guardar respaldos."))) == [
        "Analizar datos.",
        "[-Presentar informes.-]",
        "Guardar respaldos.",
    ]


def test_a_text_that_only_moved_is_not_the_same() -> None:
    text = to(functions=CONTENT.functions[::-1]).fields[-1].texts[1]

    assert (text.change, text.moved, text.is_same) == (Change.SAME, True, False)


def test_a_competency_may_be_renamed_and_keeps_its_behaviours() -> None:
    renamed = LISTENING.model_copy(update={"name": "Atención a clientes"})

    first = to(competencies=(renamed, ORDER)).competencies[0]

    assert marked(first.name) == "[-Escucha-]{+Atención a clientes+}"
    assert first.change == Change.CHANGED
    assert all(text.is_same for text in first.behaviours)


def test_competencies_come_go_and_move() -> None:
    teamwork = CompetencyContent(name="Trabajo en equipo", behaviours=("Ofrece ayuda.",))
    quality = CompetencyContent(name="Calidad", behaviours=("Revisa.",))
    before = CONTENT.model_copy(update={"competencies": (LISTENING, ORDER, quality)})
    after = CONTENT.model_copy(update={"competencies": (ORDER, LISTENING, teamwork)})

    found = difference(before, after)

    assert [(part.name.after, part.change, part.moved) for part in found.competencies] == [
        ("Orden", Change.SAME, False),
        ("", Change.REMOVED, False),
        ("Escucha", Change.CHANGED, True),
        ("Trabajo en equipo", Change.ADDED, False),
    ]
    assert found.behaviour_counts == {Change.SAME: 4, Change.REMOVED: 1, Change.ADDED: 1}


def test_everything_said_of_a_competency_is_compared() -> None:
    other = LISTENING.model_copy(
        update={
            "definition": "Atiende a las personas.",
            "level": "II",
            "weight": Decimal(20),
            "required": False,
            "negative_behaviours": ("Interrumpe a otras personas.", "Grita."),
        }
    )

    first = to(competencies=(other, ORDER)).competencies[0]

    assert [(line.name, *(marked(text) for text in line.texts)) for line in first.fields] == [
        ("definition", "Atiende a las [-demás -]personas."),
        ("level", "{+II+}"),
        ("weight", "{+20+}"),
        ("required", "{+desirable+}"),
    ]
    assert [marked(text) for text in first.negative] == [
        "[-Interrumpe.-]",
        "{+Interrumpe a otras personas.+}",
        "{+Grita.+}",
    ]


def test_a_behaviour_that_went_to_another_competency_says_so() -> None:
    less = LISTENING.model_copy(update={"behaviours": LISTENING.behaviours[:1]})
    more = ORDER.model_copy(
        update={
            "name": "Orden y cierre",
            "behaviours": (*ORDER.behaviours, *LISTENING.behaviours[1:]),
        }
    )
    found = to(competencies=(less, more))

    assert [text.other for part in found.competencies for text in part.behaviours] == [
        "",
        "Orden y cierre",
        "",
        "Escucha",
    ]


def test_the_most_alike_are_paired_first_and_of_those_the_nearest() -> None:
    assert paired("aab", "baa", lambda one, other: float(one == other)) == {0: 2, 1: 1, 2: 0}


@pytest.mark.parametrize(
    ("numbers", "expected"), [([], set()), ([0, 1, 2], {0, 1, 2}), ([2, 0, 1], {0, 1})]
)
def test_what_rises_has_not_moved(numbers: list[int], expected: set[int]) -> None:
    assert rising(numbers) == expected
