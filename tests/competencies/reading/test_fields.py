"""The one-line fields: money, dates, probation, hours, places."""

from typing import Any

import pytest

from evaluations.competencies.reading import as_json, read_profile

BASE = "Puesto: Farera\nObjetivo: Encender el faro.\n"


def reading_of(text: str, base: str = BASE) -> dict[str, Any]:
    return as_json(read_profile(f"{base}{text}\n".encode(), "puesto.txt"))


SALARIES = {
    "Sueldo bruto: $18 500.00": ("18500.00", None, "MXN", None),
    "Salario bruto anual: 22.350,00 €": ("22350.00", None, "EUR", "year"),
    "Sueldo bruto mensual: de $15,000 a $18,000 MXN": ("15000.00", "18000.00", "MXN", "month"),
    "Salario: US$ 900 quincenales": ("900.00", None, "USD", "fortnight"),
    "Sueldo: $350 diarios (trescientos cincuenta pesos)": ("350.00", None, "MXN", "day"),
    "Salary: £12.50 per hour": ("12.50", None, "GBP", "hour"),
    "Sueldo: a convenir": (None, None, None, None),
    "Sueldo: (12,000 pesos) por semana": ("12000.00", None, "MXN", "week"),
}


@pytest.mark.parametrize("line", SALARIES)
def test_a_salary_is_read_with_its_currency_and_period(line: str) -> None:
    salary = reading_of(line)["gross_salary"]

    found = salary.get("amount") or salary.get("min"), salary.get("max")
    assert (*found, salary["currency"], salary["period"]) == SALARIES[line]
    assert salary["text"] == line.split(": ", 1)[1]


def test_a_bare_dollar_sign_in_english_is_no_currency_we_know() -> None:
    salary = reading_of(
        "Salary: $500", "Title: Keeper\nPurpose: To light the lamp for the boats.\n"
    )

    assert salary["gross_salary"]["currency"] is None


PROBATIONS = {
    "Contrato: indeterminado con un mes de prueba": ("un mes de prueba", 30),
    "Contrato: con periodo a prueba de treinta (30) días": (
        "periodo a prueba de treinta (30) días",
        30,
    ),
    "Periodo de prueba: 3 meses": ("3 meses", 90),
    "Periodo de prueba: no aplica": ("no aplica", 0),
    "Periodo de prueba: por definir": (None, None),
    "Periodo de prueba: con un periodo de prueba de 2 semanas": (
        "periodo de prueba de 2 semanas",
        14,
    ),
    "Contrato: indeterminado, sin periodo de prueba": ("sin periodo de prueba", 0),
    "Contrato: indeterminado": (None, None),
    "Horario: durante el mes de prueba, presencial": ("mes de prueba", 30),
    "Contract: permanent; no probation": ("no probation", 0),
    "Contract: permanent, probation period of six months": ("probation period of six months", 180),
    "Contrato: un año de prueba": ("un año de prueba", 365),
}


@pytest.mark.parametrize("line", PROBATIONS)
def test_a_probation_is_read_in_days(line: str) -> None:
    reading = reading_of(line)

    assert (reading["probation_text"], reading["probation_days"]) == PROBATIONS[line]


DATES = {
    "Fecha límite: domingo 28 de abril del 2024 a las 23:59": "2024-04-28T23:59",
    "Fecha límite: 05/07/2025": "2025-07-05",
    "Fecha límite: 07/25/25": "2025-07-25",
    "Fecha límite: 2025-01-31": "2025-01-31",
    "Closing date: March 3rd, 2025 at 11:30 a.m.": "2025-03-03T11:30",
    "Fecha límite: 31 de febrero de 2024": None,
    "Fecha límite: 31 de mayo": None,
    "Fecha límite: pronto": None,
    "Enviar CV a más tardar el 1 de junio de 2024.": "2024-06-01",
}


@pytest.mark.parametrize("line", DATES)
def test_a_closing_date_is_never_completed(line: str) -> None:
    assert reading_of(line)["closing_date"] == DATES[line]


HOURS = {
    "Horario: lunes a viernes, 40 horas semanales": 40,
    "Hours: 37.5 hours per week": 37.5,
    "Jornada semanal de 48 horas a la semana": 48,
    "Horario: 35": 35,
    "Hours per week: 20": 20,
    "Horario: mixto": None,
}


@pytest.mark.parametrize("line", HOURS)
def test_weekly_hours_are_a_number(line: str) -> None:
    assert reading_of(line)["hours_per_week"] == HOURS[line]


PLACES = {
    "Oficina central. Horario: de 9 a 18 horas": ("Oficina central.", "Horario: de 9 a 18 horas"),
    "Mes de prueba presencial en la torre norte. Luego remoto.": (
        "torre norte",
        "Mes de prueba presencial en la torre norte. Luego remoto.",
    ),
    "Híbrido. Horario: libre": (None, "Híbrido. Horario: libre"),
    "Muelle 4": ("Muelle 4", None),
}


@pytest.mark.parametrize("cell", PLACES)
def test_place_and_hours_in_one_cell_are_told_apart(cell: str) -> None:
    reading = reading_of(f"Lugar y horario de trabajo\t{cell}")

    assert (reading["location"], reading["hours"]) == PLACES[cell]
