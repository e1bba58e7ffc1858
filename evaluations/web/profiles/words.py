"""A profile's fields as people call them, and what its pages say with them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from evaluations.competencies.content import Content
from evaluations.competencies.queries.rubric import Rubric
from evaluations.competencies.queries.unapproved import Wording
from evaluations.competencies.rules import PAY, fields_hidden_from, may_manage_profiles
from evaluations.competencies.tables import ConsultationAnswer, ProfileState
from evaluations.people.viewer import Viewer
from evaluations.web.answers.language import mark, translate
from evaluations.web.profiles.form import values_of

LABELS = {
    "title": mark("Nombre del puesto"),
    "unit": mark("Unidad de adscripción"),
    "reports_to": mark("Jefatura inmediata"),
    "direct_reports": mark("Personas bajo su cargo"),
    "location": mark("Lugar de trabajo"),
    "hours": mark("Horario"),
    "hours_per_week": mark("Horas por semana"),
    "objective": mark("Objetivo del puesto"),
    "functions": mark("Funciones"),
    "education": mark("Nivel educativo"),
    "knowledge_areas": mark("Conocimientos"),
    "experience": mark("Experiencia"),
    "languages": mark("Idiomas"),
    "required_skills": mark("Capacidades requeridas"),
    "desirable_skills": mark("Capacidades deseables"),
    "values": mark("Valores"),
    "goals": mark("Metas que menciona el documento"),
    "contract_type": mark("Tipo de contrato"),
    "contract_term": mark("Duración del contrato"),
    "probation_text": mark("Periodo a prueba, como lo dice el documento"),
    "probation_days": mark("Días de periodo a prueba"),
    "pay_band": mark("Nivel de tabulador"),
    "gross_salary": mark("Sueldo bruto"),
    "benefits": mark("Prestaciones"),
    "travel": mark("Disponibilidad para viajar"),
    "document_key": mark("Clave del documento"),
    "revision": mark("Revisión"),
    "annex": mark("Anexo"),
    "approved_by": mark("Aprobó"),
    "closing_date": mark("Cierre de la convocatoria"),
    "apply_to": mark("Dónde postularse"),
    "application_documents": mark("Documentos para postularse"),
}


VERSION_STATES = {
    ProfileState.DRAFT: mark("Borrador"),
    ProfileState.CONSULTATION: mark("En consulta"),
    ProfileState.APPROVED: mark("Vigente"),
    ProfileState.REPLACED: mark("Reemplazada"),
    ProfileState.DISCARDED: mark("Descartada"),
}
VERSION_TONES = {
    ProfileState.DRAFT: "neutral",
    ProfileState.CONSULTATION: "warn",
    ProfileState.APPROVED: "ok",
    ProfileState.REPLACED: "neutral",
    ProfileState.DISCARDED: "neutral",
}
ANSWERS = {
    ConsultationAnswer.AGREES: mark("De acuerdo"),
    ConsultationAnswer.COMMENTS: mark("Con comentarios"),
}


def version_name(version: Mapping[str, Any]) -> str:
    if version["number"] is None:
        return translate("Versión por aprobar")
    return translate("Versión %(number)s", number=version["number"])


def label_of(field: str) -> str:
    return translate(LABELS[field])


@dataclass(frozen=True)
class Difference:
    """A field that two people filled differently."""

    label: str
    stored: str
    typed: str


def differences(stored: Content, typed: Content) -> list[Difference]:
    """What another person saved beside what this one typed, field by field."""
    theirs, ours = values_of(stored), values_of(typed)
    names = [*ours, *(name for name in theirs if name not in ours)]
    return [
        Difference(name_of(name, typed, stored), theirs.get(name, ""), ours.get(name, ""))
        for name in names
        if theirs.get(name, "") != ours.get(name, "")
    ]


PARTS = {
    "name": mark("nombre"),
    "definition": mark("definición"),
    "level": mark("nivel"),
    "weight": mark("peso"),
    "desirable": mark("deseable"),
    "negative": mark("conductas no deseadas"),
    "behaviour": mark("conducta"),
}


def name_of(field: str, *contents: Content) -> str:
    """A field's name as the page says it: "Escucha: conducta 2"."""
    if field in LABELS:
        return label_of(field)
    _, number, part, *behaviour = field.split("-")
    place = int(number)
    named = (c.competencies[place].name for c in contents if place < len(c.competencies))
    competency = next(filter(None, named), translate("Competencia %(number)s", number=place + 1))
    order = f" {int(behaviour[0]) + 1}" if behaviour else ""
    return f"{competency}: {translate(PARTS[part])}{order}"


FACTS = (
    "unit", "reports_to", "direct_reports", "location", "hours", "hours_per_week", "travel",
    "document_key", "revision", "annex", "approved_by", "contract_type", "contract_term",
    "probation_text", "probation_days",
)  # fmt: skip


def about(rubric: Rubric | Wording | None, viewer: Viewer) -> dict[str, Any]:
    """What `profiles/_rubric.html` shows to this person."""
    hidden = fields_hidden_from(viewer)
    return {
        "rubric": rubric,
        "facts": facts_of(rubric.content, hidden) if rubric else [],
        "may_change": may_manage_profiles(viewer),
    }


def facts_of(content: Content, hidden: Collection[str]) -> list[tuple[str, str]]:
    """What a version says about the post, label and value; pay is not for everyone."""
    values = values_of(content)
    names = [name for name in (*FACTS, *PAY) if name not in hidden]
    return [(label_of(name), values[name]) for name in names if values[name]]
