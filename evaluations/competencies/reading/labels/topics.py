"""What the labels of a job description speak of."""

from enum import StrEnum


class Topic(StrEnum):
    """What a label speaks of."""

    OPENING = "opening"
    TITLE = "title"
    DOCUMENT_TITLE = "document_title"
    ROLE = "role"
    UNIT = "unit"
    REPORTS_TO = "reports_to"
    DIRECT_REPORTS = "direct_reports"
    PLACE_AND_HOURS = "place_and_hours"
    LOCATION = "location"
    HOURS = "hours"
    OBJECTIVE = "objective"
    FUNCTIONS = "functions"
    COMPETENCIES = "competencies"
    DESIRABLE_COMPETENCIES = "desirable_competencies"
    VALUES = "values"
    REQUIRED_SKILLS = "required_skills"
    DESIRABLE_SKILLS = "desirable_skills"
    EDUCATION = "education"
    KNOWLEDGE_AREAS = "knowledge_areas"
    EXPERIENCE = "experience"
    LANGUAGES = "languages"
    TRAVEL = "travel"
    CONTRACT_TYPE = "contract_type"
    CONTRACT_TERM = "contract_term"
    PROBATION = "probation"
    PAY_BAND = "pay_band"
    GROSS_SALARY = "gross_salary"
    BENEFITS = "benefits"
    DOCUMENT_KEY = "document_key"
    REVISION = "revision"
    CHANGES = "changes"
    ANNEX = "annex"
    APPROVED_BY = "approved_by"
    CLOSING_DATE = "closing_date"
    APPLY_TO = "apply_to"
    APPLICATION = "application"
    APPLICATION_DOCUMENTS = "application_documents"
    GOALS = "goals"
    OTHER = "other"
    NAME = "name"
    BEHAVIOURS = "behaviours"
    DEFINITION = "definition"
    LEVEL = "level"
    WEIGHT = "weight"
    NEGATIVE = "negative"
    SELECTED = "selected"
    REQUIRED = "required"
    GROUP = "group"


IN_COMPETENCY = frozenset(
    {
        Topic.NAME,
        Topic.BEHAVIOURS,
        Topic.DEFINITION,
        Topic.LEVEL,
        Topic.WEIGHT,
        Topic.NEGATIVE,
        Topic.SELECTED,
        Topic.REQUIRED,
        Topic.GROUP,
    }
)
"""What is said about one competency, inside a competencies section."""

COMPETENCIES = frozenset({Topic.COMPETENCIES, Topic.DESIRABLE_COMPETENCIES})

SECTIONS = frozenset(
    {
        Topic.OBJECTIVE,
        Topic.FUNCTIONS,
        Topic.COMPETENCIES,
        Topic.DESIRABLE_COMPETENCIES,
        Topic.VALUES,
        Topic.REQUIRED_SKILLS,
        Topic.DESIRABLE_SKILLS,
        Topic.EDUCATION,
        Topic.KNOWLEDGE_AREAS,
        Topic.EXPERIENCE,
        Topic.LANGUAGES,
        Topic.GOALS,
    }
)
"""What a document has one section for (per role)."""

LISTS = SECTIONS - {Topic.OBJECTIVE, Topic.EDUCATION} | {Topic.APPLICATION_DOCUMENTS}
