"""The types of items in our packages; another system may call its own as it likes."""

from enum import StrEnum

from evaluations.competencies.reading.wording import folded


class ItemType(StrEnum):
    """The value is the title that the package carries."""

    COMPETENCY = "Competencia"
    DESIRABLE = "Competencia deseable"
    BEHAVIOUR = "Conducta observable"
    UNWANTED = "Conducta no deseada"
    FUNCTION = "Función"
    EDUCATION = "Nivel educativo"
    KNOWLEDGE = "Conocimiento"
    EXPERIENCE = "Experiencia"
    LANGUAGE = "Idioma"
    REQUIRED_SKILL = "Capacidad requerida"
    DESIRABLE_SKILL = "Capacidad deseable"
    VALUE = "Valor"


COMPETENCIES = frozenset({ItemType.COMPETENCY, ItemType.DESIRABLE})
LISTS = {
    "functions": ItemType.FUNCTION,
    "knowledge_areas": ItemType.KNOWLEDGE,
    "experience": ItemType.EXPERIENCE,
    "languages": ItemType.LANGUAGE,
    "required_skills": ItemType.REQUIRED_SKILL,
    "desirable_skills": ItemType.DESIRABLE_SKILL,
    "values": ItemType.VALUE,
}
"""The fields of a profile that are lists of such items."""

MEANINGS = {
    ItemType.COMPETENCY: "Lo que el puesto exige y se evalúa.",
    ItemType.DESIRABLE: "Lo que al puesto le conviene, sin exigirlo.",
    ItemType.BEHAVIOUR: "Cómo se ve una competencia en el trabajo; se valora por su frecuencia.",
    ItemType.UNWANTED: "Lo que no se espera ver; no se valora.",
    ItemType.FUNCTION: "Lo que hace quien ocupa el puesto.",
    ItemType.EDUCATION: "Los estudios que pide el puesto.",
    ItemType.KNOWLEDGE: "Lo que hay que saber.",
    ItemType.EXPERIENCE: "Lo que hay que haber hecho antes.",
    ItemType.LANGUAGE: "Los idiomas que pide el puesto.",
    ItemType.REQUIRED_SKILL: "Lo que hay que saber hacer.",
    ItemType.DESIRABLE_SKILL: "Lo que conviene saber hacer.",
    ItemType.VALUE: "Lo que la organización pide a todas las personas.",
}
CODES = {kind: str(number) for number, kind in enumerate(ItemType, 1)}
TYPES = {folded(kind.value): kind for kind in ItemType}


def type_titled(title: str) -> ItemType | None:
    """One of ours; None for another system's."""
    return TYPES.get(folded(title))
