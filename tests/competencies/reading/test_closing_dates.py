"""The last day to apply: beside a label, in a sentence, in a timetable."""

import pytest

from tests.competencies.reading.test_fields import reading_of

DATES = {
    "Applications close on Friday 17 October 2025.": "2025-10-17",
    "Postulación\nLa recepción de antecedentes se realizará hasta el 14 de marzo de 2025 a las 17:00 horas en el correo a@b.cl.\nEtapa\tFecha estimada\nEvaluación curricular\t17 al 21 de marzo de 2025": "2025-03-14T17:00",
    "How to apply\nSend the following documents to jobs@x.example by October 17, 2025:\n- Cover letter": "2025-10-17",
    "Fecha límite: del 3 al 17 de mayo de 2025": "2025-05-17",
    "Plazo de postulación: del 28 de abril al 9 de mayo de 2025": "2025-05-09",
    "Postulaciones: del 01/03/2025 al 14/03/2025": "2025-03-14",
    "Closing date: 31 August 2025": "2025-08-31",
    "Las personas interesadas deben enviar su CV a x@y.mx antes del 15 de noviembre de 2025.": "2025-11-15",
    "La entrevista será el 3 de abril de 2025. Envía tu CV a x@y.mx a más tardar el 28 de marzo de 2025.": "2025-03-28",
    "Interviews: 3 April 2025. Please apply by 28 March 2025 to x@y.org.": "2025-03-28",
    "Tipo de contrato: temporal hasta el 31 de diciembre de 2025": None,
    "Contract: fixed term until 31 March 2027": None,
    "Revisión: 2025-01-31": None,
    "The deadline for applications is midday on Monday 6 July 2026.": "2026-07-06T12:00",
    "Applications must be received no later than 5pm on 6 July 2026": "2026-07-06T17:00",
    "Fecha límite de postulación: 15 de marzo de 2026, 5:00 p. m.": "2026-03-15T17:00",
    "Cierre de convocatoria: viernes 20 de junio de 2025, 23:59 h": "2025-06-20T23:59",
    "Se recibirán candidaturas hasta las 14:00 horas del 20 de junio de 2025": "2025-06-20T14:00",
    "Closing date: Sunday, March 15, 2026 at 11:59 PM": "2026-03-15T23:59",
    "Deadline: 2026-03-15 17:00": "2026-03-15T17:00",
    "Cronograma\nEtapa\tFecha\nPublicación de la convocatoria\t1 de marzo de 2025\nRecepción de hojas de vida\tDel 3 al 14 de marzo de 2025\nEntrevistas\t20 de marzo de 2025": "2025-03-14",
    "Vigencia de la convocatoria: 10 al 21 de febrero de 2025": "2025-02-21",
    "La vacante cierra el 5 de enero de 2026": "2026-01-05",
    "Closing date: 27 March 2026\nInterviews will be held on 14 April 2026.": "2026-03-27",
    "Closes: 12 noon, 1st May 2026": "2026-05-01T12:00",
    "Fecha de cierre: 5/11/25": "2025-11-05",
    "El periodo de postulación inicia el 2 de junio de 2025 y concluye el 13 de junio de 2025.": "2025-06-13",
    "Fecha límite: 31 de mayo": None,
    "Fecha límite: 3 mayo 4, 2026": None,
    "Applications will be accepted until 30 June 2025": "2025-06-30",
    "Apply before 30/06/2025 via https://x.example/jobs": "2025-06-30",
    "Hasta el 20 de junio de 2025 se reciben documentos en mesa de partes.": "2025-06-20",
}


@pytest.mark.parametrize("lines", DATES)
def test_the_last_day_to_apply_is_told_from_other_dates(lines: str) -> None:
    assert reading_of(lines)["closing_date"] == DATES[lines]
