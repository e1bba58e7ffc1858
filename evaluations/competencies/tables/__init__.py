"""What is kept of profiles."""

from evaluations.competencies.tables.changes import (
    Consultation,
    ConsultationAnswer,
    Erratum,
    ProfileImport,
)
from evaluations.competencies.tables.dictionary import DictionaryEntry, EntryKind, Resemblance
from evaluations.competencies.tables.profiles import (
    Behaviour,
    Competency,
    Profile,
    ProfileState,
    Requirement,
    RequirementKind,
)

__all__ = [
    "Behaviour",
    "Competency",
    "Consultation",
    "ConsultationAnswer",
    "DictionaryEntry",
    "EntryKind",
    "Erratum",
    "Profile",
    "ProfileImport",
    "ProfileState",
    "Requirement",
    "RequirementKind",
    "Resemblance",
]
