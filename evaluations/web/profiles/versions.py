"""A version that is no draft any more: what it says, where it stands and how it came about."""

from collections.abc import Mapping
from typing import Any

from evaluations.competencies.difference.changes import TextChange
from evaluations.competencies.difference.words import words_apart
from evaluations.competencies.queries.consultations import ConsultationSummary, summary_seen_by
from evaluations.competencies.queries.errata import errata_of
from evaluations.competencies.queries.profiles import content_of
from evaluations.competencies.queries.rubric import Rubric, rubric_of
from evaluations.competencies.queries.unapproved import Wording, wording_of
from evaluations.competencies.rules import fields_hidden_from, may_see_every_profile
from evaluations.competencies.tables import Profile, ProfileState
from evaluations.web.answers import formats
from evaluations.web.answers.language import translate, words
from evaluations.web.answers.pages import Page, page
from evaluations.web.answers.requests import Request
from evaluations.web.profiles.places import label_of_place
from evaluations.web.profiles.words import VERSION_STATES, VERSION_TONES, about

APPROVED = (ProfileState.APPROVED, ProfileState.REPLACED)


async def version_page(request: Request, profile: Profile) -> Page:
    content = content_of(profile)
    rubric = await said_by(profile)
    consultation = await summary_seen_by(request.viewer, profile)
    return page(
        request,
        "profiles/show.html",
        **about(rubric, request.viewer),
        profile=profile,
        title=rubric.title if isinstance(rubric, Rubric) else content.title,
        approved=rubric if isinstance(rubric, Rubric) else None,
        states=words(VERSION_STATES),
        tones=VERSION_TONES,
        consultation=consultation,
        history=history_of(profile, rubric, consultation),
        errata=[
            {**line, "label": label_of_place(line["place"], content), "change": changed(line)}
            for line in map(dict, await errata_of(profile.id, fields_hidden_from(request.viewer)))
        ],
        may_see_position=may_see_every_profile(request.viewer),
    )


async def said_by(profile: Profile) -> Rubric | Wording:
    """From its rows once it was approved; until then from its content."""
    if profile.state in APPROVED:
        return await rubric_of(profile.id)
    return wording_of(content_of(profile))


def history_of(
    profile: Profile, rubric: Rubric | Wording, asked: ConsultationSummary
) -> list[tuple[str, str]]:
    """How the version came about, label and value."""
    lines = []
    if isinstance(rubric, Rubric):
        lines.append((translate("Aprobada aquí por"), rubric.approved_by))
        lines.append((translate("Aprobada el"), formats.long_date(rubric.approved_at)))
    lines.append((translate("Consulta"), told(asked)))
    if profile.unconsulted_reason:
        lines.append((translate("Por qué se aprobó así"), profile.unconsulted_reason))
    lines.append((translate("Documento"), profile.source_name or translate("Sin documento")))
    if profile.source_sha256:
        lines.append((translate("SHA-256 del documento"), profile.source_sha256))
    return lines


def told(asked: ConsultationSummary) -> str:
    if not asked.asked:
        return translate("No se consultó.")
    if asked.agree is None:
        return translate("Personas consultadas: %(asked)s.", asked=asked.asked)
    return translate(
        "Personas consultadas: %(asked)s. De acuerdo: %(agree)s. Con comentarios: %(comments)s.",
        asked=asked.asked,
        agree=asked.agree,
        comments=asked.comments,
    )


def changed(line: Mapping[str, Any]) -> TextChange:
    return TextChange(words_apart(line["before"], line["after"]))
