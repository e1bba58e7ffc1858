"""Labels with two senses: which one is meant shows in their value and in the fields beside them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from evaluations.competencies.reading.labels.lexicon import Topic
from evaluations.competencies.reading.outline.sections import Section, sections_of
from evaluations.competencies.reading.wording import folded, folded_label

SECOND = {
    "dependencia": Topic.UNIT,
    "centro": Topic.LOCATION,
    "establecimiento": Topic.LOCATION,
}
"""What else a label means where its first sense is said by another one."""
VAGUE = frozenset({"nivel jerarquico", "nivel administrativo", "nivel del puesto", *SECOND})
"""Labels that are believed only where no plainer one says the same."""
LEVEL = re.compile(
    r"(?:sub)?nivel|nivel (?:jerarquico|del (?:cargo|empleo))|clasificacion|categoria|level"
)
RANK = re.compile(
    r"(?:profesional|tecnic[oa]|asistencial|asesor|directiv[oa]|operativ[oa]|ejecutiv[oa]|"
    r"administrativ[oa]|"
    r"jefatura|mando|gerencial|gerencia|estrategic[oa]|tactic[oa]|auxiliar|apoyo|senior|junior|"
    r"analista|"
    r"supervis|coordina|professional|technical|managerial|executive|support|clerical|entry|"
    r"mid)\w*\b.*"
)
"""A level in the hierarchy, no band of pay, where a grade stands beside it."""
_UNITS = (
    r"(?:sub)?(?:direccion|gerencia|secretaria)|departamento|division|unidad|area|oficina|"
    r"coordinacion|seccion|"
    r"vicerrectoria|facultad|instituto|programa|servicio|vicepresidencia|recursos|"
    r"administracion|finanzas"
)
_EMPLOYED = (
    r"contrat|relacion de dependencia|indefinid|indeterminad|plazo (?:fijo|determinado)|"
    r"honorarios|nomina|planta\b|"
    r"prestacion de servicios|locacion|termino (?:fijo|indefinido)|confianza|sindical|eventual|"
    r"interin|permanen|tempora"
)


class Sense(NamedTuple):
    """A label that speaks of something else where its value looks so."""

    label: re.Pattern[str]
    value: re.Pattern[str]
    topic: Topic


SENSES = (
    Sense(re.compile("dependencia"), re.compile(rf"(?:{_UNITS})\b.*"), Topic.UNIT),
    Sense(
        re.compile(r"(?:direccion|oficina|unidad|centro)"),
        re.compile(
            r"(?:calle|av|avenida|carrera|cra|cll|jr|jiron|blvd|boulevard|paseo|calzada|"
            r"km)\b.*|.*#\s?\d.*"
        ),
        Topic.LOCATION,
    ),
    Sense(
        re.compile(r"modalidad(?: de trabajo)?"),
        re.compile(rf".*(?:{_EMPLOYED}).*"),
        Topic.CONTRACT_TYPE,
    ),
    Sense(
        re.compile(r"naturaleza(?: del (?:puesto|cargo|trabajo))?"),
        re.compile(r"(?:\S+ ){8,}.*"),
        Topic.OBJECTIVE,
    ),
    Sense(
        re.compile(r"vigencia|duracion|plazo|termino"),
        re.compile(
            r"[\d/.-]{6,10}|\d{1,2} (?:de )?[a-z]{3,10}(?: de)?,? \d{4}|"
            r"[a-z]{3,10},?(?: de)? \d{4}|20\d\d"
        ),
        Topic.OTHER,
    ),
    Sense(
        re.compile(r"grado|nivel|level|titulo|grade"),
        re.compile(
            r"(?:licenciatura|licenciad|maestria|bachiller|doctorado|ingenieria|"
            r"tecnic[oa] (?:en|superior)|universitari|"
            r"secundaria|preparatoria|primaria|bachelor|master|degree).*"
        ),
        Topic.EDUCATION,
    ),
    Sense(
        re.compile(r"plaza|vacante|puesto|cargo|job|post|position"),
        re.compile(r"[\d\s/-]+"),
        Topic.OTHER,
    ),
)
UNTIL = re.compile(r"(?:hasta|antes del?|a mas tardar|until|by|before|no later than)\b.*\d")
APPLYING = frozenset({Topic.APPLY_TO, Topic.APPLICATION, Topic.APPLICATION_DOCUMENTS})
OF_HEADER = frozenset({"proceso", "macroproceso", "area", "unidad", "departamento", "sector"})
"""In a header these tell whose form it is, not where the post stands."""


def is_vague(section: Section) -> bool:
    """Whether the section is believed only where no plainer one says the same."""
    bare = folded_label(section.label)
    return bare in VAGUE or bool(LEVEL.fullmatch(bare) and RANK.fullmatch(_value(section)))


def reassigned(sections: Sequence[Section]) -> list[Section]:
    """The sections, those with the second sense of their label under its topic."""
    told = [_by_value(section) for section in sections]
    return [
        replace(section, topic=Topic.CLOSING_DATE)
        if _closes_applications(section, [*told[max(0, number - 2) : number + 3]])
        else _in_its_sense(section, sections)
        for number, section in enumerate(told)
    ]


def _closes_applications(section: Section, near: Sequence[Section]) -> bool:
    """Whether a term "until" a day stands among what tells how to apply."""
    is_until = section.topic is Topic.CONTRACT_TERM and bool(UNTIL.match(_value(section)))
    return is_until and any(one.topic in APPLYING for one in near)


def in_header(sections: Sequence[Section]) -> list[Section]:
    """The same for what is printed around the text."""
    return [
        replace(one, topic=Topic.OTHER) if folded_label(one.label) in OF_HEADER else _by_value(one)
        for one in sections
    ]


def _by_value(section: Section) -> Section:
    bare, value = folded_label(section.label), _value(section)
    senses = (one for one in SENSES if one.label.fullmatch(bare) and one.value.fullmatch(value))
    found = next(senses, None)
    return replace(section, topic=found.topic) if found and section.label and value else section


def _value(section: Section) -> str:
    return folded(section.pieces[0].text) if section.pieces else ""


def _in_its_sense(section: Section, sections: Sequence[Section]) -> Section:
    second = SECOND.get(folded_label(section.label))
    if second is None or sections_of(sections, second):
        return section
    others = [one for one in sections_of(sections, section.topic) if not is_vague(one)]
    return replace(section, topic=second) if others else section
