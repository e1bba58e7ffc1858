"""A profile as schema.org's JobPosting (JSON-LD): only what it says, nothing made up."""

import json
import re
from typing import Any

from evaluations.competencies.content import Content, Salary

UNITS = {"hour": "HOUR", "day": "DAY", "week": "WEEK", "month": "MONTH", "year": "YEAR"}
"""The periods that schema.org has a word for; a fortnight has none."""
ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?")
AMOUNT = re.compile(r"\d{1,12}(?:\.\d{1,2})?")
"""As readings have it: with commas, one could not know whether they part thousands."""
SEPARATE = "\n"


def job_posting_json(content: Content, organization: str, *, with_pay: bool) -> bytes:
    """The file. It may stand inside a page: no text in it ends the element around it."""
    posting = job_posting(content, organization, with_pay=with_pay)
    text = json.dumps(posting, ensure_ascii=False, indent=2)
    return (text.replace("<", "\\u003c") + "\n").encode()


def job_posting(content: Content, organization: str, *, with_pay: bool) -> dict[str, Any]:
    """What the profile does not say is left out."""
    said = {
        "title": content.title,
        "description": SEPARATE.join(filter(None, (content.objective, *content.functions))),
        "responsibilities": list(content.functions),
        "skills": skills(content),
        "qualifications": [*content.languages, *content.knowledge_areas],
        "educationRequirements": content.education,
        "experienceRequirements": SEPARATE.join(content.experience),
        "employmentType": content.contract_type,
        "workHours": content.hours,
        "validThrough": content.closing_date if ISO_DATE.fullmatch(content.closing_date) else "",
        "jobLocation": place(content.location),
        "hiringOrganization": {"@type": "Organization", "name": organization},
        **(pay(content) if with_pay else {}),
    }
    head = {"@context": "https://schema.org", "@type": "JobPosting"}
    return head | {name: value for name, value in said.items() if value}


def skills(content: Content) -> list[str]:
    """The competencies by their names, then what else one has to be able to do."""
    names = (competency.name for competency in content.competencies)
    return list(dict.fromkeys((*names, *content.required_skills)))


def place(location: str) -> dict[str, str]:
    return {"@type": "Place", "address": location} if location else {}


def pay(content: Content) -> dict[str, Any]:
    return {"jobBenefits": content.benefits, "baseSalary": base_salary(content.gross_salary)}


def base_salary(salary: Salary | None) -> dict[str, Any]:
    """Only an amount whose currency and period are stated."""
    if salary is None or salary.currency is None or salary.period not in UNITS:
        return {}
    value = amounts(salary)
    if not value:
        return {}
    unit = {"@type": "QuantitativeValue", **value, "unitText": UNITS[salary.period]}
    return {"@type": "MonetaryAmount", "currency": salary.currency, "value": unit}


def amounts(salary: Salary) -> dict[str, float]:
    named = {"value": salary.amount, "minValue": salary.min, "maxValue": salary.max}
    return {name: float(text) for name, text in named.items() if text and AMOUNT.fullmatch(text)}
