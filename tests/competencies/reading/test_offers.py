"""What is offered: sums that are money and nothing else, terms, fields in one paragraph."""

from typing import Any

import pytest

from tests.competencies.reading.test_fields import reading_of

SUMS: dict[str, tuple[str | None, str | None]] = {
    "30 days of leave, housing and a 13th cheque": (None, None),
    "según tabulador 2026": (None, None),
    "Grado 14": (None, None),
    "2026": ("2026.00", None),
    "24.650 euros brutos anuales en 14 pagas": ("24650.00", None),
    "15 a 20 mil pesos mensuales": ("15000.00", "20000.00"),
    "De 18 a 22k": ("18000.00", "22000.00"),
    "£13 per hour": ("13.00", None),
    "95 pesos la hora": ("95.00", None),
    "12.50 per hour": ("12.50", None),
    "$5": (None, None),
}


@pytest.mark.parametrize("text", SUMS)
def test_only_money_is_an_amount(text: str) -> None:
    salary = reading_of(f"Salario: {text}")["gross_salary"]

    assert (salary.get("amount") or salary.get("min"), salary.get("max")) == SUMS[text]
    assert salary["text"] == text


TOLD = {
    "Condiciones\n\nEsta cédula deja sin efecto a la anterior. Sueldo bruto mensual: $34,512.80 "
    "M.N., conforme al tabulador.": "$34,512.80 M.N.",
    "Condiciones\n\nSe ofrece un salario de 900 € a 1.100 € mensuales.": "900 € a 1.100 € mensuales",
    "Funciones\n- Pagar a cada farera un salario de $900.00.": None,
    "Condiciones\n\nEl salario será el de ley.": None,
}


@pytest.mark.parametrize("text", TOLD)
def test_the_pay_is_found_in_a_sentence_of_the_conditions(text: str) -> None:
    salary = reading_of(text)["gross_salary"]

    assert (salary and salary["text"]) == TOLD[text]


TERMS = {
    "Plazo fijo hasta el 28 de febrero de 2027": "Plazo fijo hasta el 28 de febrero de 2027",
    "Plazo fijo de doce meses, con prueba": "Plazo fijo de doce meses",
    "A término fijo por el año escolar, con prueba": "A término fijo por el año escolar",
    "Un año renovable, con dos meses de prueba": "Un año renovable",
    "Fixed-term, two years, renewable": "Fixed-term, two years, renewable",
    "Fixed term, 24 months, with a probation period": "Fixed term, 24 months",
    "Dos meses de prueba": None,
    "Contrata": None,
}


@pytest.mark.parametrize("kind", TERMS)
def test_the_kind_of_contract_tells_its_term(kind: str) -> None:
    assert reading_of(f"Contrato: {kind}")["contract_term"] == TERMS[kind]


PARAGRAPHS: dict[str, dict[str, Any]] = {
    "Condiciones\n\nSalary: £34,314 to £37,938 per year. Contract type: Permanent. All new staff "
    "serve a probationary period of six months.": {
        "contract_type": "Permanent",
        "probation_days": 180,
    },
    "Condiciones\n\nHorario: de lunes a viernes. El sábado se descansa. Sueldo: $900.00": {
        "hours": "de lunes a viernes. El sábado se descansa",
    },
    "Condiciones\n\nNada se dice: aquí. Horario: nocturno": {"hours": None},
    "Datos\n- Cargo: Farera. Horario: nocturno": {"hours": None},
}


@pytest.mark.parametrize("text", PARAGRAPHS)
def test_a_paragraph_of_fields_is_read_field_by_field(text: str) -> None:
    reading = reading_of(text)

    assert {field: reading[field] for field in PARAGRAPHS[text]} == PARAGRAPHS[text]
