"""What a draft says: the fields of a reading, as people have corrected them since."""

from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)

from evaluations.competencies.tables import RequirementKind


def words(value: Any) -> Any:
    """What the document does not say is an empty text; who approved it is "name, title"."""
    if isinstance(value, dict) and all(isinstance(text, str | None) for text in value.values()):
        return ", ".join(filter(None, value.values()))
    return "" if value is None else value


def share(value: Any) -> Any:
    """A weight as documents print it: 20, "20 %", "0,5"; anything else is no weight."""
    try:
        number = Decimal(str(value).replace("%", "").replace(",", ".").strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() and number > 0 else None


Words = Annotated[str, BeforeValidator(words), StringConstraints(strip_whitespace=True)]
Share = Annotated[Decimal | None, BeforeValidator(share)]
Items = tuple[Annotated[str, StringConstraints(strip_whitespace=True)], ...]
"""A draft may have empty ones: added, and not yet written."""
Lines = Annotated[Items, AfterValidator(lambda items: tuple(filter(None, items)))]


class Part(BaseModel):
    """A part of a draft; fields that only readings have are left out."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class CompetencyContent(Part):
    name: Words = ""
    definition: Words = ""
    level: Words = ""
    weight: Share = None
    required: bool = True
    behaviours: Items = ()
    negative_behaviours: Items = ()


class Salary(Part):
    """Shown in the profile only: no review ever holds it (RULES §4, data)."""

    text: Words = ""
    amount: str | None = None
    min: str | None = None
    max: str | None = None
    currency: str | None = None
    period: str | None = None


class Content(Part):
    """The whole profile.

    `places` says on which line of the source (from 1) something was read: a text, or a field by its
    name after a slash ("/title"), so that a correction elsewhere moves nothing.
    """

    title: Words = ""
    unit: Words = ""
    reports_to: Words = ""
    direct_reports: Words = ""
    location: Words = ""
    hours: Words = ""
    hours_per_week: Decimal | None = Field(default=None, ge=0, le=168)
    objective: Words = ""
    education: Words = ""
    travel: Words = ""
    benefits: Words = ""
    contract_type: Words = ""
    contract_term: Words = ""
    probation_text: Words = ""
    probation_days: int | None = Field(default=None, ge=0)
    pay_band: Words = ""
    gross_salary: Salary | None = None
    document_key: Words = ""
    revision: Words = ""
    annex: Words = ""
    approved_by: Words = ""
    apply_to: Words = ""
    closing_date: Words = ""
    functions: Lines = ()
    competencies: tuple[CompetencyContent, ...] = ()
    values: Lines = ()
    required_skills: Lines = ()
    desirable_skills: Lines = ()
    knowledge_areas: Lines = ()
    experience: Lines = ()
    languages: Lines = ()
    goals: Lines = ()
    application_documents: Lines = ()
    warnings: Lines = ()
    settled: Lines = ()
    """The points that a person has looked at, by their keys (see `points`)."""
    places: dict[str, int] = {}


def requirements_in(content: Content) -> list[tuple[RequirementKind, str]]:
    """What the post asks for, in the order of the profile; what is only desirable is not asked."""
    asked = {
        RequirementKind.EDUCATION: (content.education,),
        RequirementKind.KNOWLEDGE: content.knowledge_areas,
        RequirementKind.EXPERIENCE: content.experience,
        RequirementKind.LANGUAGE: content.languages,
        RequirementKind.SKILL: content.required_skills,
    }
    return [(kind, text) for kind, texts in asked.items() for text in texts if text]


def without_blanks(content: Content) -> Content:
    """The draft without fields that were added and never filled in."""
    kept = (tidied(competency) for competency in content.competencies)
    return content.model_copy(
        update={"competencies": tuple(part for part in kept if part != CompetencyContent())}
    )


def tidied(competency: CompetencyContent) -> CompetencyContent:
    return competency.model_copy(
        update={
            "behaviours": tuple(filter(None, competency.behaviours)),
            "negative_behaviours": tuple(filter(None, competency.negative_behaviours)),
        }
    )
