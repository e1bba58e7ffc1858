"""Hours a week, as documents of many countries put them."""

import pytest

from tests.competencies.reading.test_fields import reading_of

HOURS = {
    "Jornada: 48 horas semanales": 48,
    "Jornada semanal: 48 horas": 48,
    "Jornada: jornada de 40 h": 40,
    "Horas por semana: 40": 40,
    "Hours per Week: 37.5": 37.5,
    "Horario: Lunes a viernes de 6:45 a 14:45 h\nHoras por semana: 40": 40,
    "Hours: Full time, 37.5 hrs/wk": 37.5,
    "Jornada: 45 hs. semanales": 45,
    "Jornada: cuarenta (40) horas semanales": 40,
    "Jornada: cuarenta y cuatro horas semanales": 44,
    "Jornada: 8 horas diarias": None,
    "Horario: lunes a viernes de 8 a 17 h": None,
    "Horario: 8:00 a 17:00 horas": None,
    "Hours: 35-hour week": 35,
    "Hours: 40-hour workweek": 40,
    "Carga horaria: 20 horas": 20,
    "Jornada: Tiempo completo (40 horas)": 40,
    "Hours: 36 hours pw": 36,
    "Intensidad horaria: 42 horas a la semana": 42,
    "Jornada: 37,5 h/semana": 37.5,
    "Jornada: 24 por 48 horas": None,
    "Jornada: 160 horas mensuales": None,
    "Dedicación: 30 h semanales": 30,
    "Weekly hours: 22.5": 22.5,
    "Hours: 0.6 FTE (22.5 hours per week)": 22.5,
    "Jornada: completa, de 9 a 18 h, 40 horas por semana": 40,
    "Turno: 12 x 36": None,
    "Jornada: de 40 horas a la semana": 40,
    "Horario: 40 hrs. a la semana": 40,
    "Hours: Monday to Friday, 9am to 5pm, 35 hours a week": 35,
    "Standard Hours: 40.00": 40,
    "Jornada: 44 horas semanales, de lunes a jueves de 08:00 a 17:00": 44,
    "Jornada: 40 horas, lunes a viernes": 40,
    "Jornada semanal: 42 horas (Ley 2101)": 42,
    "Horario: mixto": None,
    "Horario: 24 horas, guardias": None,
    "Horario: 35": 35,
    "Hours: 40 hours/week": 40,
    "Horas semanales: 44": 44,
    "Hours: full time (37 hours)": 37,
    "Jornada: 12 horas por 36 de descanso": None,
}


@pytest.mark.parametrize("lines", HOURS)
def test_hours_a_week_are_read_in_any_wording(lines: str) -> None:
    assert reading_of(lines)["hours_per_week"] == HOURS[lines]
