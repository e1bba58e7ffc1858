"""A document's sections put together into a `Reading`, with the place of every string."""

from dataclasses import replace
from typing import Any

from evaluations.competencies.reading.blocks import Document
from evaluations.competencies.reading.competencies.competencies import (
    read_profile_competencies,
)
from evaluations.competencies.reading.competencies.drafts import Draft
from evaluations.competencies.reading.fields.applying import address_of, closing_of
from evaluations.competencies.reading.fields.approvals import approval
from evaluations.competencies.reading.fields.asked import documents_of
from evaluations.competencies.reading.fields.concerns import concerns
from evaluations.competencies.reading.fields.contract import contract_fields, probation_of
from evaluations.competencies.reading.fields.control import annex_of, beside
from evaluations.competencies.reading.fields.currencies import home_currency
from evaluations.competencies.reading.fields.facts import Facts
from evaluations.competencies.reading.fields.functions import functions_of, tree_of
from evaluations.competencies.reading.fields.hours import place_and_hours
from evaluations.competencies.reading.fields.skills import skills_of, values_among_skills
from evaluations.competencies.reading.fields.titles import title_of
from evaluations.competencies.reading.fields.weekly import weekly_hours
from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.language import is_spanish
from evaluations.competencies.reading.pages.notebook import Notebook
from evaluations.competencies.reading.reading import ApprovedBy, ReadCompetency, Reading

LISTS = {
    "desirable_skills": (Topic.DESIRABLE_SKILLS,),
    "knowledge_areas": (Topic.KNOWLEDGE_AREAS,),
    "experience": (Topic.EXPERIENCE,),
    "languages": (Topic.LANGUAGES,),
    "goals": (Topic.GOALS,),
}


def profile_of(document: Document, roles: tuple[str, ...] = ()) -> Reading:
    """The reading of a document about one role; `roles` are those its file holds."""
    facts, notes = Facts.of(document), Notebook()
    probation = probation_of(facts, document)
    home = home_currency(document.lines, in_spanish=is_spanish(document))
    fields: dict[str, Any] = {
        **_post(facts, notes),
        **_work(facts, notes),
        **_requirements(facts, notes),
        **contract_fields(facts, notes, probation, home=home),
        **_control(facts, document, notes),
        **_application(facts, notes),
    }
    reading = Reading(**fields, roles=roles, places=notes.places, source_text=document.lines)
    unit = probation.unit if probation else ""
    found = [*document.concerns, *concerns(reading, facts, document, unit)]
    found += ["closing_date_without_year"] if _lacks_year(facts) else []
    return replace(reading, warnings=tuple(found))


def _post(facts: Facts, notes: Notebook) -> dict[str, Any]:
    place, hours = place_and_hours(facts)
    return {
        "title": notes.one("/title", title_of(facts)),
        "unit": notes.one("/unit", facts.line(Topic.UNIT)),
        "reports_to": notes.one("/reports_to", facts.line(Topic.REPORTS_TO)),
        "direct_reports": notes.one("/direct_reports", facts.text(Topic.DIRECT_REPORTS)),
        "location": notes.one("/location", place),
        "hours": notes.one("/hours", hours),
        "hours_per_week": weekly_hours(facts, hours),
        "objective": notes.one("/objective", facts.text(Topic.OBJECTIVE)),
    }


def _work(facts: Facts, notes: Notebook) -> dict[str, Any]:
    functions = functions_of(facts)
    found = read_profile_competencies(facts.sections)
    values = [*found.values, *facts.items(Topic.VALUES), *values_among_skills(facts)]
    return {
        "functions": notes.many("/functions", functions),
        "functions_tree": tree_of(functions),
        "competencies": tuple(
            _competency(f"/competencies/{number}", draft, notes)
            for number, draft in enumerate(found.drafts)
        ),
        "values": notes.many("/values", values),
    }


def _competency(path: str, draft: Draft, notes: Notebook) -> ReadCompetency:
    definition = draft.definition
    whole = definition[0].saying(" ".join(p.text for p in definition)) if definition else None
    return ReadCompetency(
        notes.one(f"{path}/name", draft.name) or "",
        notes.many(f"{path}/behaviours", draft.behaviours),
        notes.one(f"{path}/definition", whole),
        notes.one(f"{path}/level", draft.level),
        notes.one(f"{path}/weight", draft.weight),
        draft.required,
        notes.many(f"{path}/negative_behaviours", draft.negative),
    )


def _requirements(facts: Facts, notes: Notebook) -> dict[str, Any]:
    lists = {name: notes.many(f"/{name}", facts.items(*topics)) for name, topics in LISTS.items()}
    return {
        "required_skills": notes.many("/required_skills", skills_of(facts)),
        "education": notes.one("/education", facts.text(Topic.EDUCATION)),
        "travel": notes.one("/travel", facts.text(Topic.TRAVEL)),
        **lists,
    }


def _control(facts: Facts, document: Document, notes: Notebook) -> dict[str, Any]:
    approved = approval(facts, document)
    named = {
        part: notes.one(f"/approved_by/{part}", piece)
        for part, piece in zip(("name", "title"), approved, strict=False)
    }
    return {
        "document_key": notes.one("/document_key", beside(facts, Topic.DOCUMENT_KEY)),
        "revision": notes.one("/revision", beside(facts, Topic.REVISION)),
        "annex": notes.one("/annex", annex_of(document)),
        "approved_by": ApprovedBy(named["name"] or "", named.get("title")) if approved else None,
    }


def _application(facts: Facts, notes: Notebook) -> dict[str, Any]:
    closing = closing_of(facts)
    return {
        "closing_date": closing.iso if closing else None,
        "application_documents": notes.many("/application_documents", documents_of(facts)),
        "apply_to": notes.one("/apply_to", address_of(facts)),
    }


def _lacks_year(facts: Facts) -> bool:
    closing = closing_of(facts)
    return closing is not None and closing.lacks_year
