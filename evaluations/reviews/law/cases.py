"""What a country pack is asked about, as plain values."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from evaluations.reviews.sentences import sentence

DRAFT = sentence("Borrador para revisión jurídica.")
"""Comes before every wording: HR is told, the paper is not."""


@dataclass(frozen=True)
class Outcome:
    """A way to decide a probation."""

    code: str
    label: str
    ends_employment: bool = False


@dataclass(frozen=True)
class Probation:
    """A probation that someone is about to agree on."""

    days: int
    contract_kind: Literal["indefinite", "fixed_term", "initial_training"] = "indefinite"
    contract_days: int | None = None
    contract_date: date | None = None
    contract_clause: str = ""
    exception: str = ""
    """The pack's code of why it may last longer than is usual."""
    reason: str = ""
    had_probation_before: bool = False


@dataclass(frozen=True)
class Opinion:
    """What the mixed commission thinks; `sense` is accredits, does_not_accredit or divided."""

    given_on: date
    sense: str
    members: str


@dataclass(frozen=True)
class Case:
    """What a determination would stand on, today."""

    outcome: str
    today: date
    last_day: date
    headcount: int
    unmet_requirements: int = 0
    dated_facts: int = 0
    opinion: Opinion | None = None
    comment_box_offered: bool = False


@dataclass(frozen=True)
class Unmet:
    """A requirement that was not met, and the fact that shows it."""

    requirement: str
    fact: str
    fact_on: date | None = None


@dataclass(frozen=True)
class Decision:
    """What the wording of a determination names; `reasons` are in the words of who decides."""

    outcome: str
    person: str
    position: str
    start: date
    last_day: date
    headcount: int
    opinion: Opinion | None = None
    unmet: tuple[Unmet, ...] = ()
    reasons: tuple[str, ...] = ()
