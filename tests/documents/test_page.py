from dataclasses import replace
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup

from evaluations.documents.page import page
from evaluations.documents.record import ReviewRecord
from tests.documents import records

PROBATION = [
    "Datos",
    "Objetivo del puesto y metas del mes",
    "Requisitos y conocimientos",
    "Competencias y conductas",
    "Metas",
    "Apoyo que dio la organización",
    "Resumen",
    "Opinión de la Comisión Mixta de Productividad, Capacitación y Adiestramiento",
    "Determinación",
    "Compromisos para los siguientes 90 días",
    "Comentarios de la persona evaluada",
    "Firmas",
    "Aviso de privacidad e integridad",
]
ANNUAL = [
    "Datos",
    "Resumen",
    "Metas",
    "Competencias y conductas",
    "Requisitos por renovar",
    "Narrativa de la persona evaluada",
    "Narrativa de la jefatura inmediata",
    "Comparación de las dos miradas",
    "Reconocimiento y posibilidades de desarrollo",
    "Plan de desarrollo individual",
    "Compromisos y metas del siguiente periodo (borrador)",
    "Comentarios, desacuerdo y respuesta",
    "Firmas",
    "Anexo: método y registro",
    "Aviso de privacidad e integridad",
]
SHA256 = "ab" * 32


def html_of(record: ReviewRecord, language: str = "es") -> BeautifulSoup:
    return BeautifulSoup(page(record, SHA256, language), "html5lib")


@pytest.mark.parametrize(
    ("make", "sections"), [(records.probation, PROBATION), (records.annual, ANNUAL)]
)
def test_a_document_has_all_its_sections_in_order(make, sections: list[str]) -> None:
    assert [heading.get_text() for heading in html_of(make()).select("h2")] == sections


def test_every_behaviour_stands_with_both_ratings_and_their_gap() -> None:
    rows = html_of(records.probation()).select(".behaviours tbody tr")

    cells = [cell.get_text(" ", strip=True) for cell in rows[5].select("td")]
    assert cells[0].startswith("Da la palabra a todas las personas")
    assert cells[1:] == ["4", "2", "+2 !"]
    assert len(rows) == 14


def test_what_was_not_observed_is_printed_as_such() -> None:
    row = html_of(records.probation()).select(".behaviours tbody tr")[6]

    assert [cell.get_text(strip=True) for cell in row.select("td")[1:]] == ["4", "NO", "—"]
    assert "No hubo ocasión" in row.get_text()


def test_a_competency_nobody_could_observe_is_not_evaluable() -> None:
    row = html_of(records.annual()).select(".dumbbells tbody tr")[-1]

    assert "No evaluable" in row.get_text()


def test_an_excluded_goal_says_why_and_who_approved() -> None:
    text = html_of(records.annual()).get_text(" ", strip=True)

    assert "Excluida : La sede canceló la feria Autorizó Octavio Lerma Díaz." in text


def test_the_evidence_of_both_sides_is_printed_with_whose_it_is() -> None:
    first, *others = records.annual().goals
    goal = replace(first, evidence="La mitad.", own_evidence="Las conté.")

    printed = html_of(replace(records.annual(), goals=(goal, *others))).get_text()

    text = " ".join(printed.split())
    assert "Evidencia de la persona evaluada. Las conté." in text
    assert "Evidencia de la jefatura. La mitad." in text


def test_every_result_says_that_a_person_decides() -> None:
    for record in (records.probation(), records.annual()):
        assert "la determinación la toma una persona" in html_of(record).get_text()


def test_signing_is_receipt_not_agreement() -> None:
    sentence = "Recibí original. Mi firma acredita la recepción, no necesariamente mi conformidad."

    assert sentence in html_of(records.probation()).get_text()


def test_a_refusal_to_sign_is_told_with_the_witnesses() -> None:
    record = records.probation()
    refused = replace(record.acknowledgement, refused=True, witnesses="Nadia Becerril\nHugo Ríos")

    html = html_of(replace(record, acknowledgement=refused))

    assert "Nadia Becerril y Hugo Ríos" in html.get_text()
    assert html.get_text().count("Atestigua") == 2


def test_a_small_organisation_prints_the_note_on_the_commission() -> None:
    assert "50 personas trabajadoras o menos" in html_of(records.minimal()).get_text()


def test_the_commission_has_no_section_without_mexican_law() -> None:
    html = html_of(replace(records.probation(), law_pack="general"))

    assert "Comisión Mixta de Productividad" not in "".join(h.get_text() for h in html.select("h2"))


def test_a_sealed_document_bears_its_hash_short_on_each_page_and_whole_at_the_end() -> None:
    html = html_of(records.probation())

    assert (
        html.body["data-foot"] == f"Confidencial · Perfil PVC-07 · rev. marzo 2026 · {SHA256[:16]}"
    )
    assert html.select_one(".hash").get_text() == SHA256


def test_a_draft_has_no_hash_and_says_that_it_is_one() -> None:
    html = html_of(records.minimal())

    assert html.body["class"] == ["draft"]
    assert SHA256[:16] not in str(html)
    assert html.body["data-draft"] == "BORRADOR"


def test_texts_are_printed_letter_by_letter() -> None:
    html = html_of(records.hostile())

    assert "<script>alert(1)</script>" in html.get_text()
    assert "{{7*7}} {% raw %} %(name)s %s 100%" in html.get_text()
    assert not html.select("script, img, link, style, object, iframe")


def test_letters_that_would_turn_the_line_around_are_left_out() -> None:
    assert "\u202e" not in page(records.hostile(), SHA256, "es")


def test_dates_follow_the_language() -> None:
    assert "28 April 2026" in html_of(records.probation(), "en").get_text()
    assert "28 de abril de 2026" in html_of(records.probation()).get_text()


def test_figures_are_as_exact_as_they_were_written() -> None:
    goal = replace(records.annual().goals[1], actual=Decimal("6.125"))
    goals = (records.annual().goals[0], goal, *records.annual().goals[2:])

    assert "6.125 %" in html_of(replace(records.annual(), goals=goals)).get_text()
