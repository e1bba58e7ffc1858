"""What to send with an application, and until when."""

import pytest

from tests.competencies.reading.sections import read_html
from tests.competencies.reading.test_fields import reading_of

ASKED = {
    "Send a CV and a one-page letter to jobs@faro.example by 18 July 2025.": [
        "CV",
        "one-page letter",
    ],
    "Apply to jobs@faro.example with your CV and cover letter.": ["CV", "cover letter"],
    "Please submit your CV, a cover letter and two references by 3 March 2026.": [
        "CV",
        "cover letter",
        "two references",
    ],
    "Enviar solicitud elaborada y copia de la cédula a a@faro.example antes del viernes.": [
        "solicitud elaborada",
        "copia de la cédula",
    ],
    "Envía tu CV y carta de motivos al correo a@faro.example": ["CV", "carta de motivos"],
    "Enviar currículum a a@faro.example": [],
    "Enviar dudas y CV a a@faro.example": [],
    "Escribe a a@faro.example. Documentación:\n- Currículum.\n- Carta.": ["Currículum.", "Carta."],
}


@pytest.mark.parametrize("text", ASKED)
def test_the_papers_asked_for_are_listed(text: str) -> None:
    assert reading_of(f"Cómo postular\n\n{text}")["application_documents"] == ASKED[text]


def test_papers_are_listed_under_how_to_present_oneself() -> None:
    text = "Presentación de candidaturas\n\nHasta el 30 de mayo de 2025. Documentación:\n- Carta."

    reading = reading_of(text)

    assert (reading["application_documents"], reading["closing_date"]) == (["Carta."], "2025-05-30")


def rows(**fields: str) -> str:
    cells = (f"<tr><td><b>{name}</b></td><td>{text}</td></tr>" for name, text in fields.items())
    return f"<h2>Objetivo</h2><p>Alumbrar.</p><h2>Condiciones</h2><table>{''.join(cells)}</table>"


def test_a_term_beside_the_address_is_the_last_day_to_apply() -> None:
    reading = read_html(
        rows(Contrato="Indefinido", Plazo="Hasta el 30 de mayo de 2025.", Contacto="a@b.example")
    )

    assert (reading["closing_date"], reading["contract_term"]) == ("2025-05-30", "Indefinido")


def test_a_term_among_other_conditions_is_the_contracts() -> None:
    reading = read_html(rows(Plazo="Hasta el 30 de mayo de 2025.", Prestaciones="De ley"))

    assert reading["contract_term"] == "Hasta el 30 de mayo de 2025"
    assert reading["closing_date"] is None
