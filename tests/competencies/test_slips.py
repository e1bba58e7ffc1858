import pytest

from evaluations.competencies.places import texts_of, with_text
from evaluations.competencies.slips import is_slip
from tests.versions import CONTENT, LISTENING

SENTENCE = "Revisa cada mes la asistencia de sus círculos y ajusta lo que no está funcionando."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Resume lo acordado en la reunion.", "Resume lo acordado en la reunión."),
        ("Comunicacion", "Comunicación"),
        ("Reponde en la fehca acordada.", "Responde en la fecha acordada."),
        ("Entrega en tiempo y forma", "Entrega en tiempo y forma."),
        ("Participa las reuniones del equipo.", "Participa en las reuniones del equipo."),
        ("Participa en en las reuniones.", "Participa en las reuniones."),
        ("Atiende encuanto puede a quien llega.", "Atiende en cuanto puede a quien llega."),
        ("ENTREGA A TIEMPO", "Entrega a tiempo"),
        ("Leyes", "¡Leyes!"),
        ("Anota lo qeu falta", "Anota lo que falta"),
    ],
)
def test_a_text_spelled_better_is_a_slip(before: str, after: str) -> None:
    assert is_slip(before, after)


@pytest.mark.parametrize(
    "after",
    [
        SENTENCE.replace("no está", "está"),
        SENTENCE.replace("Revisa", "No revisa"),
        SENTENCE.replace("cada mes", "siempre"),
        SENTENCE.replace("ajusta", "mide"),
        SENTENCE.replace("asistencia", "puntualidad"),
        SENTENCE.replace("cada mes", "cada 2 meses"),
        SENTENCE.replace("la asistencia", "la asistencia mensual"),
        SENTENCE.replace("la asistencia ", ""),
        "Recisa casa mez la asistensia de sus círculos y ajusta lo que no está funcionando.",
        "Otra cosa.",
    ],
)
def test_another_meaning_is_none(after: str) -> None:
    assert not is_slip(SENTENCE, after)


def test_a_number_is_not_a_slip() -> None:
    assert not is_slip("Entrega en 30 días.", "Entrega en 90 días.")


def test_every_text_has_its_place() -> None:
    places = texts_of(CONTENT)

    assert places["/objective"] == CONTENT.objective
    assert places["/functions/1"] == "Presentar informes."
    assert places["/competencies/0/name"] == "Escucha"
    assert places["/competencies/0/behaviours/1"] == LISTENING.behaviours[1]
    assert places["/competencies/0/negative_behaviours/0"] == "Interrumpe."
    assert not {"/title", "/document_key", "/revision", "/hours_per_week"} & places.keys()


@pytest.mark.parametrize("place", texts_of(CONTENT))
def test_only_the_text_in_that_place_becomes_another(place: str) -> None:
    corrected = texts_of(with_text(CONTENT, place, "Otro texto."))

    assert corrected == texts_of(CONTENT) | {place: "Otro texto."}


def test_its_line_of_the_source_goes_along() -> None:
    read = CONTENT.model_copy(update={"places": {"Escucha": 7, "/objective": 3}})

    corrected = with_text(read, "/competencies/0/name", "Escuchar")

    assert corrected.places == {"Escuchar": 7, "/objective": 3}
