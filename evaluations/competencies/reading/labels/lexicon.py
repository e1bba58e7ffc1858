"""The labels job descriptions use, in Spanish and English, as patterns over folded text.

Labels are matched whole, after accents, case, numbering, parentheses and gender endings are taken
off (`wording.folded_label`); a qualifier of `QUALIFIER` may follow any of them.
"""

from evaluations.competencies.reading.labels.topics import (
    COMPETENCIES,
    IN_COMPETENCY,
    LISTS,
    SECTIONS,
    Topic,
)
from evaluations.competencies.reading.labels.words import (
    applying,
    competencies,
    conducts,
    contract,
    control,
    leading,
    other,
    pay,
    post,
    requirements,
    working,
)
from evaluations.competencies.reading.labels.words.ordinary import BARE_BANDS, NAMES_TOO, WEAK

__all__ = [
    "BARE_BANDS",
    "CHIEF_WORDS",
    "COMPETENCIES",
    "IN_COMPETENCY",
    "LABELS",
    "LISTS",
    "NAMES_TOO",
    "QUALIFIER",
    "SECTIONS",
    "WEAK",
    "Topic",
]

QUALIFIER = (
    r"(?:requerid[oa]s?|necesari[oa]s?|principal(?:es)?|esencial(?:es)?|general(?:es)?|"
    r"especific[oa]s?|indispensables?|minim[oa]s?|basic[oa]s?|critic[oa]s?|claves?|sustantiv[oa]s|"
    r"profesional(?:es)?|laboral(?:es)?|previ[oa]s?|solicitad[oa]s?|excluyentes?|no excluyentes?|"
    r"organizacional(?:es)?|institucional(?:es)?|del? (?:puesto|cargo|rol|perfil|trabajo|empleo)|"
    r"(?:para|de) el (?:puesto|cargo|rol)|of the (?:role|post|job|position)|required|needed|"
    r"para (?:ocupar )?el (?:puesto|cargo|rol)|(?:for|of) (?:this|the) (?:role|post|job|position))"
)

LABELS: dict[Topic, str] = {
    Topic.TITLE: post.TITLE,
    Topic.ROLE: post.ROLE,
    Topic.DOCUMENT_TITLE: control.DOCUMENT_TITLE,
    Topic.UNIT: post.UNIT,
    Topic.REPORTS_TO: leading.REPORTS_TO,
    Topic.DIRECT_REPORTS: leading.DIRECT_REPORTS,
    Topic.PLACE_AND_HOURS: working.PLACE_AND_HOURS,
    Topic.LOCATION: working.LOCATION,
    Topic.HOURS: working.HOURS,
    Topic.OBJECTIVE: working.OBJECTIVE,
    Topic.FUNCTIONS: competencies.FUNCTIONS,
    Topic.COMPETENCIES: competencies.COMPETENCIES,
    Topic.DESIRABLE_COMPETENCIES: competencies.DESIRABLE_COMPETENCIES,
    Topic.VALUES: requirements.VALUES,
    Topic.REQUIRED_SKILLS: requirements.REQUIRED_SKILLS,
    Topic.DESIRABLE_SKILLS: requirements.DESIRABLE_SKILLS,
    Topic.EDUCATION: requirements.EDUCATION,
    Topic.KNOWLEDGE_AREAS: requirements.KNOWLEDGE_AREAS,
    Topic.EXPERIENCE: requirements.EXPERIENCE,
    Topic.LANGUAGES: requirements.LANGUAGES,
    Topic.TRAVEL: contract.TRAVEL,
    Topic.CONTRACT_TYPE: contract.CONTRACT_TYPE,
    Topic.CONTRACT_TERM: contract.CONTRACT_TERM,
    Topic.PROBATION: contract.PROBATION,
    Topic.PAY_BAND: pay.PAY_BAND,
    Topic.GROSS_SALARY: pay.GROSS_SALARY,
    Topic.BENEFITS: pay.BENEFITS,
    Topic.DOCUMENT_KEY: control.DOCUMENT_KEY,
    Topic.REVISION: control.REVISION,
    Topic.ANNEX: control.ANNEX,
    Topic.APPROVED_BY: control.APPROVED_BY,
    Topic.CLOSING_DATE: applying.CLOSING_DATE,
    Topic.APPLY_TO: applying.APPLY_TO,
    Topic.APPLICATION: applying.APPLICATION,
    Topic.APPLICATION_DOCUMENTS: applying.APPLICATION_DOCUMENTS,
    Topic.GOALS: competencies.GOALS,
    Topic.NAME: conducts.NAME,
    Topic.BEHAVIOURS: conducts.BEHAVIOURS,
    Topic.DEFINITION: conducts.DEFINITION,
    Topic.LEVEL: conducts.LEVEL,
    Topic.WEIGHT: conducts.WEIGHT,
    Topic.NEGATIVE: conducts.NEGATIVE,
    Topic.SELECTED: conducts.SELECTED,
    Topic.REQUIRED: conducts.REQUIRED,
    Topic.GROUP: conducts.GROUP,
    Topic.OTHER: other.OTHER,
}

_BEFORE = r"(?!(?:manual|ficha|formato|cedula|descriptivo|catalogo)\b)(?:[\w,/]+ ){0,4}"

_CONDUCT = (
    r"(?:(?:sus|los|las|their|the) )?(?:comportamientos?|conductas?|indicadores|niveles?|grados?|"
    r"valores|actitudes|cualidades|definicion(?:es)?|perfil|behaviou?rs?|"
    r"(?:behaviou?ral )?indicators|levels?|values|definitions?)"
)
"""What a heading may name beside competencies and still be about them alone."""

CHIEF_WORDS: dict[Topic, str] = {
    Topic.COMPETENCIES: rf"{_BEFORE}(?:competencias|competenc(?:ies|y))"
    rf"(?: (?!(?:y|and) (?!{_CONDUCT})).*)?|(?:conductas|comportamientos|behaviou?rs) .*",
    Topic.FUNCTIONS: (
        rf"{_BEFORE}(?:funciones|responsabilidades|tareas|actividades|accountabilities|duties|"
        r"responsibilities)(?: .*)?"
    ),
    Topic.OBJECTIVE: (
        r"(?:proposito|objetivo|mision|finalidad|purpose|aim) (?:principal |general |y .{3,20} )?"
        r"(?:del?|de la|of) .{3,40}"
    ),
    Topic.KNOWLEDGE_AREAS: rf"{_BEFORE}(?:conocimientos|knowledge)(?: .*)?",
    Topic.OTHER: (
        rf"{_BEFORE}(?:requisitos|requerimientos|requirements|qualifications|percepciones|"
        r"condiciones|conditions|identificacion|datos|"
        r"relaciones|informacion|information)(?: .*)?"
    ),
}
"""What tells a heading's subject where the whole of it is no known label, tried in this order."""
