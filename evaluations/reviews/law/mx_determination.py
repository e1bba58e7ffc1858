"""How a probation is decided in Mexico (LFT 39-A, 39-E, 153-E): by a person, with reasons."""

from collections.abc import Iterator
from datetime import date

from evaluations.reviews.law.cases import DRAFT, Case, Decision, Opinion, Outcome, Unmet
from evaluations.reviews.sentences import Sentence, msgid, sentence

COMMISSION_ABOVE = 50
"""Workers; above them the mixed commission is compulsory (LFT 153-E)."""

LEAST_FACTS = 2

ACCREDITS = Outcome("accredits", msgid("Acredita"))
DOES_NOT_ACCREDIT = Outcome("does_not_accredit", msgid("No acredita"), ends_employment=True)


def is_indefinite(today: date, last_day: date, has_outcome: bool) -> bool:
    """From the day after the last one without an outcome, for good (LFT 39-E)."""
    return today > last_day and not has_outcome


def obstacles_to_determination(case: Case) -> tuple[Sentence, ...]:
    """What is missing for this outcome; with nothing missing a person may decide it."""
    if case.outcome == ACCREDITS.code:
        return ()
    if case.outcome == DOES_NOT_ACCREDIT.code:
        return tuple(_obstacles_to_ending(case))
    return (sentence("Elige si acredita o no acredita."),)


def _obstacles_to_ending(case: Case) -> Iterator[Sentence]:
    if is_indefinite(case.today, case.last_day, has_outcome=False):
        yield sentence(
            "El periodo terminó el %(day)s sin determinación: la relación continúa por tiempo"
            " indeterminado y esta evaluación ya no puede terminarla (LFT 39-E).",
            day=case.last_day,
        )
    if case.unmet_requirements < 1 and case.dated_facts < LEAST_FACTS:
        yield sentence(
            "Para no acreditar hace falta al menos un requisito no acreditado o dos hechos con"
            " fecha (LFT 39-A)."
        )
    if not case.comment_box_offered:
        yield sentence("Antes de no acreditar, ofrece a la persona su espacio para comentar.")
    if case.headcount > COMMISSION_ABOVE and not _is_given(case.opinion, case.today):
        yield sentence(
            "Con más de 50 personas trabajadoras hace falta la opinión de la Comisión Mixta, con"
            " fecha, sentido e integrantes (LFT 39-A y 153-E)."
        )


def _is_given(opinion: Opinion | None, today: date) -> bool:
    if opinion is None or opinion.given_on > today:
        return False
    return bool(opinion.sense.strip() and opinion.members.strip())


def determination_text(decision: Decision) -> tuple[Sentence, ...]:
    """One paragraph each, our own wording; each reason is a paragraph of its own."""
    if decision.outcome == ACCREDITS.code:
        return (DRAFT, _opinion(decision), _accredits(decision))
    unmet = tuple(_unmet(one) for one in decision.unmet)
    reasons = tuple(sentence("%(reason)s", reason=reason) for reason in decision.reasons)
    if unmet and reasons:
        reasons = (sentence("Razones:"), *reasons)
    end = _end(decision)
    return (DRAFT, _opinion(decision), _does_not_accredit(decision), *unmet, *reasons, end)


def _opinion(decision: Decision) -> Sentence:
    if decision.opinion:
        return sentence(
            "Se tomó en cuenta la opinión de la Comisión Mixta de Productividad, Capacitación y"
            " Adiestramiento del %(day)s, así como la naturaleza del puesto.",
            day=decision.opinion.given_on,
        )
    if decision.headcount > COMMISSION_ABOVE:
        return sentence("No consta la opinión de la Comisión Mixta (LFT 39-A).")
    return sentence(
        "La organización cuenta con %(headcount)s personas trabajadoras y no está obligada a"
        " constituir la Comisión Mixta (LFT 153-E); se tomó en cuenta la naturaleza del puesto.",
        headcount=decision.headcount,
    )


def _accredits(decision: Decision) -> Sentence:
    return sentence(
        "Con fundamento en los artículos 39-A y 39-E de la Ley Federal del Trabajo, se determina"
        " que %(person)s acredita los requisitos y conocimientos necesarios para el puesto de"
        " %(position)s. La relación de trabajo continúa por tiempo indeterminado y el periodo a"
        " prueba, iniciado el %(start)s, cuenta para su antigüedad.",
        person=decision.person,
        position=decision.position,
        start=decision.start,
    )


def _does_not_accredit(decision: Decision) -> Sentence:
    return sentence(
        "Con fundamento en el artículo 39-A de la Ley Federal del Trabajo, y por lo observado en el"
        " periodo a prueba del %(start)s al %(end)s, se determina que %(person)s no acredita los"
        " siguientes requisitos y conocimientos necesarios para el puesto de %(position)s:",
        person=decision.person,
        position=decision.position,
        start=decision.start,
        end=decision.last_day,
    )


def _unmet(one: Unmet) -> Sentence:
    said = {"requirement": one.requirement.rstrip(" .:;"), "fact": one.fact}
    if one.fact_on is None:
        return sentence("%(requirement)s: %(fact)s", **said)
    return sentence("%(requirement)s: %(fact)s (%(day)s)", **said, day=one.fact_on)


def _end(decision: Decision) -> Sentence:
    return sentence(
        "En consecuencia, la relación de trabajo termina con efectos al %(end)s. Quedan a"
        " disposición de la persona las prestaciones devengadas y las partes proporcionales que"
        " le correspondan.",
        end=decision.last_day,
    )
