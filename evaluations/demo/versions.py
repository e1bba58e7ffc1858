"""Profiles as a living document: one reworded by consent, its erratum, and one being consulted."""

from collections.abc import Mapping

from evaluations.competencies.actions.approving import approve
from evaluations.competencies.actions.consulting import answer, consult
from evaluations.competencies.actions.drafting import correct_draft, start_next_version
from evaluations.competencies.actions.errata import correct_slip
from evaluations.competencies.content import CompetencyContent, Content
from evaluations.competencies.places import texts_of, with_text
from evaluations.competencies.points import settle_all
from evaluations.competencies.queries.consultations import consultation_seen_by, position_titled
from evaluations.competencies.queries.profiles import content_of, profile_seen_by
from evaluations.competencies.queries.rubric import approved_profile_of
from evaluations.competencies.tables import ConsultationAnswer, Profile
from evaluations.demo.cast import CAST
from evaluations.demo.network import Network

PRESS, READING = "Gestión de Comunicación y Vínculos", "Persona Mediadora de Lectura"
SLIP = "/functions/2"
PRESS_WORDS = {
    SLIP: "Preparar los informes de impcato para donantes y aliados, con datos y testimonios.",
    "/competencies/2/behaviours/0": (
        "Cumple el calendario editorial y avisa con dos días cuando algo se mueve."
    ),
}
ACCESSIBLE = CompetencyContent(
    name="Comunicación accesible",
    behaviours=(
        "Describe las imágenes que publica para quienes no pueden verlas.",
        "Escribe en lenguaje claro los avisos que van a toda la comunidad.",
    ),
)
READING_WORDS = {
    "/competencies/1/behaviours/0": (
        "Elige lecturas pensando en quienes van a asistir, entre ellas de autoras y autores de la"
        " región, y las prepara antes de la sesión."
    ),
    "/competencies/4/behaviours/0": (
        "Revisa cada mes la asistencia de sus círculos y ajusta con su jefatura lo que no está"
        " funcionando."
    ),
}
SAFE = "Avisa de inmediato a su jefatura cuando algo pone en riesgo a quienes asisten."
ANSWERS = {
    "citlali.ruvalcaba": "",
    "octavio.penaloza": "",
    "regina.ulloa": (
        "En mi biblioteca hay muy poco acervo de la región: antes habría que surtirlo, o que la"
        " conducta diga «cuando los haya»."
    ),
}
"""What those who have answered say; the others, the visitor's account among them, have not."""


async def versions(network: Network) -> None:
    await the_reworded_one(network)
    await the_one_being_consulted(network)


async def the_reworded_one(network: Network) -> None:
    """Everybody agrees; in force, a slip is found and put right."""
    draft = await next_version(network, PRESS, PRESS_WORDS, ACCESSIBLE)
    for one in CAST:
        if one.position == "comunicacion":
            await answer_as(network, one.key, draft)
    hr = await network.hr()
    waiting = await profile_seen_by(hr, draft.id)
    profile = await approve(waiting, waiting.version, by=hr)
    text = texts_of(content_of(profile))[SLIP]
    spelled = text.replace("impcato", "impacto")
    await correct_slip(profile, SLIP, text, spelled, "Dos letras cambiadas de lugar.", by=hr)


async def the_one_being_consulted(network: Network) -> None:
    safety = CompetencyContent(name="Cuidado de las personas", behaviours=(SAFE,))
    draft = await next_version(network, READING, READING_WORDS, safety)
    for key, comment in ANSWERS.items():
        await answer_as(network, key, draft, comment)
    await network.hr()


async def next_version(
    network: Network, title: str, texts: Mapping[str, str], more: CompetencyContent
) -> Profile:
    """HR rewords the profile in force, adds a competency, and asks those who hold the post."""
    hr = await network.hr()
    in_force = await approved_profile_of(await position_titled(title) or 0)
    draft = await start_next_version(await profile_seen_by(hr, in_force.profile), by=hr)
    content = reworded(content_of(draft), texts, more)
    kept = await correct_draft(draft, content, draft.version, position=draft.position, by=hr)
    await consult(kept, kept.version, by=hr)
    return kept


def reworded(content: Content, texts: Mapping[str, str], more: CompetencyContent) -> Content:
    for place, text in texts.items():
        content = with_text(content, place, text)
    competencies = (*content.competencies, more)
    revision = str(int(content.revision) + 1)
    return settle_all(
        content.model_copy(update={"competencies": competencies, "revision": revision})
    )


async def answer_as(network: Network, key: str, draft: Profile, comment: str = "") -> None:
    person = await network.acting(key)
    given = ConsultationAnswer.COMMENTS if comment else ConsultationAnswer.AGREES
    await answer(await consultation_seen_by(person, draft.id), given, comment, by=person)
