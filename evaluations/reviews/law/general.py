"""A pack for where no country's law is built in: confirm, extend or end (RULES §4)."""

from datetime import date

from evaluations.errors import Invalid
from evaluations.reviews.law import clock as calendar
from evaluations.reviews.law.cases import DRAFT, Case, Decision, Outcome, Probation
from evaluations.reviews.law.clock import Alert, Milestone
from evaluations.reviews.sentences import Sentence, msgid, sentence

MOST_DAYS = 366

CONFIRM = Outcome("confirm", msgid("Se confirma"))
EXTEND = Outcome("extend", msgid("Se extiende"))
END = Outcome("end", msgid("Se termina"), ends_employment=True)

WORDING = {
    "confirm": msgid("Se confirma a %(person)s en el puesto de %(position)s."),
    "extend": msgid("Se extiende el periodo a prueba de %(person)s en el puesto de %(position)s."),
    "end": msgid("Termina la relación con %(person)s en el puesto de %(position)s."),
}


def outcomes() -> tuple[Outcome, ...]:
    return (CONFIRM, EXTEND, END)


def clock(start: date, days: int) -> tuple[Milestone, ...]:
    return calendar.milestones(start, days, is_working_day, with_opinion=False)


def alerts(start: date, days: int) -> tuple[Alert, ...]:
    return calendar.alerts(clock(start, days))


def is_working_day(day: date) -> bool:
    """Monday to Friday: no country, no holidays."""
    return not calendar.is_weekend(day)


def working_days_after(day: date, n: int) -> date:
    return calendar.working_days_after(day, n, is_working_day)


def check_probation(probation: Probation) -> tuple[Sentence, ...]:
    if not 1 <= probation.days <= MOST_DAYS:
        raise Invalid("El periodo dura entre 1 y %(most)s días.", field="days", most=MOST_DAYS)
    return ()


def obstacles_to_determination(case: Case) -> tuple[Sentence, ...]:
    if case.outcome in WORDING:
        return ()
    return (sentence("Elige si se confirma, se extiende o se termina."),)


def is_indefinite(today: date, last_day: date, has_outcome: bool) -> bool:
    """No law is known here that decides by the calendar."""
    return False


def determination_text(decision: Decision) -> tuple[Sentence, ...]:
    named = {"person": decision.person, "position": decision.position}
    reasons = tuple(sentence("%(reason)s", reason=reason) for reason in decision.reasons)
    return (DRAFT, Sentence(WORDING[decision.outcome], named), *reasons)
