"""What the warnings of a reading ask a person to look at (RULES §1.10)."""

import re

from evaluations.web.answers.language import mark, translate

WARNINGS = {
    "document_key_empty": mark("La clave del documento está en blanco. Escríbela si ya la tiene."),
    "no_document_key": mark("El documento no trae clave. Puedes asignarle una."),
    "revision_empty": mark("La revisión está en blanco. Sin ella no se distinguen las versiones."),
    "no_revision": mark("El documento no dice de qué revisión es."),
    "no_title": mark("No se encontró el nombre del puesto. Escríbelo."),
    "unit_equals_reports_to": mark(
        "La unidad y la jefatura inmediata dicen lo mismo. Revisa que cada una sea la correcta."
    ),
    "gendered_label_jefe_inmediato": mark(
        "El documento dice «Jefe inmediato». Considera «Jefatura inmediata» en su próxima revisión."
    ),
    "salary_period_not_stated": mark(
        "El sueldo no dice si es mensual, quincenal o anual. Compruébalo en el contrato."
    ),
    "probation_over_30_days": mark(
        "El periodo a prueba pasa de 30 días: solo cabe en puestos de dirección, gerencia,"
        " administración general o técnicos especializados (LFT 39-A)."
    ),
    "no_competencies": mark(
        "No se encontraron competencias. Agrégalas para poder confirmar el perfil."
    ),
    "competencies_with_definition_only": mark(
        "Hay competencias que solo traen definición: se valorará la definición como única conducta,"
        " salvo que escribas otras."
    ),
    "competencies_without_behaviours": mark(
        "Hay competencias que solo traen nombre. Escribe sus conductas: nada se inventa."
    ),
    "age_requirement": mark(
        "Se pide una edad. Es discriminatorio si el puesto no la exige por su naturaleza"
        " (LFT 3 y 56)."
    ),
    "sex_requirement": mark(
        "Se pide un sexo. Es discriminatorio si el puesto no lo exige por su naturaleza"
        " (LFT 3 y 56)."
    ),
    "marital_status_requirement": mark(
        "Se pide un estado civil. Es discriminatorio (LFT 3 y 56). Quítalo del documento."
    ),
    "closing_date_without_year": mark(
        "La fecha de cierre no dice el año, así que se dejó en blanco."
    ),
    "no_text_layer": mark(
        "El archivo trae páginas sin texto, quizá escaneadas. Lo que digan no se leyó."
    ),
}
MONTHS = re.compile(r"probation_given_in_months_converted_to_(\d+)_days")
IN_MONTHS = mark(
    "El periodo a prueba está en meses: se contó como %(days)s días. El contrato debe decirlo"
    " en días."
)
UNKNOWN = mark("Revisa con cuidado esta parte de la lectura: %(code)s.")


def explained(code: str) -> str:
    """A warning's code as a sentence that says what to look at."""
    months = MONTHS.fullmatch(code)
    if months:
        return translate(IN_MONTHS, days=months[1])
    if code in WARNINGS:
        return translate(WARNINGS[code])
    return translate(UNKNOWN, code=code.replace("_", " "))
