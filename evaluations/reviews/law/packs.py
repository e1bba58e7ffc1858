"""The country packs: what the law of a place says about a probation (RULES §4)."""

from datetime import date
from typing import Protocol

from evaluations.errors import Invalid
from evaluations.reviews.law import general, mx
from evaluations.reviews.law.cases import Case, Decision, Outcome, Probation
from evaluations.reviews.law.clock import Alert, Milestone
from evaluations.reviews.sentences import Sentence


class Pack(Protocol):
    """Every pack is a module with these functions; it knows the law, nothing else."""

    def outcomes(self) -> tuple[Outcome, ...]:
        """The ways to decide; none is chosen beforehand."""

    def clock(self, start: date, days: int) -> tuple[Milestone, ...]: ...

    def alerts(self, start: date, days: int) -> tuple[Alert, ...]: ...

    def is_working_day(self, day: date) -> bool: ...

    def working_days_after(self, day: date, n: int) -> date:
        """The nth working day after that day: when the time to reply is over."""

    def check_probation(self, probation: Probation) -> tuple[Sentence, ...]:
        """What to be careful with; raises Invalid for a probation that the law does not allow."""

    def obstacles_to_determination(self, case: Case) -> tuple[Sentence, ...]:
        """What stands in the way of this outcome; with none, a person may decide it."""

    def is_indefinite(self, today: date, last_day: date, has_outcome: bool) -> bool:
        """Whether the period ran out undecided, so that the employment goes on."""

    def determination_text(self, decision: Decision) -> tuple[Sentence, ...]:
        """The wording to print, one paragraph each: a draft for counsel."""


PACKS: dict[str, Pack] = {"mx": mx, "general": general}


def pack(code: str) -> Pack:
    """The pack of that code; raises Invalid where there is none."""
    if code not in PACKS:
        raise Invalid("No hay paquete legal «%(code)s».", field="law_pack", code=code)
    return PACKS[code]
