"""How the documents say the codes that a record carries; the Spanish text is the msgid."""

from evaluations.reviews.scale import NOT_OBSERVED_REASONS
from evaluations.reviews.sentences import msgid

DOCUMENTS = {
    "probation": msgid("Evaluación del mes de prueba"),
    "annual": msgid("Evaluación anual de desempeño"),
}

CONTRACTS = {
    "indefinite": msgid("por tiempo indeterminado"),
    "fixed_term": msgid("por tiempo determinado"),
    "initial_training": msgid("por capacitación inicial"),
}

EXCEPTIONS = {
    "direction": msgid("puesto de dirección"),
    "management": msgid("puesto gerencial"),
    "general_administration": msgid("funciones de administración de carácter general"),
    "specialised": msgid("labores técnicas o profesionales especializadas"),
}

REQUIREMENTS = {
    "education": msgid("Formación"),
    "knowledge": msgid("Conocimiento"),
    "experience": msgid("Experiencia"),
    "language": msgid("Idioma"),
    "skill": msgid("Capacidad"),
}

OUTCOMES = {
    "met": msgid("Acredita"),
    "in_progress": msgid("En proceso"),
    "not_met": msgid("No acredita"),
    "not_observed": msgid("No observado"),
}

SENSES = {
    "accredits": msgid("Acredita"),
    "does_not_accredit": msgid("No acredita"),
    "divided": msgid("Opinión dividida"),
}
"""What the mixed commission thinks."""

NOT_OBSERVED = NOT_OBSERVED_REASONS

CHANGES = {
    "review_opened": msgid("Abrió la evaluación"),
    "answers_submitted": msgid("Envió sus respuestas"),
    "opinion_recorded": msgid("Registró la opinión de la Comisión Mixta"),
    "gap_explained": msgid("Explicó una diferencia con un hecho"),
    "review_decided": msgid("Registró la determinación"),
    "review_acknowledged": msgid("Registró la recepción"),
}
"""What the history calls each action, as the change log says it."""

MARKS = {
    "draft": msgid("BORRADOR"),
    "consultation": msgid("EN CONSULTA"),
    "replaced": msgid("REEMPLAZADA"),
    "discarded": msgid("DESCARTADA"),
}
"""What is printed across a profile's version that is not in force."""
