"""When a probation may be agreed on in Mexico (LFT 39-A to 39-D)."""

from evaluations.errors import Invalid
from evaluations.reviews.law.cases import Probation
from evaluations.reviews.sentences import Sentence, msgid, sentence

USUAL_DAYS, MOST_DAYS = 30, 180

EXCEPTIONS = {
    "direction": msgid("Puesto de dirección"),
    "management": msgid("Puesto gerencial"),
    "general_administration": msgid("Funciones de dirección o administración de carácter general"),
    "specialised": msgid("Labores técnicas o profesionales especializadas"),
}
"""The four reasons to go beyond 30 days (LFT 39-A, second paragraph)."""


def check_probation(probation: Probation) -> tuple[Sentence, ...]:
    """Warnings, each citing its article; raises Invalid for what the law does not allow."""
    _check_days(probation)
    _check_contract(probation)
    if probation.had_probation_before:
        raise Invalid(
            "Esta persona ya tuvo un periodo a prueba aquí: no se repite, ni por ascenso ni por"
            " recontratación (LFT 39-D).",
            field="had_probation_before",
        )
    return _warnings(probation)


def _check_days(probation: Probation) -> None:
    if probation.days < 1:
        raise Invalid("El periodo a prueba dura al menos un día.", field="days")
    if probation.days > MOST_DAYS:
        raise Invalid("El periodo a prueba nunca pasa de 180 días (LFT 39-A).", field="days")
    if probation.days <= USUAL_DAYS:
        return
    if probation.exception not in EXCEPTIONS:
        raise Invalid(
            "Más de 30 días solo caben en puestos de dirección, gerencia, administración general o"
            " técnicos especializados: elige cuál es (LFT 39-A).",
            field="exception",
        )
    if not probation.reason.strip():
        raise Invalid("Explica por qué dura más de 30 días (LFT 39-A).", field="reason")


def _check_contract(probation: Probation) -> None:
    if probation.contract_kind == "initial_training":
        raise Invalid(
            "El periodo a prueba y la capacitación inicial no se aplican a la vez ni uno tras otro"
            " (LFT 39-D).",
            field="contract_kind",
        )
    if probation.contract_kind == "fixed_term" and (probation.contract_days or 0) <= MOST_DAYS:
        raise Invalid(
            "Un contrato por tiempo determinado de 180 días o menos no admite periodo a prueba"
            " (LFT 39-A).",
            field="contract_days",
        )


def _warnings(probation: Probation) -> tuple[Sentence, ...]:
    missing = []
    if probation.contract_date is None:
        missing.append(
            sentence(
                "Falta la fecha del contrato: sin contrato escrito la relación es por tiempo"
                " indeterminado (LFT 39-C)."
            )
        )
    if not probation.contract_clause.strip():
        missing.append(
            sentence(
                "Falta la cláusula del periodo a prueba: si no consta por escrito, no lo hay"
                " (LFT 39-C)."
            )
        )
    return tuple(missing)
