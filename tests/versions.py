"""A post with people in it, its version in force, and the next one on its way."""

from typing import Any

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.consulting import answer, consult
from evaluations.competencies.actions.drafting import Source, correct_draft, open_draft
from evaluations.competencies.actions.drafting import start_next_version as start
from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.points import settle_all
from evaluations.competencies.queries.consultations import consultation_seen_by
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.tables import ConsultationAnswer, Profile
from evaluations.people.tables import Person
from evaluations.people.viewer import Viewer
from tests.factories import a_person, an_employment, viewer_of

LISTENING = CompetencyContent(
    name="Escucha",
    definition="Atiende a las demás personas.",
    behaviours=("Pregunta antes de suponer.", "Resume lo acordado al final de cada reunion."),
    negative_behaviours=("Interrumpe.",),
)
ORDER = CompetencyContent(name="Orden", definition="Entrega a tiempo lo que se le encargó.")
CONTENT = settle_all(
    Content(
        title="Analista de Datos",
        objective="Entender los datos de la organización y explicarlos.",
        document_key="AN-01",
        revision="2",
        annex="Anexo B",
        approved_by="Dirección General",
        pay_band="7",
        education="Licenciatura concluida",
        functions=("Analizar datos.", "Presentar informes."),
        required_skills=("Síntesis de la información",),
        competencies=(LISTENING, ORDER),
    )
)


async def in_force(by: Viewer, content: Content = CONTENT) -> Profile:
    """The first version of its post, approved by HR."""
    draft = await open_draft(
        settle_all(content), Source("perfil.pdf", "ab" * 32, "Analista"), by=by
    )
    return await approve(draft, 1, by=by)


async def holding(profile: Profile, *names: str) -> list[Person]:
    """People who hold the profile's post, Emilio unless told otherwise."""
    people = [await a_person(name) for name in names or ("Emilio",)]
    for person in people:
        await an_employment(person, position=profile.position)
    return people


async def next_draft(profile: Profile, by: Viewer, **values: Any) -> Profile:
    """The draft of the next version, with another objective unless told otherwise."""
    draft = await start(profile, by=by)
    values = values or {"objective": "Entender los datos de la organización y cuidarlos."}
    content = settle_all(content_of(draft).model_copy(update=values))
    return await correct_draft(draft, content, 1, position=draft.position, by=by)


async def consulted(by: Viewer, *names: str) -> tuple[Profile, list[Person]]:
    """A second version that its people were just asked about."""
    first = await in_force(by)
    people = await holding(first, *names)
    draft = await next_draft(first, by)
    await consult(draft, draft.version, by=by)
    return await as_it_stands(draft), people


async def answered(profile: Profile, person: Person, comment: str = "") -> Profile:
    """That person agrees or, with words, comments."""
    by = viewer_of(person)
    given = ConsultationAnswer.COMMENTS if comment else ConsultationAnswer.AGREES
    await answer(await consultation_seen_by(by, profile.id), given, comment, by=by)
    return await as_it_stands(profile)


async def as_it_stands(profile: Profile) -> Profile:
    found = await Profile.objects().get(Profile.id == profile.id)
    assert found is not None
    return found
