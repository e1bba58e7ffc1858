"""What a person settles before a reading is confirmed."""

from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.points import Point, open_points, points, settle_all
from evaluations.web.profiles.fields import LONGEST_KEY

CLEAR = "Avisa con un día de anticipación cuando no podrá cumplir."
VAGUE = "Atiende adecuadamente a quien llega."


def codes(content: Content) -> list[str]:
    return [point.code for point in points(content)]


def with_behaviours(*texts: str, **fields: object) -> Content:
    part = CompetencyContent(name="Orden", behaviours=texts)
    return Content.model_validate({"competencies": (part,), **fields})


def test_a_clear_profile_has_nothing_to_settle() -> None:
    assert points(with_behaviours(CLEAR)) == []


def test_a_warning_of_the_reading_is_a_point_beside_its_field() -> None:
    content = with_behaviours(CLEAR, warnings=("revision_empty", "age_requirement"))

    assert points(content) == [Point("revision_empty", "revision"), Point("age_requirement")]


def test_a_point_goes_away_when_its_cause_is_mended() -> None:
    warned = ("revision_empty", "no_title", "unit_equals_reports_to", "closing_date_without_year")
    mended = {"revision": "3", "title": "Guía", "unit": "Salas", "closing_date": "2026-01-31"}

    assert codes(with_behaviours(CLEAR, warnings=warned, **mended)) == []


def test_the_key_of_a_document_is_asked_for_until_it_is_written() -> None:
    warned = ("document_key_empty", "no_document_key", "no_revision")

    assert codes(with_behaviours(CLEAR, warnings=warned)) == list(warned)
    assert codes(with_behaviours(CLEAR, warnings=warned, document_key="A", revision="1")) == []


def test_a_probation_over_thirty_days_is_a_point_whatever_the_document_said() -> None:
    assert codes(with_behaviours(CLEAR, probation_days=90)) == ["probation_over_30_days"]
    assert codes(with_behaviours(CLEAR, warnings=("probation_over_30_days",))) == []


def test_more_than_forty_behaviours_are_too_many() -> None:
    many = [f"Revisa el estante número {n} del día." for n in range(41)]

    (point,) = points(with_behaviours(*many))

    assert (point.code, point.detail) == ("many_behaviours", "41")


def test_a_competency_without_behaviours_says_what_it_has() -> None:
    parts = (
        CompetencyContent(name="Orden", definition="Deja cada cosa en su lugar."),
        CompetencyContent(name="Calma"),
        CompetencyContent(),
    )

    assert codes(Content(competencies=parts)) == ["definition_only", "name_only"]


def test_a_flaw_of_a_behaviour_stands_beside_it() -> None:
    (point,) = points(with_behaviours(CLEAR, VAGUE))

    assert point.field == "competency-0-behaviour-1"
    assert (point.code, point.detail) == ("behaviour_vague", "adecuadamente")


def test_what_a_person_settled_stays_settled_until_the_words_change() -> None:
    content = with_behaviours(VAGUE)
    settled = content.model_copy(update={"settled": tuple(p.key for p in points(content))})
    reworded = settled.model_copy(
        update={"competencies": with_behaviours("Saluda adecuadamente a quien llega.").competencies}
    )

    assert open_points(settled) == []
    assert [point.code for point in open_points(reworded)] == ["behaviour_vague"]


def test_what_was_settled_of_one_number_of_days_is_open_for_another() -> None:
    settled = settle_all(with_behaviours(CLEAR, probation_days=60))

    assert open_points(settled) == []
    longer = settled.model_copy(update={"probation_days": 180})
    assert [point.code for point in open_points(longer)] == ["probation_over_30_days"]


def test_a_warning_from_elsewhere_has_a_key_that_a_form_can_send() -> None:
    (point,) = points(with_behaviours(CLEAR, warnings=("x" * 500,)))

    assert len(point.key) <= LONGEST_KEY
