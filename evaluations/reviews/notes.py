"""The topics that each side writes on, beside its ratings, and what each is called."""

from dataclasses import dataclass, replace

from evaluations.reviews.sentences import msgid
from evaluations.reviews.states import ReviewKind, Side


@dataclass(frozen=True)
class Topic:
    """A question to write on; what is `required`, and how many lines at most, the decision asks."""

    key: str
    label: str
    hint: str = ""
    required: bool = False
    most: int | None = None


SELF_TOPICS = (
    Topic("achievements", msgid("Logros"), msgid("Lo que más valor aportó en el periodo.")),
    Topic("obstacles", msgid("Obstáculos"), msgid("Lo que dificultó el trabajo.")),
    Topic("support", msgid("Apoyo que necesito"), msgid("De tu jefatura o de la organización.")),
)

MOST = 3
"""Of what a summary names (RULES §5)."""

STRENGTHS = Topic("strengths", msgid("Fortalezas"), msgid("Hasta tres, una por línea."), most=MOST)
TO_IMPROVE = Topic(
    "to_improve", msgid("Por mejorar"), msgid("Hasta tres, una por línea."), most=MOST
)

MANAGER_TOPICS = {
    ReviewKind.PROBATION: (
        replace(STRENGTHS, required=True),
        TO_IMPROVE,
        Topic(
            "support_given",
            msgid("Apoyo dado por la organización"),
            msgid("Inducción, capacitación, herramientas y conversaciones de seguimiento."),
            required=True,
        ),
        Topic(
            "commitments",
            msgid("Compromisos para los próximos 90 días"),
            msgid("Uno por línea: qué, quién y para cuándo."),
        ),
    ),
    ReviewKind.ANNUAL: (
        Topic(
            "narrative",
            msgid("Valoración de la jefatura"),
            msgid("Resultados y conductas del año, con hechos."),
            required=True,
        ),
        STRENGTHS,
        TO_IMPROVE,
        Topic("recognition", msgid("Reconocimientos"), msgid("NOM-035, numeral 8.2 f.")),
        Topic(
            "development",
            msgid("Plan de desarrollo"),
            msgid("Hasta tres acciones, una por línea."),
            most=MOST,
        ),
        Topic("commitments", msgid("Compromisos y metas siguientes"), ""),
    ),
}


def goal_topic(number: int) -> str:
    """What a side's evidence for a goal stands under, by the goal's number in its plan."""
    return f"goal {number}"


def topics(kind: ReviewKind, side: Side) -> tuple[Topic, ...]:
    """What this side writes on in a review of this kind, in the order of the page."""
    return SELF_TOPICS if side == Side.SELF else MANAGER_TOPICS[kind]


def lines_in(text: str) -> tuple[str, ...]:
    """A strength, an action or a commitment a line."""
    return tuple(line for line in map(str.strip, text.splitlines()) if line)
