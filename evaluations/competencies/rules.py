"""Who may see and change profiles, and what one needs before it is confirmed."""

from collections.abc import Iterator
from dataclasses import dataclass

from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.points import NAME_ONLY, open_points
from evaluations.competencies.tables import ProfileState
from evaluations.errors import Invalid, msgid
from evaluations.people.viewer import THE_SYSTEM, Viewer

LONGEST = {"title": 200, "document_key": 100, "revision": 100}
LONGEST_NAME = 300
LONGEST_LEVEL = 100


def may_manage_profiles(viewer: Viewer) -> bool:
    return viewer.is_hr or viewer == THE_SYSTEM


def may_see_every_profile(viewer: Viewer) -> bool:
    return may_manage_profiles(viewer) or viewer.is_auditor


def rated_behaviours(competency: CompetencyContent) -> tuple[str, ...]:
    """What will be rated: its behaviours or, where it has none, its definition (RULES §1.5)."""
    if competency.behaviours:
        return competency.behaviours
    return (competency.definition,) if competency.definition else ()


def obstacles(content: Content) -> list[Invalid]:
    """Everything that keeps a draft from being confirmed, each beside its field."""
    return [*mistakes(content), *unsettled(content)]


def mistakes(content: Content) -> list[Invalid]:
    """What no profile may lack or say, whoever has looked at it."""
    return [*about_the_whole(content), *about_each(content)]


def unsettled(content: Content) -> Iterator[Invalid]:
    """A person confirms a reading once every point of it is settled (RULES §1.10).

    What `about_each` refuses by itself is not told twice.
    """
    if count := sum(point.code != NAME_ONLY for point in open_points(content)):
        yield Invalid(
            "Antes de confirmar, corrige o marca como atendidos los puntos de la lista"
            " (%(count)s).",
            field="points",
            count=count,
        )


def about_the_whole(content: Content) -> Iterator[Invalid]:
    if not content.title:
        yield Invalid("Escribe el nombre del puesto.", field="title")
    for field, longest in LONGEST.items():
        if len(getattr(content, field)) > longest:
            yield Invalid("Usa %(most)s caracteres o menos.", field=field, most=longest)
    if not content.competencies:
        yield Invalid("Agrega al menos una competencia.", field="add-competency")
    weighed = [item.weight is not None for item in content.competencies]
    if any(weighed) and not all(weighed):
        place = weighed.index(False)
        yield Invalid(
            "Pon peso a todas las competencias o a ninguna.", field=f"competency-{place}-weight"
        )


def about_each(content: Content) -> Iterator[Invalid]:
    for number, competency in enumerate(content.competencies):
        field = f"competency-{number}"
        if not competency.name:
            yield Invalid("Escribe el nombre de la competencia.", field=f"{field}-name")
        if len(competency.name) > LONGEST_NAME:
            yield too_long(f"{field}-name", LONGEST_NAME)
        if len(competency.level) > LONGEST_LEVEL:
            yield too_long(f"{field}-level", LONGEST_LEVEL)
        if not rated_behaviours(competency):
            yield Invalid(
                "«%(name)s» no tiene conductas: escribe al menos una, o su definición.",
                field=f"{field}-definition",
                name=competency.name,
            )


def too_long(field: str, most: int) -> Invalid:
    return Invalid("Usa %(most)s caracteres o menos.", field=field, most=most)


PAY = ("pay_band", "gross_salary", "benefits")


def fields_hidden_from(viewer: Viewer) -> tuple[str, ...]:
    """Pay is for Recursos Humanos and for audits; a person reads the rest of the own profile."""
    return () if may_see_every_profile(viewer) else PAY


@dataclass(frozen=True)
class Standing:
    """What the approval of a version stands on."""

    state: ProfileState
    holders: int
    """Who hold the post today, and so should have been asked."""
    unanswered: int
    """Of the holders, who have not answered about this wording."""
    comments: int
    replaces: bool
    """Whether a version is in force already."""


def reason_needed(standing: Standing) -> str:
    """Why approving it needs a written reason; empty when it needs none.

    The documents promise that each version is "consultado y consensuado". The first version of a
    post, and one of a post that nobody holds, is approved without asking.
    """
    if standing.state == ProfileState.DRAFT:
        unasked = standing.holders and standing.replaces
        return msgid("No se ha consultado a quienes ocupan el puesto.") if unasked else ""
    if standing.unanswered:
        return msgid("Falta que contesten personas que ocupan el puesto.")
    return msgid("Hay comentarios de las personas consultadas.") if standing.comments else ""
