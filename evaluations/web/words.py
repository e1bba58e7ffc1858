"""How lists name the kinds and the states of a review."""

from evaluations.reviews.states import ReviewKind, State
from evaluations.web.answers.language import mark

KINDS = {ReviewKind.PROBATION: mark("Mes de prueba"), ReviewKind.ANNUAL: mark("Evaluación anual")}

STATES = {
    State.AWAITING_BOTH: mark("Faltan ambas partes"),
    State.AWAITING_SELF: mark("Falta la autoevaluación"),
    State.AWAITING_MANAGER: mark("Falta la jefatura"),
    State.AWAITING_DECISION: mark("Falta decidir"),
    State.AWAITING_ACKNOWLEDGEMENT: mark("Falta el acuse"),
    State.SEALED: mark("Sellada"),
    State.CANCELLED: mark("Cancelada"),
}

TONES = {
    State.AWAITING_BOTH: "neutral",
    State.AWAITING_SELF: "self",
    State.AWAITING_MANAGER: "manager",
    State.AWAITING_DECISION: "warn",
    State.AWAITING_ACKNOWLEDGEMENT: "accent",
    State.SEALED: "ok",
    State.CANCELLED: "neutral",
}
"""The tone of each state's badge."""
