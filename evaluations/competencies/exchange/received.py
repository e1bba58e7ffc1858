"""A JSON file that came in: one of ours, or a CASE package of whichever system."""

from typing import Any

from evaluations.competencies.content import Content
from evaluations.competencies.exchange.case.reading import content_of_package, is_case
from evaluations.competencies.exchange.profile_json import content_in, is_ours
from evaluations.competencies.reading.errors import UnreadableProfile


def content_received(said: Any) -> Content:
    """The profile in what `plain.plain_json` gave; raises UnreadableProfile."""
    if is_ours(said):
        return content_in(said)
    if is_case(said):
        return content_of_package(said)
    raise UnreadableProfile(
        "El archivo JSON no es un perfil exportado de aquí ni un paquete CASE 1.0: elige otro."
    )
