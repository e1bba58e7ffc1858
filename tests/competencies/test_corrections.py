"""What the history keeps of a correction, and where corrected words were read."""

from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.corrections import changes, with_places


def with_behaviours(*texts: str, **fields: object) -> Content:
    part = CompetencyContent(name="Escucha", behaviours=texts)
    return Content.model_validate({"competencies": (part,), **fields})


def test_only_what_differs_is_told() -> None:
    before, after = changes(Content(title="A", unit="B"), Content(title="C", unit="B"))

    assert (before, after) == ({"title": "A"}, {"title": "C"})


def test_one_corrected_behaviour_is_told_without_its_neighbours() -> None:
    before, after = changes(with_behaviours("Oye.", "Calla."), with_behaviours("Oye.", "Resume."))

    place = "competencies/0/behaviours/1"
    assert (before, after) == ({place: "Calla."}, {place: "Resume."})


def test_what_comes_has_nothing_before_it() -> None:
    before, after = changes(with_behaviours("Oye."), with_behaviours("Oye.", "Resume."))

    assert (before, after) == ({}, {"competencies/0/behaviours/1": "Resume."})


def test_where_words_were_read_is_no_part_of_the_history() -> None:
    assert changes(with_behaviours("Oye."), with_behaviours("Oye.", places={"Oye.": 7})) == ({}, {})


def test_a_corrected_text_still_stands_where_it_was_read() -> None:
    before = with_behaviours(
        "Oye.", "Resume.", functions=("Atender.",), places={"Oye.": 7, "Atender.": 9}
    )
    typed = with_behaviours("Escucha.", "Resume.", functions=("Atiende.",), places=before.places)

    assert with_places(before, typed).places == {"Escucha.": 7, "Atiende.": 9}


def test_a_list_that_grew_keeps_the_places_it_had() -> None:
    before = with_behaviours("Oye.", places={"Oye.": 7})
    typed = with_behaviours("Resume.", "Oye.", places=before.places)

    assert with_places(before, typed).places == {"Oye.": 7}


def test_the_same_words_elsewhere_keep_their_place() -> None:
    before = with_behaviours("Oye.", "Oye.", places={"Oye.": 7})
    typed = with_behaviours("Oye.", "Escucha.", places=before.places)

    assert with_places(before, typed).places == {"Oye.": 7, "Escucha.": 7}
