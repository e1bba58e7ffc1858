"""The own format: the whole content of a profile, with nothing lost on the way out and in."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from evaluations.competencies.content import CompetencyContent, Content, Salary
from evaluations.competencies.exchange.bounds import check_bounds
from evaluations.competencies.reading.errors import UnreadableProfile

FORMAT = "evaluations.profile"
VERSION = 1
ENVELOPE = frozenset({"format", "version", "profile"})


def profile_json(content: Content) -> bytes:
    """The file; the same content gives the same bytes."""
    said = {"format": FORMAT, "version": VERSION, "profile": content.model_dump(mode="json")}
    return (json.dumps(said, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def is_ours(said: Any) -> bool:
    return isinstance(said, dict) and said.get("format") == FORMAT


def content_in(said: Mapping[str, Any]) -> Content:
    """The content of a file of ours; raises UnreadableProfile, above all for a newer version."""
    check_version(said.get("version"))
    profile = said.get("profile")
    check_names(said, profile)
    try:
        content = Content.model_validate(profile)
    except ValidationError as error:
        place = "/".join(str(step) for step in error.errors()[0]["loc"])
        raise UnreadableProfile(
            "En el archivo, el dato «%(place)s» no se entiende: expórtalo de nuevo.", place=place
        ) from error
    check_bounds(content)
    return content


def check_version(version: Any) -> None:
    if isinstance(version, int) and version > VERSION:
        raise UnreadableProfile(
            "El archivo es de la versión %(version)s del formato y aquí se lee hasta la"
            " %(known)s: actualiza el programa o expórtalo de nuevo desde uno igual a este.",
            version=version,
            known=VERSION,
        )
    if version != VERSION or isinstance(version, bool):
        raise UnreadableProfile("El archivo no dice de qué versión del formato es.")


def check_names(said: Mapping[str, Any], profile: Any) -> None:
    """Nothing is passed over in silence: a name that is not known is told."""
    if not isinstance(profile, dict):
        raise UnreadableProfile("El archivo no trae ningún perfil: expórtalo de nuevo.")
    strange = [*(said.keys() - ENVELOPE), *unknown(profile, Content)]
    for part in listed(profile.get("competencies")):
        strange += unknown(part, CompetencyContent)
    strange += unknown(profile.get("gross_salary"), Salary)
    if strange:
        raise UnreadableProfile(
            "El archivo trae el dato «%(name)s», que este formato no tiene: corrígelo o quítalo.",
            name=min(strange),
        )


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def unknown(part: Any, shape: Any) -> list[str]:
    return sorted(part.keys() - shape.model_fields.keys()) if isinstance(part, dict) else []
