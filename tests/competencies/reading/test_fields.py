"""The one-line fields: money, dates, probation, hours, places, control, titles."""

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


APPROVALS = {
    "Aprobó: Alma Ruiz, Dirección": {"name": "Alma Ruiz", "title": "Dirección"},
    "Aprobó\nAlma Ruiz\nDirección": {"name": "Alma Ruiz", "title": "Dirección"},
    "Elaboró\tRevisó\tAprobó\nAna\tEva\tAlma Ruiz\nRH\tRH\tDirección": {
        "name": "Alma Ruiz",
        "title": "Dirección",
    },
    "Aprobó: ______": None,
    "Aprobó: la asamblea general de socias y socios reunida en mayo del año pasado": None,
}


@pytest.mark.parametrize("lines", APPROVALS)
def test_who_approved_is_read_where_it_is_signed(lines: str) -> None:
    assert reading_of(lines)["approved_by"] == APPROVALS[lines]


def test_a_key_may_stand_under_its_label_and_a_sentence_may_not() -> None:
    assert reading_of("Clave:\nFA-01\nFunciones:\n- Subir.")["document_key"] == "FA-01"
    assert reading_of("Clave:\nSubir la escalera.")["document_key"] is None


def test_fields_on_one_line_are_told_apart() -> None:
    reading = reading_of("Clave: FA-01 Revisión: 4 | Anexo: C\nAnexo 2 al contrato")

    assert (reading["document_key"], reading["revision"]) == ("FA-01", "4")
    assert reading["annex"] == "Anexo 2 al contrato"


TITLES = {
    "Descripción de puesto\nFARERA DE GUARDIA\nÁrea: Costa": "FARERA DE GUARDIA",
    "Descripción de puesto: Farera\nÁrea: Costa": "Farera",
    "Cooperativa del faro\n**Farera**\nÁrea: Costa": "Farera",
    "Nombre: Ana Solís\nPuesto: Farera\nÁrea: Costa": "Farera",
    "Puesto: farera (A.C.)\nÁrea: Costa": "farera (A.C.)",
    "Puesto: Enlace de la Red, A.C.\nÁrea: Costa": "Enlace de la Red, A.C.",
    "Puesto:\nObjetivo: Encender.": None,
}


@pytest.mark.parametrize("text", TITLES)
def test_the_title_is_the_posts_name(text: str) -> None:
    assert reading_of(text, base="")["title"] == TITLES[text]


def test_where_to_apply_is_an_address() -> None:
    assert (
        reading_of("Contacto: https://faro.example/empleo.")["apply_to"]
        == "https://faro.example/empleo"
    )
    assert reading_of("Funciones\n- Escribir a faro@costa.mx.")["apply_to"] == "faro@costa.mx"


def test_functions_may_stand_in_a_table_with_a_head() -> None:
    reading = reading_of(
        "Funciones\nNo.\tFunción\tFrecuencia\n1\tEncender la lámpara cada noche.\tDiaria\n2\tLimpiar.\tSemanal"
    )

    assert reading["functions"] == ["Encender la lámpara cada noche.", "Limpiar."]


def test_a_term_may_have_a_field_of_its_own() -> None:
    assert reading_of("Vigencia del contrato: 6 meses")["contract_term"] == "6 meses"


def test_a_labelled_item_does_not_end_its_list() -> None:
    reading = reading_of("Requisitos\n- Nadar.\n- Escolaridad: Secundaria\n- Remar.")

    assert reading["required_skills"] == ["Nadar.", "Remar."]
    assert reading["education"] == "Secundaria"


def test_an_unknown_heading_ends_a_list() -> None:
    for heading in ("## Historia del faro", "**Historia del faro**", "HISTORIA DEL FARO"):
        same = heading.replace("Historia del faro", "Funciones").replace(
            "HISTORIA DEL FARO", "FUNCIONES"
        )
        reading = reading_of(f"{same}\n- Encender.\n\n{heading}\n- Se construyó en piedra.\n")

        assert reading["functions"] == ["Encender."]


def test_parts_in_roman_numbers_end_the_part_before() -> None:
    reading = reading_of(
        "I. Competencias\nCalma\n- Respira.\n\nII. Historia\nSe construyó en 1900\n"
    )

    assert [one["name"] for one in reading["competencies"]] == ["Calma"]


def test_a_post_may_be_called_by_a_word_that_is_a_label_elsewhere() -> None:
    read = reading_of("Nombre del puesto: Dirección de Área\nUnidad: Norte", "Casa Azul, A.C.\n\n")

    assert (read["title"], read["unit"]) == ("Dirección de Área", "Norte")
