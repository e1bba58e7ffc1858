"""Everything that a profile's own document prints, as plain frozen values: no database.

`Content` takes what it prints from `competencies.content.Content`, field by field under the same
names; render processes do without the rest of it.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

Texts = tuple[str, ...]


@dataclass(frozen=True)
class CompetencyContent:
    """Without behaviours, the definition is what is rated (RULES §1.5)."""

    name: str
    definition: str = ""
    level: str = ""
    weight: Decimal | None = None
    required: bool = True
    behaviours: Texts = ()
    negative_behaviours: Texts = ()


@dataclass(frozen=True)
class Salary:
    text: str = ""


@dataclass(frozen=True)
class Content:
    """What the document says of the post; empty where it says nothing, or not to this reader."""

    title: str = ""
    unit: str = ""
    reports_to: str = ""
    direct_reports: str = ""
    location: str = ""
    hours: str = ""
    hours_per_week: Decimal | None = None
    objective: str = ""
    education: str = ""
    travel: str = ""
    benefits: str = ""
    contract_type: str = ""
    contract_term: str = ""
    probation_text: str = ""
    probation_days: int | None = None
    pay_band: str = ""
    gross_salary: Salary | None = None
    document_key: str = ""
    revision: str = ""
    annex: str = ""
    approved_by: str = ""
    functions: Texts = ()
    competencies: tuple[CompetencyContent, ...] = ()
    values: Texts = ()
    required_skills: Texts = ()
    desirable_skills: Texts = ()
    knowledge_areas: Texts = ()
    experience: Texts = ()
    languages: Texts = ()
    goals: Texts = ()


@dataclass(frozen=True)
class Approval:
    """Who put the version in force here, which is not who signed the document, and when."""

    by: str
    at: datetime


@dataclass(frozen=True)
class Consulted:
    """How many who hold the post were asked about the wording, and how they answered."""

    asked: int = 0
    agree: int | None = 0
    comments: int | None = 0
    """None where the reader may not know yet."""


@dataclass(frozen=True)
class Erratum:
    before: str
    after: str
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True)
class ProfileRecord:
    """One version of one profile, as one kind of reader may see it."""

    state: str
    organization: str
    content: Content
    number: int | None = None
    """Its place among the post's approved versions; None for what was not approved."""
    approval: Approval | None = None
    consulted: Consulted = Consulted()
    unconsulted_reason: str = ""
    errata: tuple[Erratum, ...] = ()
