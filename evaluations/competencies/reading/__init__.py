"""Reading any job description document into a profile. Pure: no database, no web, no network.

`read_profile` reads in this process, and loads a format's library only then; what comes from
outside goes through `sandbox.read_in_child`.
"""

from evaluations.competencies.reading.blocks import Place
from evaluations.competencies.reading.errors import SeveralRoles, UnreadableProfile
from evaluations.competencies.reading.reader import read_profile
from evaluations.competencies.reading.reading import (
    ApprovedBy,
    FunctionNode,
    GrossSalary,
    ReadCompetency,
    Reading,
    as_json,
)
from evaluations.competencies.reading.sandbox import read_in_child, read_in_child_async

__all__ = [
    "ApprovedBy",
    "FunctionNode",
    "GrossSalary",
    "Place",
    "ReadCompetency",
    "Reading",
    "SeveralRoles",
    "UnreadableProfile",
    "as_json",
    "read_in_child",
    "read_in_child_async",
    "read_profile",
]
