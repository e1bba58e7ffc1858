"""What was read from a job description, in the fields of its JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from evaluations.competencies.reading.blocks import Place


@dataclass(frozen=True, slots=True)
class ReadCompetency:
    """A competency as printed; without behaviours where the source has only its name."""

    name: str
    behaviours: tuple[str, ...] = ()
    definition: str | None = None
    level: str | None = None
    weight: str | None = None
    required: bool = True
    negative_behaviours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FunctionNode:
    """A function with those nested under it in the source."""

    text: str
    children: tuple["FunctionNode | str", ...] = ()


@dataclass(frozen=True, slots=True)
class GrossSalary:
    """One amount, or a lowest and a highest; decimal strings, `text` as printed."""

    text: str
    amount: str | None = None
    min: str | None = None
    max: str | None = None
    currency: str | None = None
    period: str | None = None


@dataclass(frozen=True, slots=True)
class ApprovedBy:
    name: str
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """The whole reading; None and empty where the document does not say."""

    title: str | None = None
    unit: str | None = None
    reports_to: str | None = None
    direct_reports: str | None = None
    location: str | None = None
    hours: str | None = None
    hours_per_week: int | float | None = None
    objective: str | None = None
    functions: tuple[str, ...] = ()
    functions_tree: tuple[FunctionNode | str, ...] | None = None
    competencies: tuple[ReadCompetency, ...] = ()
    values: tuple[str, ...] = ()
    required_skills: tuple[str, ...] = ()
    desirable_skills: tuple[str, ...] = ()
    education: str | None = None
    knowledge_areas: tuple[str, ...] = ()
    experience: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    travel: str | None = None
    contract_type: str | None = None
    contract_term: str | None = None
    probation_text: str | None = None
    probation_days: int | None = None
    pay_band: str | None = None
    gross_salary: GrossSalary | None = None
    benefits: str | None = None
    document_key: str | None = None
    revision: str | None = None
    annex: str | None = None
    approved_by: ApprovedBy | None = None
    closing_date: str | None = None
    apply_to: str | None = None
    application_documents: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    """For each string of the JSON, by its pointer ("/competencies/0/name"), where it stands."""
    source_text: tuple[str, ...] = ()
    """The lines of the source; `Place.line` counts them from 1."""


BESIDE = frozenset({"places", "source_text"})
"""What a reading carries beside the fields of its JSON."""


def as_json(reading: Reading) -> dict[str, Any]:
    """The fields of the JSON; `roles` and a competency's optional keys only where present."""
    names = [one.name for one in fields(reading) if one.name not in BESIDE]
    plain = {name: _plain(getattr(reading, name)) for name in names}
    if not reading.roles:
        del plain["roles"]
    return plain


def _plain(value: object) -> Any:
    match value:
        case tuple():
            return [_plain(one) for one in value]
        case ReadCompetency():
            return _competency(value)
        case GrossSalary():
            return _salary(value)
        case FunctionNode():
            return {"text": value.text, "children": _plain(value.children)}
        case ApprovedBy():
            return {"name": value.name, "title": value.title}
        case _:
            return value


def _competency(one: ReadCompetency) -> dict[str, Any]:
    optional = {
        "definition": one.definition,
        "level": one.level,
        "weight": one.weight,
        "required": None if one.required else False,
        "negative_behaviours": list(one.negative_behaviours) or None,
    }
    said = {name: value for name, value in optional.items() if value is not None}
    return {"name": one.name, "behaviours": list(one.behaviours), **said}


def _salary(salary: GrossSalary) -> dict[str, str | None]:
    amounts = (
        {"amount": salary.amount} if salary.min is None else {"min": salary.min, "max": salary.max}
    )
    return {
        **amounts,
        "currency": salary.currency,
        "period": salary.period,
        "text": salary.text,
    }
